"""Tests of the bundle to take away."""
