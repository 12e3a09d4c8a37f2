"""Tests of app/web/next_call."""
