"""German days in running text: 25. März 2021, 25.03.2021, 25.3.21, Donnerstag, dem 25.3.2021."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.scoring.values import EARLIEST_YEAR, LATEST_YEAR

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan jänner",
            "februar feb febr",
            "märz mär mrz maerz",
            "april apr",
            "mai",
            "juni jun",
            "juli jul",
            "august aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAY = r"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\w{0,8}\.?,?\s{1,2}(?:de[mn]\s{1,2})?)?"
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
DAY = re.compile(
    rf"\b{_WEEKDAY}(?<![\d./])(?P<day>[0-3]?\d)\.\s?"
    r"(?:(?P<month>[01]?\d)\.\s?(?P<year>(?:19|20)\d\d|\d\d(?!\d))(?![\d/-])"
    rf"|\s?(?P<name>{_NAMES})\b\.?\s{{1,2}}(?P<named>(?:19|20)\d\d))"
    r"|\b(?P<iso>20\d\d-[01]\d-[0-3]\d)\b(?!-)",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day and where it stands."""

    day: date
    start: int
    end: int


def days_in(text: str, start: int = 0, end: int | None = None) -> Iterator[DayFound]:
    """All days between two places of a text. What the calendar does not have is no day."""
    for match in DAY.finditer(text, start, len(text) if end is None else end):
        found = _day(match)
        if found is not None and EARLIEST_YEAR <= found.year <= LATEST_YEAR:
            yield DayFound(found, match.start(), match.end())


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        year = int(match["named"] or match["year"])
        month = _MONTHS[match["name"].casefold()] if match["name"] else int(match["month"])
        return date(year if year > 99 else 2000 + year, month, int(match["day"]))
    except ValueError:
        return None
