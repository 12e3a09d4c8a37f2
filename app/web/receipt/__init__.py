"""How a score came about: the same sum as the engine's, step by step, for people."""
