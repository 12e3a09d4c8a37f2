"""Signing in and out, and carrying typed text across a session that has ended."""
