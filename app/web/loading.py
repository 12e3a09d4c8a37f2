"""What the guards load: only through queries filtered by what the actor may see.

A foreign thing is not found, exactly like one that does not exist.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Select
from sqlalchemy.orm import Session

from app.dossiers.models import Dossier
from app.dossiers.queries import (
    editable,
    to_be_edited,
    to_be_opened,
    visible,
    visible_scorecards,
)
from app.errors import NotFound
from app.people.actor import Actor
from app.rounds.models import Round
from app.rounds.queries import visible_rounds
from app.web.policies import Policy

DossierQuery = Callable[[Actor], Select[Dossier]]

# For a safe method, and for one that changes something.
_QUERIES: Mapping[Policy, tuple[DossierQuery, DossierQuery]] = {
    Policy.READ_DOSSIER: (visible, visible),
    Policy.EDIT_DOSSIER: (editable, to_be_edited),
    Policy.OPEN_DOSSIER: (editable, to_be_opened),
    Policy.READ_SCORECARD: (visible_scorecards, visible_scorecards),
    Policy.API_READ_DOSSIER: (visible, visible),
    Policy.API_EDIT_DOSSIER: (editable, to_be_edited),
    Policy.API_READ_SCORECARD: (visible_scorecards, visible_scorecards),
}


def load_dossier(
    session: Session, policy: Policy, actor: Actor, dossier_id: str, *, to_change: bool
) -> Dossier:
    """The dossier of a path, as far as the actor may reach it by this policy.

    Raises:
        NotFound: there is none, or it is not within reach.
    """
    to_look, to_write = _QUERIES[policy]
    query = (to_write if to_change else to_look)(actor).where(Dossier.id == dossier_id)
    dossier = session.scalar(query)
    if dossier is None:
        raise NotFound
    return dossier


def load_round(session: Session, actor: Actor, round_id: str) -> Round:
    """The round of a path whose overview the actor may see.

    Raises:
        NotFound: there is none, or it is not within reach.
    """
    round_ = session.scalar(visible_rounds(actor).where(Round.id == round_id))
    if round_ is None:
        raise NotFound
    return round_
