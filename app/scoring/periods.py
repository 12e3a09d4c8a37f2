"""How long a period is, counted in calendar months as § 188 BGB counts them.

Both ends of a period belong to it. A period of n months that starts on a given day ends on the day
before the same day n months later: 1 January plus 12 months ends on 31 December, 15 March plus one
month on 14 April. Where the last month has no such day, the period ends with that month: one month
from 31 January ends on 28 or 29 February.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from app.scoring.wording import Text

_MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Length:
    """Whole calendar months, and the days beyond them."""

    months: int
    days: int = 0

    @property
    def text(self) -> Text:
        """`12 Monate und 1 Tag`."""
        return _worded(self.months, self.days)


def last_day_of(start: date, months: int) -> date:
    """The last day of a period of so many calendar months; the day before `start` for none."""
    if start.day == 1:
        return _month_after(start, months) - timedelta(days=1)
    target = _month_after(start, months)
    longest = monthrange(target.year, target.month)[1]
    return target.replace(day=min(start.day - 1, longest))


def length_of(start: date, end: date) -> Length:
    """How long a period is, both days included. Raises ValueError if it ends before it starts."""
    if end < start:
        raise ValueError("a period does not end before it starts")
    months = (end.year - start.year) * _MONTHS_OF_A_YEAR + end.month - start.month + 1
    while last_day_of(start, months) > end:
        months -= 1
    return Length(months, (end - last_day_of(start, months)).days)


def years_of(start: date, end: date) -> range:
    """The calendar years that a period touches."""
    return range(start.year, end.year + 1)


@lru_cache(maxsize=1024)
def _worded(months: int, days: int) -> Text:
    german = f"{months} {'Monat' if months == 1 else 'Monate'}"
    english = f"{months} {'month' if months == 1 else 'months'}"
    if not days:
        return Text(german, english)
    beyond = Text("1 Tag", "1 day") if days == 1 else Text(f"{days} Tage", f"{days} days")
    if not months:
        return beyond
    return Text(f"{german} und {beyond.de}", f"{english} and {beyond.en}")


def _month_after(day: date, months: int) -> date:
    year, month = divmod(day.year * _MONTHS_OF_A_YEAR + day.month - 1 + months, _MONTHS_OF_A_YEAR)
    return date(year, month + 1, 1)
