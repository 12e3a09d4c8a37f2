"""Tests of app/web/start."""
