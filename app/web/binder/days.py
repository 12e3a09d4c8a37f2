"""Days and months as people type them: 14.03.2021, 14.3.2021, 2021-03-14, 05.2022, Mai 2022."""

import re
from calendar import monthrange
from datetime import date

from app.scoring.values import EARLIEST_YEAR, LATEST_YEAR, MonthOrDay
from app.scoring.wording import Language, Text, month_text
from app.web.binder.misread import Misread

_DOTTED = re.compile(r"([0-9]{1,2})[./]\s*([0-9]{1,2})[./]\s*([0-9]{4})", re.ASCII)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", re.ASCII)
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{2})", re.ASCII)
_WITH_TIME = re.compile(r"(.{8,10}?)[ T,]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s*Uhr)?", re.ASCII)
_MONTH = re.compile(r"([0-9]{1,2})[./]([0-9]{4})|([0-9]{4})-([0-9]{1,2})", re.ASCII)
_NAMED = re.compile(r"(?:([0-9]{1,2})\.?\s+)?([^\W\d_]{3,9})\.?\s+([0-9]{4})")
_FIRST_LETTERS = [
    "jan",
    "feb",
    "mär",
    "apr",
    "mai",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dez",
]
_ENGLISH = {"mar": 3, "may": 5, "oct": 10, "dec": 12, "mrz": 3, "mae": 3}


def read_day(typed: str, language: Language) -> str | None:
    """A day as ISO text; None if blank. Raises Misread."""
    del language  # both languages read all forms; only day-month order is ever used
    text = typed.strip().strip("\u00a0")
    if not text:
        return None
    with_time = _WITH_TIME.fullmatch(text)
    if with_time:
        meant = _day_or_none(with_time.group(1))
        raise Misread(
            Text(
                "Bitte nur den Tag angeben, ohne Uhrzeit; eine Frist gilt bis 24:00 Uhr dieses "
                "Tages.",
                "Please type the day only, without a time; a deadline lasts until 24:00 of it.",
            ),
            None if meant is None else f"{meant:%d.%m.%Y}",
        )
    short = _SHORT_YEAR.fullmatch(text)
    if short:
        meant = _day_or_none(f"{short[1]}.{short[2]}.20{short[3]}")
        raise Misread(
            Text("Bitte das Jahr vierstellig angeben.", "Please give the year in four digits."),
            None if meant is None else f"{meant:%d.%m.%Y}",
        )
    return _day(text).isoformat()


def read_month(typed: str, language: Language) -> str | None:
    """A month ("2022-05") or a day ("2022-05-17") as file text; None if blank. Raises Misread."""
    text = typed.strip().strip("\u00a0")
    if not text:
        return None
    match = _MONTH.fullmatch(text)
    if match:
        month, year = (match[1], match[2]) if match[1] else (match[4], match[3])
        return _month_text(int(year), int(month))
    named = _NAMED.fullmatch(text)
    if named and not named[1] and _month_number(named[2]):
        return _month_text(int(named[3]), _month_number(named[2]))
    return read_day(text, language)


def shown_day(stored: str, language: Language) -> str:
    """A file's day as a field shows it: 14.03.2021, in both languages."""
    del language
    return f"{date.fromisoformat(stored):%d.%m.%Y}"


def shown_month(stored: str, language: Language) -> str:
    """A file's month or day as a field shows it: "Mai 2022", or the day."""
    if len(stored) == 10:
        return shown_day(stored, language)
    return month_text(MonthOrDay(stored), language)


def _day_or_none(text: str) -> date | None:
    try:
        return _day(text)
    except Misread:
        return None


def _day(text: str) -> date:
    dotted, iso, named = _DOTTED.fullmatch(text), _ISO.fullmatch(text), _NAMED.fullmatch(text)
    if dotted:
        return _checked(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    if iso:
        return _checked(int(iso[1]), int(iso[2]), int(iso[3]))
    if named and named[1] and _month_number(named[2]):
        return _checked(int(named[3]), _month_number(named[2]), int(named[1]))
    raise Misread(
        Text(
            "Bitte einen Tag in der Form TT.MM.JJJJ angeben, zum Beispiel 14.03.2021.",
            "Please type a day as DD.MM.YYYY, for example 14.03.2021.",
        )
    )


def _checked(year: int, month: int, day: int) -> date:
    _check_range(year)
    if not 1 <= month <= 12:
        raise Misread(Text(f"Einen Monat {month} gibt es nicht.", f"There is no month {month}."))
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Misread(
            Text(
                f"Diesen Tag gibt es nicht: Der Monat {month:02d}.{year} hat {last} Tage.",
                f"There is no such day: month {month:02d}.{year} has {last} days.",
            ),
            f"{last:02d}.{month:02d}.{year}" if day > last else None,
        )
    return date(year, month, day)


def _month_text(year: int, month: int) -> str:
    day = _checked(year, month, 1)
    return f"{day:%Y-%m}"


def _month_number(name: str) -> int:
    start = name.casefold()[:3]
    if start in _FIRST_LETTERS:
        return _FIRST_LETTERS.index(start) + 1
    return _ENGLISH.get(start, 0)


def _check_range(year: int) -> None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise Misread(
            Text(
                f"Bitte ein Jahr von {EARLIEST_YEAR} bis {LATEST_YEAR} angeben.",
                f"Please type a year from {EARLIEST_YEAR} to {LATEST_YEAR}.",
            )
        )
