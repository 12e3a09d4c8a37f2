"""Tests of the hand-over to the funder's portal."""
