"""All that a check may look at: the dossier, the dates of the call, and the day of the look."""

from dataclasses import dataclass
from datetime import date

from app.scoring.content.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """The dates of a call or round: civil days in Europe/Berlin, each day included."""

    opens_on: date | None = None
    apply_by: date | None = None
    resolution_by: date | None = None
    call: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a check may look at; `as_of` is the civil day in Europe/Berlin."""

    dossier: Dossier
    timetable: Timetable
    as_of: date

    @property
    def submitted_on(self) -> date | None:
        """The day of submission, once it has come; a later day is only a plan."""
        day = self.dossier.submitted_on
        return day if day is not None and day <= self.as_of else None
