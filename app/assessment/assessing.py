"""Assess a dossier after a change: in the same transaction, so that both are kept or neither."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from pydantic_core import to_json
from sqlalchemy.orm import Session

from app.assessment.course import next_point
from app.assessment.document_list import follow_list
from app.assessment.engine import engine_version
from app.assessment.facts import scorecard_of
from app.assessment.gates import as_column, next_gate_on, sections_unmet
from app.assessment.models import Assessment, AssessmentPoint
from app.assessment.reading import counting, is_of
from app.assessment.receipts import Source
from app.dossiers.models import Dossier
from app.scoring.content.dossier import Dossier as Content
from app.scoring.record import recorded
from app.scoring.scorecard import Line, Scorecard
from app.scoring.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Assessed:
    """The scorecard before a change and after it; None if there was none to compare with."""

    before: Scorecard | None
    after: Scorecard

    @property
    def moved(self) -> list[tuple[Line, Line]]:
        """The lines whose outcome or degree the change has moved, as they were and as they are."""
        earlier = {line.id: line for line in self.before.lines} if self.before else {}
        pairs = [(earlier[line.id], line) for line in self.after.lines if line.id in earlier]
        return [(was, now) for was, now in pairs if _decision(was) != _decision(now)]


def assess(
    session: Session, dossier: Dossier, *, today: date, previous: Content | None = None
) -> Assessed:
    """Score a dossier as it stands now, keep the scorecard, and a point if it has moved.

    Args:
        previous: what it stated before the change, to compare with where no scorecard of that
            revision and day is stored.
    """
    if previous is not None and previous.documents != dossier.stated.documents:
        follow_list(session, dossier)
    stored = session.get(Assessment, dossier.id)
    before = _before(stored, dossier, today, previous)
    after = scorecard_of(dossier.stated, dossier.round, today)
    values = columns(Source.of(dossier), after)
    point = next_point(stored, values, dossier.changed_at)
    if point is not None:
        session.add(AssessmentPoint(**point))
    if stored is None:
        session.add(Assessment(**values))
    else:
        for name, value in values.items():
            setattr(stored, name, value)
    session.flush()
    return Assessed(before, after)


def columns(source: Source, card: Scorecard) -> dict[str, Any]:
    """A scorecard as a row of the table."""
    return {
        "dossier_id": source.dossier_id,
        "revision": source.revision,
        "dossier_fingerprint": source.fingerprint,
        "opens_on": source.timetable.opens_on,
        "apply_by": source.timetable.apply_by,
        "resolution_by": source.timetable.resolution_by,
        "call": source.timetable.call,
        "assessed_on": card.as_of,
        "checklist_id": card.checklist_id,
        "checklist_version": card.checklist_version,
        "fingerprint": card.fingerprint,
        "engine": engine_version(),
        "level": card.level.value,
        "earned": str(card.earned),
        "open": str(card.open),
        "attainable": str(card.attainable),
        "percent": card.percent,
        "coverage": None if card.coverage is None else str(card.coverage),
        "gates_total": len(card.gates),
        "gates_fulfilled": card.gates_fulfilled,
        "gates_unmet": card.gates_unmet,
        "sections_unmet": as_column(sections_unmet(card)),
        "next_gate_on": next_gate_on(card),
        "scorecard": to_json(recorded(card)).decode(),
    }


def _decision(line: Line) -> tuple[Outcome, Fraction | None]:
    return line.outcome, line.degree


def _before(
    stored: Assessment | None, dossier: Dossier, today: date, previous: Content | None
) -> Scorecard | None:
    if stored is not None and (stored.revision == dossier.revision - 1 or is_of(stored, dossier)):
        last = counting(stored, dossier.round, today)
        if last is not None:
            return last
    return None if previous is None else scorecard_of(previous, dossier.round, today)
