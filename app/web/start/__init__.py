"""The first page: what this is, and for whom."""
