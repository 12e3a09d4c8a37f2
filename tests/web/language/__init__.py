"""Tests of app/web/language."""
