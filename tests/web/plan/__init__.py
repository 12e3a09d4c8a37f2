"""Tests of the plan backwards from the deadlines, as people see it."""
