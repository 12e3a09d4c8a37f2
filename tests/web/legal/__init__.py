"""Tests of app/web/legal."""
