"""Tests of how a score came about."""
