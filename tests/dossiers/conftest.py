"""The desk to work at."""

from tests.desk import desk

__all__ = ["desk"]
