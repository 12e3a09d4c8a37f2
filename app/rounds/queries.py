"""Which rounds somebody sees."""

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from app.municipalities.models import Membership, Municipality
from app.people.actor import Actor
from app.people.policy import Action
from app.people.reach import municipality_within_reach, network_within_reach
from app.rounds.models import Round, RoundStatus


def visible_rounds(actor: Actor) -> Select[Round]:
    """The rounds whose overview the actor sees: those of the own networks, latest first."""
    seen = network_within_reach(actor, Action.SEE_OVERVIEW, Round.network_id)
    return select(Round).where(seen).order_by(Round.apply_by.desc(), Round.name, Round.id)


def rounds_to_apply_in(actor: Actor) -> Select[Round, Municipality]:
    """The active rounds in which the actor may start a dossier, each with the municipality."""
    membership = aliased(Membership)
    return (
        select(Round, Municipality)
        .join(membership, membership.network_id == Round.network_id)
        .join(Municipality, Municipality.id == membership.municipality_id)
        .where(
            Round.status == RoundStatus.ACTIVE,
            municipality_within_reach(actor, Action.START_DOSSIER, Municipality.id),
        )
        .order_by(Round.apply_by, Round.name, Municipality.name, Round.id)
    )
