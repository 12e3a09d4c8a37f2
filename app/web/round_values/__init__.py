"""The values that a round sets in its checklist."""
