"""Tests of calendars: one's own days, and the meetings of the council."""
