"""Tests of what contradicts what, as people see it."""
