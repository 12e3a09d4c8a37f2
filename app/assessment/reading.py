"""The scorecard of a dossier as it stands today: the stored one if it counts, else a new one."""

import json
from datetime import date
from typing import Protocol

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.assessment.engine import engine_version
from app.assessment.facts import checklist_of, scorecard_of, timetable_of
from app.assessment.models import Assessment
from app.assessment.receipts import current_fingerprint
from app.dossiers.exchange import parsed
from app.dossiers.models import Dossier
from app.rounds.models import Round
from app.scoring.facts import Timetable
from app.scoring.record import restored
from app.scoring.scorecard import Scorecard


def current_scorecard(session: Session, dossier: Dossier, today: date) -> Scorecard:
    """What is true today. Writes nothing, also where the stored scorecard is of another day."""
    card = _standing(session.get(Assessment, dossier.id), dossier, today)
    if card is not None:
        return card
    content = session.scalars(select(Dossier.content).where(Dossier.id == dossier.id)).one()
    return scorecard_of(parsed(content), dossier.round, today)


def current_scorecards(
    session: Session, dossiers: Select[Dossier], today: date
) -> list[tuple[Dossier, Scorecard]]:
    """The same for a few dossiers at once, loaded with their content: one statement."""
    query = dossiers.outerjoin(Assessment, Assessment.dossier_id == Dossier.id)
    found = []
    for dossier, stored in session.execute(query.add_columns(Assessment)):
        card = _standing(stored, dossier, today)
        found.append((dossier, card or scorecard_of(dossier.stated, dossier.round, today)))
    return found


def _standing(stored: Assessment | None, dossier: Dossier, today: date) -> Scorecard | None:
    """The stored scorecard, if it is of just this dossier and counts today."""
    if stored is None or not is_of(stored, dossier):
        return None
    return counting(stored, dossier.round, today)


def counting(stored: Assessment, round_: Round, today: date) -> Scorecard | None:
    """A stored scorecard if day, dates, checklist and engine are those it was made with."""
    return restored(json.loads(stored.scorecard)) if counts(stored, round_, today) else None


class Made(Protocol):
    """When, of what and with what a scorecard was made: a row, or some of its columns."""

    @property
    def revision(self) -> int: ...
    @property
    def assessed_on(self) -> date: ...
    @property
    def fingerprint(self) -> str: ...
    @property
    def engine(self) -> str: ...
    @property
    def dossier_fingerprint(self) -> str: ...
    @property
    def opens_on(self) -> date | None: ...
    @property
    def apply_by(self) -> date | None: ...
    @property
    def resolution_by(self) -> date | None: ...
    @property
    def call(self) -> str | None: ...


def is_of(made: Made, dossier: Dossier) -> bool:
    """Whether a scorecard was made of a dossier as it stands now: same revision, same content."""
    return made.revision == dossier.revision and made.dossier_fingerprint == current_fingerprint(
        dossier
    )


def counts(made: Made, round_: Round, today: date) -> bool:
    """Whether a scorecard made so says what is true today, as long as the dossier is the same."""
    return (
        made.assessed_on == today
        and made.engine == engine_version()
        and made.fingerprint == checklist_of(round_).fingerprint
        and made_in(made) == timetable_of(round_)
    )


def made_in(made: Made) -> Timetable:
    """The dates with which a scorecard was made."""
    return Timetable(
        opens_on=made.opens_on,
        apply_by=made.apply_by,
        resolution_by=made.resolution_by,
        call=made.call,
    )
