"""Recompute every stored score from its receipt: same content, checklist, dates and day.

Assessments are compared whole, points of a course by their sums. What another engine has made
cannot be recomputed by this one; it is counted and left alone.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assessment.assessing import columns
from app.assessment.engine import engine_version
from app.assessment.facts import checklist_of
from app.assessment.models import Assessment, AssessmentPoint
from app.assessment.reading import made_in
from app.assessment.receipts import Source
from app.checklists.published import once_pinned
from app.database import Database
from app.dossiers.exchange import fingerprint_of, parsed_once
from app.dossiers.models import Dossier
from app.dossiers.retelling import retold
from app.rounds.models import Round
from app.scoring.checklist import Checklist
from app.scoring.facts import Facts
from app.scoring.record import recorded
from app.scoring.score import score
from app.scoring.scorecard import Scorecard

BATCH = 100
Stored = Assessment | AssessmentPoint
_POINT = (
    "dossier_fingerprint",
    "checklist_id",
    "checklist_version",
    "fingerprint",
    "level",
    "earned",
    "open",
    "attainable",
    "percent",
)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A stored score that its receipt does not give; `checklist` or `content`: it is not there."""

    dossier_id: str
    revision: int
    differs_in: tuple[str, ...]


@dataclass(slots=True)
class Replay:
    """What came of recomputing: how many were compared, and which are not what they should be."""

    compared: int = 0
    other_engine: int = 0
    mismatches: list[Mismatch] = field(default_factory=list)


def replay(database: Database) -> Replay:
    """Recompute all stored assessments and all points. Writes nothing."""
    found = Replay()
    with database.reading() as session:
        ids = session.scalars(select(Dossier.id).order_by(Dossier.id)).all()
        for start in range(0, len(ids), BATCH):
            _replay_some(session, ids[start : start + BATCH], found)
            session.expunge_all()
    return found


def _replay_some(session: Session, dossier_ids: Sequence[str], found: Replay) -> None:
    rows = session.execute(
        select(Dossier.id, Dossier.revision, Dossier.content, Dossier.fingerprint, Round)
        .join(Round, Round.id == Dossier.round_id)
        .where(Dossier.id.in_(dossier_ids))
    ).all()
    rounds = {row.id: row.Round for row in rows}
    texts = {(row.id, row.revision): row.content for row in rows}
    stored = list(_stored(session, dossier_ids))
    earlier = {one.dossier_id for one in stored if (one.dossier_id, one.revision) not in texts}
    for dossier_id, number, content in retold(session, sorted(earlier)):
        texts.setdefault((dossier_id, number), content)
    for row in rows:
        if row.fingerprint != fingerprint_of(row.content):
            found.mismatches.append(Mismatch(row.id, row.revision, ("fingerprint of the content",)))
    for one in stored:
        if one.engine != engine_version():
            found.other_engine += 1
            continue
        found.compared += 1
        text = texts.get((one.dossier_id, one.revision))
        differs = _differences(one, text, rounds[one.dossier_id])
        if differs:
            found.mismatches.append(Mismatch(one.dossier_id, one.revision, differs))


def _stored(session: Session, dossier_ids: Sequence[str]) -> Iterator[Stored]:
    yield from session.scalars(select(Assessment).where(Assessment.dossier_id.in_(dossier_ids)))
    yield from session.scalars(
        select(AssessmentPoint).where(AssessmentPoint.dossier_id.in_(dossier_ids))
    )


def _differences(stored: Stored, text: str | None, round_: Round) -> tuple[str, ...]:
    rules = rules_of(stored, round_)
    if text is None or rules is None:
        return ("content",) if text is None else ("checklist",)
    source = Source(stored.dossier_id, stored.revision, fingerprint_of(text), made_in(stored))
    card = recomputed(stored, text, rules)
    expected: dict[str, Any] = columns(source, card)
    if isinstance(stored, AssessmentPoint):
        return tuple(name for name in _POINT if getattr(stored, name) != expected[name])
    expected["scorecard"], kept = recorded(card), json.loads(stored.scorecard)
    return tuple(
        name
        for name, value in expected.items()
        if value != (kept if name == "scorecard" else getattr(stored, name))
    )


def recomputed(stored: Stored, text: str, rules: Checklist) -> Scorecard:
    """The score of the content, by these rules, with the dates and the day of the receipt."""
    timetable = made_in(stored)
    facts = Facts(dossier=parsed_once(text), timetable=timetable, as_of=stored.assessed_on)
    return score(facts, rules)


def rules_of(stored: Stored, round_: Round) -> Checklist | None:
    """The checklist that a receipt names; None if this installation has it no more."""
    own = checklist_of(round_)
    if own.fingerprint == stored.fingerprint:
        return own
    return once_pinned(round_, stored.fingerprint)
