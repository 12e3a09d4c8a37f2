"""Tests of app/checklists."""
