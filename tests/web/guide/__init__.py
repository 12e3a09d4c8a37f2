"""Tests of app/web/guide."""
