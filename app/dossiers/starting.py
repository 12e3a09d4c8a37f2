"""Start a dossier: one for each municipality and round, however often somebody asks for it."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.dossiers.editing import create_dossier
from app.dossiers.models import Dossier
from app.dossiers.queries import own
from app.errors import NotFound
from app.identifiers import is_id
from app.municipalities.models import Municipality
from app.people.actor import Actor
from app.rounds.models import Round
from app.rounds.queries import rounds_to_apply_in


def start_dossier(
    session: Session, actor: Actor, *, municipality_id: str, round_id: str, now: datetime
) -> Dossier:
    """The dossier of a municipality in a round; a new one if there is none yet.

    Raises:
        NotFound: there is no such round or municipality, or the actor may not apply there.
    """
    if not (is_id(municipality_id) and is_id(round_id)):
        raise NotFound
    # Whoever asks twice at once waits here (PostgreSQL; SQLite has one writer) and finds the first.
    allowed = (
        rounds_to_apply_in(actor)
        .where(Round.id == round_id, Municipality.id == municipality_id)
        .with_for_update(of=Municipality, key_share=True)
    )
    found = session.execute(allowed).one_or_none()
    if found is None:
        raise NotFound
    round_, municipality = found
    started = session.scalar(
        own(actor).where(Dossier.round_id == round_.id, Dossier.municipality_id == municipality.id)
    )
    return started or create_dossier(
        session, municipality=municipality, round_=round_, person_id=actor.person_id, now=now
    )
