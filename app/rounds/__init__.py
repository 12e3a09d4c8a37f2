"""Rounds: funding calls in which a network takes part, each with its checklist and deadlines."""
