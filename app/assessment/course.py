"""The course of a dossier: a point whenever its score, its level or an outcome has moved.

A save writes its point in its own transaction. What moves without a save, because a day has passed
or the rules have changed, stands at the beginning of the day on which it was noticed.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from fractions import Fraction
from typing import Any, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assessment.models import AssessmentPoint
from app.clock import BERLIN, berlin_day
from app.dossiers.models import Dossier
from app.scoring.scorecard import Scorecard
from app.scoring.verdict import Outcome

_SUMS = ("level", "earned", "open", "attainable")
_COLUMNS = frozenset(column.name for column in AssessmentPoint.__table__.columns)


@dataclass(frozen=True, slots=True)
class Stand:
    """The outcome of a criterion at one time; the degree only where it is a part."""

    outcome: Outcome
    degree: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A criterion that moved; None where the checklist did not ask it then."""

    criterion: str
    before: Stand | None
    after: Stand | None


Stands = Mapping[str, Stand]
"""How all criteria of a scorecard stand, by their id."""


def stands_of(card: Scorecard) -> Stands:
    """How the criteria of a scorecard stand."""
    return {line.id: _stand(line.outcome, line.degree) for line in card.lines}


def stands_kept(scorecard: str) -> Stands:
    """The same of a stored scorecard, whichever engine wrote it."""
    lines = json.loads(scorecard).get("criteria", ())
    return {line["id"]: _stand(Outcome(line["outcome"]), _part(line["degree"])) for line in lines}


def moved_between(before: Stands, after: Stands) -> tuple[Moved, ...]:
    """What differs, in the order of the later checklist."""
    return tuple(
        Moved(criterion, before.get(criterion), after.get(criterion))
        for criterion in dict.fromkeys([*after, *before])
        if before.get(criterion) != after.get(criterion)
    )


class Kept(Protocol):
    """A stored assessment, or those columns of it that tell what has moved."""

    @property
    def scorecard(self) -> str: ...


def next_point(
    last: Kept | None, receipt: Mapping[str, Any], changed_at: datetime
) -> dict[str, Any] | None:
    """The next point of a course as a row; None if nothing has moved.

    Args:
        last: the assessment that was stored before; without one the course begins.
        receipt: the columns of the new one.
        changed_at: when the dossier was saved last.
    """
    moved: tuple[Moved, ...] = ()
    if last is not None:
        moved = moved_between(stands_kept(last.scorecard), stands_kept(receipt["scorecard"]))
        if not moved and all(getattr(last, key) == receipt[key] for key in _SUMS):
            return None
    at = moment_of(changed_at, receipt["assessed_on"])
    kept = {key: value for key, value in receipt.items() if key in _COLUMNS}
    return {**kept, "at": at, "moved": as_text(moved)}


def moment_of(changed_at: datetime, day: date) -> datetime:
    """When a score of this day came about: with the last save, else as the day began."""
    if berlin_day(changed_at) == day:
        return changed_at
    return datetime.combine(day, time(), tzinfo=BERLIN)


def course(session: Session, dossier: Dossier) -> Sequence[AssessmentPoint]:
    """All points of a dossier, the first one first."""
    query = (
        select(AssessmentPoint)
        .where(AssessmentPoint.dossier_id == dossier.id)
        .order_by(AssessmentPoint.at, AssessmentPoint.id)
    )
    return session.scalars(query).all()


def as_text(moved: Sequence[Moved]) -> str:
    """What moved, as a column keeps it."""
    plain = [
        {"id": one.criterion, "before": _plain(one.before), "after": _plain(one.after)}
        for one in moved
    ]
    return json.dumps(plain, separators=(",", ":"))


def from_text(kept: str) -> tuple[Moved, ...]:
    """What a column kept."""
    return tuple(
        Moved(one["id"], _read(one["before"]), _read(one["after"])) for one in json.loads(kept)
    )


def _stand(outcome: Outcome, degree: Fraction | None) -> Stand:
    return Stand(outcome, degree if outcome is Outcome.PARTLY else None)


def _part(degree: str | None) -> Fraction | None:
    return None if degree is None else Fraction(degree)


def _plain(stand: Stand | None) -> Any:
    """`"met"`, and `["partly", "3/4"]` where the degree is a part."""
    if stand is None:
        return None
    return stand.outcome.value if stand.degree is None else [stand.outcome.value, str(stand.degree)]


def _read(plain: Any) -> Stand | None:
    if plain is None:
        return None
    if isinstance(plain, str):
        return Stand(Outcome(plain))
    return Stand(Outcome(plain[0]), Fraction(plain[1]))
