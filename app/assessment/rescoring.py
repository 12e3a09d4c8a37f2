"""All scorecards again: after midnight, after a changed checklist or engine, and to verify.

Reads plain rows, computes outside of any transaction and writes in bulk, a few hundred at a time,
so that nobody who saves has to wait for long. A dossier that was saved in between is left to its
saver, who has assessed it already.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, delete, insert, or_, select
from sqlalchemy.orm import Session

from app.assessment.assessing import columns
from app.assessment.course import next_point
from app.assessment.engine import engine_version
from app.assessment.facts import checklist_of, scorecard_of
from app.assessment.models import Assessment, AssessmentPoint
from app.assessment.receipts import Source, made_of_what_stands
from app.database import Database
from app.dossiers.exchange import parsed_once
from app.dossiers.models import Dossier
from app.rounds.models import Round
from app.scoring.record import recorded

BATCH = 200
TOLD = ("level", "earned", "open", "attainable", "gates_fulfilled", "gates_unmet")


@dataclass(frozen=True, slots=True)
class Computed:
    """A dossier scored anew: its row, and when the dossier was saved last."""

    row: dict[str, Any]
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A stored scorecard that is not what the dossier gives: which one, and in what it differs."""

    dossier_id: str
    differs_in: tuple[str, ...]


def rescore(database: Database, *, today: date) -> int:
    """Assess every dossier again. Returns how many were written."""
    with database.reading() as session:
        dossier_ids = session.scalars(select(Dossier.id).order_by(Dossier.id)).all()
    return rescore_some(database, dossier_ids, today=today)


def refresh(database: Database, *, today: date) -> int:
    """Assess those dossiers again whose stored scorecard does not count on this day."""
    with database.reading() as session:
        dossier_ids = session.scalars(_stale(session, today)).all()
    return rescore_some(database, dossier_ids, today=today)


def verify(database: Database) -> list[Mismatch]:
    """Compare each stored scorecard with the dossier scored anew for the same day."""
    found: list[Mismatch] = []
    with database.reading() as session:
        rows = session.execute(
            select(Dossier.id, Dossier.revision, Dossier.content, Round, Assessment)
            .join(Round, Round.id == Dossier.round_id)
            .outerjoin(Assessment, Assessment.dossier_id == Dossier.id)
            .order_by(Dossier.id)
            .execution_options(yield_per=BATCH)
        )
        for dossier_id, revision, content, round_, stored in rows:
            differs = _differences(dossier_id, revision, content, round_, stored)
            if differs:
                found.append(Mismatch(dossier_id, differs))
    return found


def _differences(
    dossier_id: str, revision: int, content: str, round_: Round, stored: Assessment | None
) -> tuple[str, ...]:
    if stored is None:
        return ("missing",)
    card = scorecard_of(parsed_once(content), round_, stored.assessed_on)
    expected = columns(Source.of_text(dossier_id, revision, content, round_), card)
    expected["scorecard"], kept = recorded(card), json.loads(stored.scorecard)
    return tuple(
        name
        for name, value in expected.items()
        if value != (kept if name == "scorecard" else getattr(stored, name))
    )


def _stale(session: Session, today: date) -> Select[str]:
    """Dossiers without a scorecard that counts on this day."""
    used = session.scalars(select(Round).where(Round.id.in_(select(Dossier.round_id)))).all()
    other_rules = [
        and_(Round.id == round_.id, Assessment.fingerprint != checklist_of(round_).fingerprint)
        for round_ in used
    ]
    return (
        select(Dossier.id)
        .join(Round, Round.id == Dossier.round_id)
        .outerjoin(Assessment, Assessment.dossier_id == Dossier.id)
        .where(
            or_(
                Assessment.dossier_id.is_(None),
                ~made_of_what_stands(),
                Assessment.assessed_on != today,
                Assessment.engine != engine_version(),
                *other_rules,
            )
        )
        .order_by(Dossier.id)
    )


def rescore_some(database: Database, dossier_ids: Sequence[str], *, today: date) -> int:
    """Assess these dossiers again. Returns how many were written."""
    written = 0
    for start in range(0, len(dossier_ids), BATCH):
        rows = _computed(database, dossier_ids[start : start + BATCH], today)
        with database.writing() as session:
            written += _written(session, rows)
    return written


def _computed(database: Database, dossier_ids: Sequence[str], today: date) -> list[Computed]:
    """Dossier by dossier, so that what is made of one is gone before the next one's turn."""
    with database.reading() as session:
        found = session.execute(
            select(
                Dossier.id, Dossier.revision, Dossier.content, Dossier.changed_at, Dossier.round_id
            ).where(Dossier.id.in_(dossier_ids))
        ).all()
        used = select(Round).where(Round.id.in_({row.round_id for row in found}))
        rounds = {round_.id: round_ for round_ in session.scalars(used)}
        for round_ in rounds.values():
            checklist_of(round_)  # read while there is a session; kept for this process
        session.expunge_all()
    computed = []
    for dossier_id, revision, content, changed_at, round_id in found:
        round_ = rounds[round_id]
        source = Source.of_text(dossier_id, revision, content, round_)
        card = scorecard_of(parsed_once(content), round_, today)
        computed.append(Computed(columns(source, card), changed_at))
    return computed


def _written(session: Session, computed: list[Computed]) -> int:
    """Keep the scorecards of dossiers that nobody has saved or deleted meanwhile."""
    found = session.execute(
        select(Dossier.id, Dossier.revision)
        .where(Dossier.id.in_([one.row["dossier_id"] for one in computed]))
        .order_by(Dossier.id)
        .with_for_update()
    )
    current = dict(found.all())
    kept = [one for one in computed if current.get(one.row["dossier_id"]) == one.row["revision"]]
    if kept:
        ids = [one.row["dossier_id"] for one in kept]
        points = _points(session, kept)
        session.execute(delete(Assessment).where(Assessment.dossier_id.in_(ids)))
        session.execute(insert(Assessment), [one.row for one in kept])
        if points:
            session.execute(insert(AssessmentPoint), points)
    return len(kept)


def _points(session: Session, computed: list[Computed]) -> list[dict[str, Any]]:
    """The next points of their courses: what has moved without a save, and what was never stored.

    Outcomes that move change sums or gates, so only those scorecards are read whole.
    """
    ids = [one.row["dossier_id"] for one in computed]
    stored = session.execute(
        select(Assessment.dossier_id, *(getattr(Assessment, key) for key in TOLD)).where(
            Assessment.dossier_id.in_(ids)
        )
    )
    before = {row[0]: tuple(row[1:]) for row in stored}
    moved = [
        one
        for one in computed
        if before.get(one.row["dossier_id"]) != tuple(one.row[key] for key in TOLD)
    ]
    told = (Assessment.scorecard, *(getattr(Assessment, key) for key in TOLD))
    query = select(Assessment.dossier_id, *told).where(
        Assessment.dossier_id.in_([one.row["dossier_id"] for one in moved])
    )
    last = {row.dossier_id: row for row in session.execute(query)}
    found = (next_point(last.get(one.row["dossier_id"]), one.row, one.changed_at) for one in moved)
    return [point for point in found if point is not None]
