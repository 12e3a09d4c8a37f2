"""The time: read once at the edge of the house and handed inwards as an argument."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]

BERLIN = ZoneInfo("Europe/Berlin")


def utc_now() -> datetime:
    """This instant, aware, in UTC."""
    return datetime.now(UTC)


def berlin_day(instant: datetime) -> date:
    """The civil day in Europe/Berlin on which an instant falls: the day deadlines are judged by."""
    return instant.astimezone(BERLIN).date()
