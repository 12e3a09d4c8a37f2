"""Lists of municipalities and networks."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.municipalities.models import Membership, Municipality, Network


def municipalities_by_name() -> Select[Municipality]:
    """All municipalities."""
    return select(Municipality).order_by(Municipality.name, Municipality.id)


def networks_by_name() -> Select[Network]:
    """All networks."""
    return select(Network).order_by(Network.name, Network.id)


def network_with_id(session: Session, network_id: str) -> Network:
    """One network that is known to be there."""
    return session.get_one(Network, network_id)


def members_of(network_id: str) -> Select[Municipality]:
    """The municipalities of a network."""
    return (
        municipalities_by_name()
        .join(Membership, Membership.municipality_id == Municipality.id)
        .where(Membership.network_id == network_id)
    )
