"""Days as an iCalendar file: each a whole day, so that no time zone can move it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from app.scoring.wording import Language, Text
from app.web.calendar.days import OwnDay

NAME = Text("Bewerbungskompass: Fristen", "Bewerbungskompass: deadlines")
_REFRESH = "PT6H"


def feed_of(days: Iterable[OwnDay], *, base: str, language: Language, now: datetime) -> bytes:
    """The file that a calendar program fetches.

    Args:
        base: the public address of the service, to which the events lead.
        now: when the file is made.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Bewerbungskompass//Fristen//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", NAME.pick(language))
    calendar.add("x-published-ttl", _REFRESH)
    for day in days:
        calendar.add_component(_event(day, base, now))
    file: bytes = calendar.to_ical()
    return file


def _event(day: OwnDay, base: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{day.id}@bewerbungskompass")
    event.add("dtstamp", now)
    event.add("dtstart", day.day)
    event.add("dtend", day.day + timedelta(days=1))
    event.add("summary", day.title)
    if day.about:
        event.add("description", day.about)
    event.add("url", f"{base}{day.path}")
    event.add("transp", "TRANSPARENT")
    return event
