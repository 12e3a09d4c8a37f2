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
_ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "ersten",
            "zweiten",
            "dritten",
            "vierten",
            "fünften",
            "sechsten",
            "siebten",
            "achten",
            "neunten",
            "zehnten",
            "elften",
            "zwölften",
            "dreizehnten",
            "vierzehnten",
            "fünfzehnten",
            "sechzehnten",
            "siebzehnten",
            "achtzehnten",
            "neunzehnten",
            "zwanzigsten",
            "einundzwanzigsten",
            "zweiundzwanzigsten",
            "dreiundzwanzigsten",
            "vierundzwanzigsten",
            "fünfundzwanzigsten",
            "sechsundzwanzigsten",
            "siebenundzwanzigsten",
            "achtundzwanzigsten",
            "neunundzwanzigsten",
            "dreißigsten",
            "einunddreißigsten",
        ],
        start=1,
    )
}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
DAY = re.compile(
    rf"\b{_WEEKDAY}(?<![\d./])(?P<day>[0-3]?\d)\.\s{{0,2}}"
    r"(?:(?P<month>[01]?\d)\.\s{0,2}(?P<year>(?:19|20)\d\d|\d\d(?!\d))(?![\d/-])"
    rf"|\s?(?P<name>{_NAMES})(?![a-z])\.?,?\s{{0,2}}(?P<named>(?:19|20)\d\d)(?!\d))"
    rf"|\b{_WEEKDAY}(?P<ordinal>{'|'.join(_ORDINALS)})\s{{1,2}}(?P<month_of>{_NAMES})\s{{1,2}}(?P<year_of>20\d\d)\b"
    r"|(?<![\w./-])(?P<dashed>[0-3]\d[-/][01]\d[-/]20[12]\d)(?![\w/-])"
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
        if match["dashed"]:
            day, month, year = map(int, re.split(r"[-/]", match["dashed"]))
            return date(year, month, day)
        if match["ordinal"]:
            named = _MONTHS[match["month_of"].casefold()]
            return date(int(match["year_of"]), named, _ORDINALS[match["ordinal"].casefold()])
        year = int(match["named"] or match["year"])
        month = _MONTHS[match["name"].casefold()] if match["name"] else int(match["month"])
        return date(year if year > 99 else 2000 + year, month, int(match["day"]))
    except ValueError:
        return None
