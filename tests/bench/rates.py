"""Runs per second of a loop."""

from collections.abc import Callable
from time import perf_counter


def per_second(loop: Callable[[], object], seconds: float) -> float:
    """How often a loop runs in a second, measured for at least `seconds`."""
    runs, start = 0, perf_counter()
    while (elapsed := perf_counter() - start) < seconds:
        loop()
        runs += 1
    return runs / elapsed
