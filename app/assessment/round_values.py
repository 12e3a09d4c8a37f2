"""The values that a round sets in its checklist: kept, and all its dossiers assessed anew.

Both happen in one transaction, so that no page ever shows a score of other values than the page
of the round does.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assessment.facts import checklist_of
from app.assessment.moving import assess_all
from app.checklists.published import with_settings
from app.rounds.editing import keep_settings
from app.rounds.models import Round


def held(session: Session, round_: Round) -> Round:
    """The round as it is now, held until the transaction ends: nobody else sets values."""
    query = select(Round).where(Round.id == round_.id).with_for_update()
    return session.scalars(query, execution_options={"populate_existing": True}).one()


def set_values(session: Session, round_: Round, values: Mapping[str, Any], *, today: date) -> bool:
    """Set all values of a round at once; what is left out is not set any more.

    Returns whether anything is different.

    Raises:
        Refused: a value cannot be, or the checklist does not leave it to the round.
    """
    if dict(values) == dict(round_.settings):
        return False
    with_settings(checklist_of(round_), values)
    keep_settings(session, round_, values)
    assess_all(session, round_, today=today)
    return True
