"""One field of a decision per file: each reads it from a paper and its act, or stays silent."""
