"""Tests of app/web/overview."""
