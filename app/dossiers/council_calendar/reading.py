"""Meetings from an iCalendar file that may be anything, or hostile.

A meeting counts for the civil day in Europe/Berlin on which it begins. The file is limited in size
and in number of entries before it is parsed; zones that it defines itself are left out (what it
says in them is taken as local time), and repetitions are followed only as far as councils need.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from app.dossiers.council_calendar.series import NotUnderstood, days_of_series
from app.errors import Refused
from app.scoring.text import LINE_LENGTH
from app.scoring.values import EARLIEST_YEAR, LATEST_YEAR
from app.scoring.wording import say

MOST_BYTES = 512 * 1024
MOST_EVENTS = 2_000
MOST_LINES = 40_000
MOST_SERIES = 50
MOST_MEETINGS = 5_000
AHEAD = timedelta(days=731)
"""Meetings later than this are left out: no round reaches as far."""

_BERLIN = ZoneInfo("Europe/Berlin")
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
# What icalendar raises for files that are none; it documents ValueError only.
_BROKEN = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)

NOT_A_CALENDAR = say(
    "Das ist keine lesbare Kalenderdatei (.ics).", "This is no readable calendar file (.ics)."
)
TOO_LARGE = say(
    "Die Datei ist zu groß: höchstens {bytes} KB und {events} Termine.",
    "The file is too large: at most {bytes} KB and {events} events.",
    bytes=MOST_BYTES // 1024,
    events=MOST_EVENTS,
)


@dataclass(frozen=True, slots=True, order=True)
class ListedMeeting:
    """A meeting of the file: its day and what it is called."""

    day: date
    title: str


@dataclass(frozen=True, slots=True)
class CouncilCalendar:
    """The meetings from a day on, in order, and what of the file could not be taken.

    Attributes:
        past: how many days lie before, or too far ahead.
        not_understood: entries without a readable day, or repeated in a way nobody foresaw.
    """

    meetings: Sequence[ListedMeeting]
    past: int
    not_understood: int


def read_calendar(data: bytes, *, today: date) -> CouncilCalendar:
    """The meetings of a calendar file from today on.

    Raises:
        Refused: no calendar, too large, or too many entries.
    """
    if len(data) > MOST_BYTES:
        raise Refused("file", TOO_LARGE)
    lines = _without_zones(_unfolded(data))
    events_named = sum(b"VEVENT" in line.upper() for line in lines)
    if len(lines) > MOST_LINES or events_named > 2 * MOST_EVENTS:
        raise Refused("file", TOO_LARGE)
    events = _events(lines)
    found: set[ListedMeeting] = set()
    past = not_understood = 0
    for days, title in _taken(events, today + AHEAD):
        if days is None:
            not_understood += 1
            continue
        for day in days:
            if today <= day <= today + AHEAD:
                found.add(ListedMeeting(day, title))
            else:
                past += 1
        if len(found) > MOST_MEETINGS:
            raise Refused("file", TOO_LARGE)
    return CouncilCalendar(tuple(sorted(found)), past, not_understood)


def _events(lines: list[bytes]) -> Sequence[Any]:
    try:
        read = Calendar.from_ical(b"\r\n".join(lines))
        if read.name != "VCALENDAR":
            raise Refused("file", NOT_A_CALENDAR)
        return read.walk("VEVENT")
    except _BROKEN:
        raise Refused("file", NOT_A_CALENDAR) from None


def _unfolded(data: bytes) -> list[bytes]:
    """The lines of the file, each whole and none empty."""
    lines: list[list[bytes]] = []
    for line in data.splitlines():
        if line[:1] in (b" ", b"\t") and lines:
            lines[-1].append(line[1:])
        elif line.strip():
            lines.append([line])
    return [b"".join(pieces) for pieces in lines]


def _without_zones(lines: list[bytes]) -> list[bytes]:
    """The lines without zones, whose rules could keep a parser busy for hours.

    Raises:
        Refused: a zone is written in a way that only an attack needs.
    """
    kept: list[bytes] = []
    inside = False
    for line in lines:
        word = line.strip().upper()
        if word == b"BEGIN:VTIMEZONE":
            inside = True
        if not inside:
            kept.append(line)
        if word == b"END:VTIMEZONE":
            inside = False
    if inside or any(b":VTIMEZONE" in line.upper() for line in kept):
        raise Refused("file", NOT_A_CALENDAR)
    return kept


def _taken(events: Sequence[Any], last: date) -> Iterator[tuple[list[date] | None, str]]:
    """The days and the title of each event; None for days that cannot be read."""
    moved = _moved_days(events)
    series = 0
    for event in events:
        try:
            if str(event.get("status", "")).upper() == "CANCELLED":
                continue
            title = _title(event.get("summary"))
            start = _day(event["dtstart"].dt)
            rule = event.get("rrule")
            if rule is None or "recurrence-id" in event:
                yield [start], title
                continue
            series += 1
            if series > MOST_SERIES or isinstance(rule, list):
                yield None, title
                continue
            without = _excluded(event) | moved.get(str(event.get("uid")), set())
            days = days_of_series(rule, start, last)
            yield [day for day in days if day not in without], title
        except (*_BROKEN, NotUnderstood):
            yield None, ""


def _moved_days(events: Sequence[Any]) -> dict[str, set[date]]:
    """By series, the days that single events of it replace."""
    moved: dict[str, set[date]] = {}
    for event in events:
        try:
            if "recurrence-id" in event:
                day = _day(event["recurrence-id"].dt)
                moved.setdefault(str(event.get("uid")), set()).add(day)
        except _BROKEN:
            continue
    return moved


def _excluded(event: Any) -> set[date]:
    given = event.get("exdate")
    lists = given if isinstance(given, list) else [given] if given is not None else []
    return {_day(one.dt) for listed in lists for one in listed.dts}


def _day(value: Any) -> date:
    """The civil day in Berlin; a time without a zone is local. Raises ValueError."""
    if isinstance(value, datetime):
        value = (value.astimezone(_BERLIN) if value.tzinfo else value).date()
    if not isinstance(value, date) or not EARLIEST_YEAR <= value.year < LATEST_YEAR:
        raise ValueError("no day")
    return value


def _title(value: Any) -> str:
    """What can be read of a title, in one line."""
    text = str(value[0] if isinstance(value, list) else value or "")[: LINE_LENGTH * 4]
    seen = "".join(
        " " if sign.isspace() else sign
        for sign in unicodedata.normalize("NFC", text)
        if sign.isspace() or unicodedata.category(sign) not in _UNSEEN
    )
    return " ".join(seen.split())[:LINE_LENGTH].strip()
