"""The scorecard of a dossier as it stands today: the stored one if it counts, else a new one."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.assessment.engine import engine_version
from app.assessment.facts import checklist_of, scorecard_of
from app.assessment.models import Assessment
from app.dossiers.exchange import parsed
from app.dossiers.models import Dossier
from app.rounds.models import Round
from app.scoring.record import restored
from app.scoring.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Counting:
    """A stored scorecard that counts on the day in question."""

    revision: int
    card: Scorecard


def current_scorecard(session: Session, dossier: Dossier, today: date) -> Scorecard:
    """What is true today. Writes nothing, also where the stored scorecard is of another day."""
    last = counting(session.get(Assessment, dossier.id), dossier.round, today)
    if last is not None and last.revision == dossier.revision:
        return last.card
    content = session.scalars(select(Dossier.content).where(Dossier.id == dossier.id)).one()
    return scorecard_of(parsed(content), dossier.round, today)


def current_scorecards(
    session: Session, dossiers: Select[Dossier], today: date
) -> list[tuple[Dossier, Scorecard]]:
    """The same for a few dossiers at once, loaded with their content: one statement."""
    query = dossiers.outerjoin(Assessment, Assessment.dossier_id == Dossier.id)
    found = []
    for dossier, stored in session.execute(query.add_columns(Assessment)):
        last = counting(stored, dossier.round, today)
        stands = last is not None and last.revision == dossier.revision
        card = last.card if last and stands else None
        found.append((dossier, card or scorecard_of(dossier.stated, dossier.round, today)))
    return found


def counting(stored: Assessment | None, round_: Round, today: date) -> Counting | None:
    """A stored scorecard if day, checklist and engine are still those it was made with."""
    if stored is None or not counts(stored, round_, today):
        return None
    return Counting(stored.revision, restored(json.loads(stored.scorecard)))


class Made(Protocol):
    """When and with what a scorecard was made: a row, or some of its columns."""

    @property
    def assessed_on(self) -> date: ...
    @property
    def fingerprint(self) -> str: ...
    @property
    def engine(self) -> str: ...


def counts(made: Made, round_: Round, today: date) -> bool:
    """Whether a scorecard made so says what is true today, as long as the dossier is the same."""
    return (
        made.assessed_on == today
        and made.engine == engine_version()
        and made.fingerprint == checklist_of(round_).fingerprint
    )
