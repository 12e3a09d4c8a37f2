"""Municipalities, the networks they work in, and who belongs to which."""
