"""All that a check may look at: the dossier, the dates of the call, and the day of the look."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.scoring.content.dossier import Dossier

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """The dates of a call or round: civil days in Europe/Berlin, each day included."""

    opens_on: date | None = None
    apply_by: date | None = None
    resolution_by: date | None = None
    call: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a check may look at; `as_of` is the civil day in Europe/Berlin.

    An instant given as `as_of` becomes the day in Berlin on which it falls, so that everything
    before the next local midnight is in time.
    """

    dossier: Dossier
    timetable: Timetable
    as_of: date

    def __post_init__(self) -> None:
        """Turn an instant into its day. Raises ValueError when it has no time zone."""
        if isinstance(self.as_of, datetime):
            if self.as_of.tzinfo is None:
                raise ValueError("an instant needs a time zone")
            object.__setattr__(self, "as_of", self.as_of.astimezone(BERLIN).date())

    @property
    def submitted_on(self) -> date | None:
        """The day of submission, once it has come; a later day is only a plan."""
        day = self.dossier.submitted_on
        return day if day is not None and day <= self.as_of else None
