"""Tests of app/web/rules."""
