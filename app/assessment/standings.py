"""Where many dossiers stand, from columns only: two statements, however many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.assessment.facts import scorecard_of
from app.assessment.gates import from_column, next_gate_on, sections_unmet
from app.assessment.models import Assessment
from app.assessment.reading import counts, is_of
from app.dossiers.exchange import parsed_once
from app.dossiers.models import Dossier
from app.scoring.scorecard import Level, Scorecard

_COLUMNS = (
    Assessment.revision,
    Assessment.assessed_on,
    Assessment.fingerprint,
    Assessment.engine,
    Assessment.dossier_fingerprint,
    Assessment.opens_on,
    Assessment.apply_by,
    Assessment.resolution_by,
    Assessment.call,
    Assessment.level,
    Assessment.earned,
    Assessment.open,
    Assessment.attainable,
    Assessment.percent,
    Assessment.coverage,
    Assessment.gates_total,
    Assessment.gates_fulfilled,
    Assessment.gates_unmet,
    Assessment.sections_unmet,
    Assessment.next_gate_on,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a list shows of a dossier's readiness."""

    level: Level
    earned: Fraction
    open: Fraction
    attainable: Fraction
    percent: int | None
    coverage: Fraction | None
    gates_total: int
    gates_fulfilled: int
    gates_unmet: int
    sections_unmet: tuple[str, ...] = ()
    next_gate_on: date | None = None


def standings(
    session: Session, dossiers: Select[Dossier], today: date
) -> list[tuple[Dossier, Standing]]:
    """The dossiers of a query, each with where it stands today.

    One statement reads the list; a second one reads the content of those whose stored scorecard
    does not count today, and they are computed in memory.
    """
    query = dossiers.outerjoin(Assessment, Assessment.dossier_id == Dossier.id)
    rows = session.execute(query.add_columns(*_COLUMNS)).all()
    found: dict[str, Standing] = {}
    for row in rows:
        dossier = row[0]
        if is_of(row, dossier) and counts(row, dossier.round, today):
            found[dossier.id] = _from_columns(row)
    stale = [row[0] for row in rows if row[0].id not in found]
    found |= _computed(session, stale, today)
    return [(row[0], found[row[0].id]) for row in rows]


def _from_columns(row: Any) -> Standing:
    return Standing(
        level=Level(row.level),
        earned=Fraction(row.earned),
        open=Fraction(row.open),
        attainable=Fraction(row.attainable),
        percent=row.percent,
        coverage=None if row.coverage is None else Fraction(row.coverage),
        gates_total=row.gates_total,
        gates_fulfilled=row.gates_fulfilled,
        gates_unmet=row.gates_unmet,
        sections_unmet=from_column(row.sections_unmet),
        next_gate_on=row.next_gate_on,
    )


def standing_of(card: Scorecard) -> Standing:
    """What a list shows of a scorecard."""
    return Standing(
        level=card.level,
        earned=card.earned,
        open=card.open,
        attainable=card.attainable,
        percent=card.percent,
        coverage=card.coverage,
        gates_total=len(card.gates),
        gates_fulfilled=card.gates_fulfilled,
        gates_unmet=card.gates_unmet,
        sections_unmet=sections_unmet(card),
        next_gate_on=next_gate_on(card),
    )


def _computed(session: Session, dossiers: Iterable[Dossier], today: date) -> dict[str, Standing]:
    rounds = {dossier.id: dossier.round for dossier in dossiers}
    if not rounds:
        return {}
    contents = session.execute(
        select(Dossier.id, Dossier.content).where(Dossier.id.in_(rounds))
    ).all()
    return {
        dossier_id: standing_of(scorecard_of(parsed_once(content), rounds[dossier_id], today))
        for dossier_id, content in contents
    }
