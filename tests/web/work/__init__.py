"""Tests of app/web/work."""
