"""Tests of the council's own calendar as a file."""
