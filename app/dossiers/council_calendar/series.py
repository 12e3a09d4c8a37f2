"""The days of a repeated meeting, by looking at one day of the calendar after the other.

Only what councils use is understood: every so many days, weeks, months or years, on given weekdays,
days of the month or months. A rule that says more than that is refused rather than misread, and no
rule can cost more than a look at each day of some years.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

_BERLIN = ZoneInfo("Europe/Berlin")
_UNDERSTOOD = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"}
_FREQUENCIES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MOST_VALUES = 62
LONGEST = timedelta(days=366 * 10)
"""A series that began earlier is not followed."""


class NotUnderstood(ValueError):
    """A rule of repetition that says more than councils need."""


@dataclass(frozen=True, slots=True)
class _Rule:
    frequency: str
    interval: int
    count: int | None
    until: date | None
    weekdays: Sequence[tuple[int, int]]  # (which in the month or 0, weekday)
    month_days: Sequence[int]
    months: Sequence[int]


def days_of_series(rule: Mapping[str, Any], start: date, last: date) -> Iterator[date]:
    """The days of a series from its start to `last`.

    Raises:
        NotUnderstood: the rule is not one of those that councils use, or began too long ago.
    """
    read = _read(rule)
    if last - start > LONGEST:
        raise NotUnderstood("the series began too long ago")
    return _walk(read, start, min(last, read.until or last))


def _walk(rule: _Rule, start: date, last: date) -> Iterator[date]:
    found = 0
    for ahead in range((last - start).days + 1):
        day = start + timedelta(days=ahead)
        if not _falls_on(rule, start, day):
            continue
        found += 1
        if rule.count is not None and found > rule.count:
            return
        yield day


def _falls_on(rule: _Rule, start: date, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if rule.month_days and not any(_is_month_day(day, one) for one in rule.month_days):
        return False
    if rule.weekdays and not any(_is_weekday(day, *one) for one in rule.weekdays):
        return False
    return _periods_between(rule.frequency, start, day) % rule.interval == 0 and (
        _is_default(rule, start, day)
    )


def _periods_between(frequency: str, start: date, day: date) -> int:
    if frequency == "DAILY":
        return (day - start).days
    if frequency == "WEEKLY":
        monday = start - timedelta(days=start.weekday())
        return (day - monday).days // 7
    months = (day.year - start.year) * 12 + day.month - start.month
    return months if frequency == "MONTHLY" else day.year - start.year


def _is_default(rule: _Rule, start: date, day: date) -> bool:
    """What the rule leaves open is as on the first day."""
    if rule.weekdays or rule.month_days or rule.frequency == "DAILY":
        return True
    if rule.frequency == "WEEKLY":
        return day.weekday() == start.weekday()
    same_month = rule.frequency == "MONTHLY" or bool(rule.months) or day.month == start.month
    return day.day == start.day and same_month


def _is_month_day(day: date, wanted: int) -> bool:
    longest = monthrange(day.year, day.month)[1]
    return day.day == (wanted if wanted > 0 else longest + 1 + wanted)


def _is_weekday(day: date, which: int, weekday: int) -> bool:
    if day.weekday() != weekday:
        return False
    if which > 0:
        return (day.day - 1) // 7 + 1 == which
    longest = monthrange(day.year, day.month)[1]
    return not which or (longest - day.day) // 7 + 1 == -which


def _read(rule: Mapping[str, Any]) -> _Rule:
    given = {str(key).upper(): _listed(value) for key, value in rule.items()}
    frequency = str(given.get("FREQ", [""])[0]).upper()
    too_long = any(len(values) > _MOST_VALUES for values in given.values())
    if too_long or not set(given) <= _UNDERSTOOD or frequency not in _FREQUENCIES:
        raise NotUnderstood("the rule says more than councils need")
    weekdays = [_weekday(str(one).upper()) for one in given.get("BYDAY", [])]
    in_month = frequency == "MONTHLY" or (frequency == "YEARLY" and "BYMONTH" in given)
    if any(which for which, _ in weekdays) and not in_month:
        raise NotUnderstood("the first Monday of what?")
    if frequency == "YEARLY" and (weekdays or "BYMONTHDAY" in given) and not in_month:
        raise NotUnderstood("the day of which month?")
    return _Rule(
        frequency,
        max(1, _number(given, "INTERVAL") or 1),
        _number(given, "COUNT"),
        _until(given.get("UNTIL", [None])[0]),
        weekdays,
        [_integer(one) for one in given.get("BYMONTHDAY", [])],
        [_integer(one) for one in given.get("BYMONTH", [])],
    )


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _weekday(text: str) -> tuple[int, int]:
    which, name = text[:-2], text[-2:]
    if name not in _WEEKDAYS:
        raise NotUnderstood("no such weekday")
    return _integer(which) if which else 0, _WEEKDAYS.index(name)


def _number(given: Mapping[str, list[Any]], key: str) -> int | None:
    return _integer(given[key][0]) if given.get(key) else None


def _integer(value: Any) -> int:
    try:
        return int(str(value))
    except ValueError:
        raise NotUnderstood("no number") from None


def _until(value: Any) -> date | None:
    if isinstance(value, datetime):
        return (value.astimezone(_BERLIN) if value.tzinfo else value).date()
    if value is None or isinstance(value, date):
        return value
    raise NotUnderstood("no day")
