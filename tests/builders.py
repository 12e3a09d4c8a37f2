"""Facts for tests, from as little as the sentence of a test needs."""

from datetime import date
from typing import Any

from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts, Timetable

CALL_2021 = Timetable(
    opens_on=date(2020, 12, 16),
    apply_by=date(2021, 3, 14),
    resolution_by=date(2021, 4, 14),
    call="mpsc-2021",
)


def dossier(content: dict[str, Any] | None = None) -> Dossier:
    """A dossier that states only what `content` states (the keys of a file `dossier/1`)."""
    return Dossier.model_validate(content or {})


def facts(
    content: dict[str, Any] | None = None,
    *,
    as_of: str = "2021-03-01",
    timetable: Timetable = CALL_2021,
) -> Facts:
    """The facts of such a dossier on a day, in the call of 2021 unless told otherwise."""
    return Facts(dossier=dossier(content), timetable=timetable, as_of=date.fromisoformat(as_of))
