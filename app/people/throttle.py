"""Count attempts per key within a moving window.

The time is an argument, so that a test needs no waiting. Counts live in this process: with several
processes each allows the full number, which is still few.
"""

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta
from math import ceil
from threading import Lock

from app.errors import TooManyAttempts

_MANY_KEYS = 10_000


class Throttle:
    """Allows a number of attempts per key within a window of time."""

    def __init__(self, *, attempts: int, window: timedelta) -> None:
        self._attempts = attempts
        self._window = window
        self._taken: dict[str, deque[datetime]] = {}
        self._lock = Lock()

    def take(self, keys: Iterable[str], now: datetime) -> None:
        """Count an attempt for each key, before it is known whether it succeeds.

        Raises:
            TooManyAttempts: one of the keys has none left; nothing is counted then.
        """
        keys = tuple(keys)
        with self._lock:
            if len(self._taken) > _MANY_KEYS:
                self._forget_all_past(now)
            waits = [self._wait(key, now) for key in keys]
            if any(waits):
                raise TooManyAttempts(retry_after=max(1, ceil(max(waits))))
            for key in keys:
                self._taken.setdefault(key, deque()).append(now)

    def give_back(self, keys: Iterable[str], now: datetime) -> None:
        """Uncount an attempt taken at this time, because it succeeded."""
        with self._lock:
            for key in keys:
                times = self._taken.get(key)
                if times is not None and now in times:
                    times.remove(now)

    def _wait(self, key: str, now: datetime) -> float:
        """Seconds until the key has an attempt left; 0 if it has one now."""
        times = self._taken.get(key)
        if times is None:
            return 0
        while times and now - times[0] >= self._window:
            times.popleft()
        if len(times) < self._attempts:
            return 0
        return (times[0] + self._window - now).total_seconds()

    def _forget_all_past(self, now: datetime) -> None:
        for key in list(self._taken):
            if self._wait(key, now) == 0 and not self._taken[key]:
                del self._taken[key]
