"""The days of a month or day that is written as text; the same few stand in most dossiers."""

from calendar import monthrange
from datetime import date
from functools import lru_cache

_DAY_LENGTH = len("2022-05-17")


@lru_cache(maxsize=4096)
def first_day(month_or_day: str) -> date:
    """The day itself, or the first of the month."""
    return date.fromisoformat(
        month_or_day if len(month_or_day) == _DAY_LENGTH else f"{month_or_day}-01"
    )


@lru_cache(maxsize=4096)
def last_day(month_or_day: str) -> date:
    """The day itself, or the last of the month."""
    first = first_day(month_or_day)
    if len(month_or_day) == _DAY_LENGTH:
        return first
    return first.replace(day=monthrange(first.year, first.month)[1])
