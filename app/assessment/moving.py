"""Publish a version and let rounds follow: by themselves where nobody loses anything by it.

What is loosened, retired, moved or only worded differently comes by itself. New duties and
tightened rules come on the coordinator's word only; until then the round stays as a whole on its
version.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.assessment.assessing import assess
from app.assessment.facts import checklist_of
from app.assessment.rescoring import refresh
from app.assessment.simulating import waiting_rounds
from app.checklists.comparing import changes, comes_by_itself
from app.checklists.pinning import pin
from app.checklists.published import publish, with_settings
from app.database import Database
from app.dossiers.models import Dossier
from app.rounds.models import Round
from app.scoring.checklist import Checklist


@dataclass(frozen=True, slots=True)
class Moved:
    """What publishing did: names of rounds that followed, and of those that wait for a word."""

    new: bool
    followed: Sequence[str]
    waiting: Sequence[str]


def publish_and_move(
    database: Database,
    found: Checklist,
    *,
    now: datetime,
    today: date,
    agreed: Collection[str] | None = (),
) -> Moved:
    """Publish a version, move the rounds that may follow, and assess their dossiers anew.

    Args:
        agreed: ids of rounds whose coordinators have given their word; None for all.

    Raises:
        Refused: it cannot be published, or what a round has set does not fit it.
    """
    followed, waiting = [], []
    with database.writing() as session:
        new = publish(session, found, now=now)
        for round_ in waiting_rounds(session, found):
            if agreed is None or round_.id in agreed or follows_by_itself(round_, found):
                pin(session, round_, found)
                followed.append(round_.name)
            else:
                waiting.append(round_.name)
    if followed:
        refresh(database, today=today)
    return Moved(new, followed, waiting)


def follows_by_itself(round_: Round, found: Checklist) -> bool:
    """Whether a round may go over to a version without anybody's word."""
    return comes_by_itself(changes(checklist_of(round_), with_settings(found, round_.settings)))


def move(session: Session, round_: Round, found: Checklist, *, now: datetime, today: date) -> None:
    """Move one round on its coordinator's word, and assess its dossiers in the same transaction.

    Raises:
        Refused: the version cannot be published, or what the round has set does not fit it.
    """
    publish(session, found, now=now)
    pin(session, round_, found)
    assess_all(session, round_, today=today)


def assess_all(session: Session, round_: Round, *, today: date) -> None:
    """Assess every dossier of a round anew, by what the round goes by now."""
    query = (
        select(Dossier)
        .where(Dossier.round_id == round_.id)
        .options(joinedload(Dossier.round))
        .order_by(Dossier.id)
        .with_for_update(of=Dossier)
    )
    for dossier in session.scalars(query).all():
        assess(session, dossier, today=today)
