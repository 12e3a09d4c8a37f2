"""Tests of app/web/round_values."""
