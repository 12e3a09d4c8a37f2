"""The checklist of a round: which version it goes by, and what a newer one would change."""
