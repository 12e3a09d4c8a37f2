"""The policy table as SQL: what an actor can reach.

Assignments and memberships are joined live, in the query that loads the thing. Nothing about
rights is copied, so an assignment withdrawn a moment ago reaches nothing in this request already.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, false, or_
from sqlalchemy.orm import aliased
from sqlalchemy.sql.roles import ExpressionElementRole

from app.municipalities.models import Membership
from app.people.actor import Actor
from app.people.models import Assignment
from app.people.policy import Action, Relation, Role, Rule, rules_for

Text = ColumnElement[str] | ExpressionElementRole[str]
Flag = ColumnElement[bool] | ExpressionElementRole[bool]


@dataclass(frozen=True, slots=True)
class _Thing:
    municipality_id: Text
    network_id: Text
    opened: Flag


def within_reach(
    actor: Actor,
    action: Action,
    *,
    municipality_id: Text,
    network_id: Text,
    opened: Flag,
) -> ColumnElement[bool]:
    """The condition under which a thing of a municipality in a round is within reach.

    Args:
        municipality_id: column of the municipality that the thing belongs to.
        network_id: column of the network whose round it belongs to.
        opened: column that says whether its municipality has opened it to the network.
    """
    thing = _Thing(municipality_id, network_id, opened)
    ways = [_RELATIONS[rule.relation](actor, rule.role, thing) for rule in _open_to(actor, action)]
    return or_(false(), *ways)


def municipality_within_reach(
    actor: Actor, action: Action, municipality_id: Text
) -> ColumnElement[bool]:
    """The same for a municipality itself; only relations to municipalities count."""
    own = (Relation.OWN_MUNICIPALITY, Relation.ASSIGNED_MUNICIPALITY)
    roles = [rule.role for rule in _open_to(actor, action) if rule.relation in own]
    return or_(false(), *(_for_municipality(actor, role, municipality_id) for role in roles))


def network_within_reach(actor: Actor, action: Action, network_id: Text) -> ColumnElement[bool]:
    """The same for a network itself; only relations to networks count."""
    own = Relation.OWN_NETWORK
    roles = [rule.role for rule in _open_to(actor, action) if rule.relation is own]
    return or_(false(), *(_for_network(actor, role, network_id) for role in roles))


def _open_to(actor: Actor, action: Action) -> list[Rule]:
    """The rules whose role the actor has at all; spares the database the others."""
    if not actor.may(action):
        return []
    return [rule for rule in rules_for(action) if actor.has(rule.role)]


def _for_municipality(actor: Actor, role: Role, municipality_id: Text) -> ColumnElement[bool]:
    assignment = aliased(Assignment)
    return exists().where(
        assignment.person_id == actor.person_id,
        assignment.role == role,
        assignment.municipality_id == municipality_id,
    )


def _for_network(actor: Actor, role: Role, network_id: Text) -> ColumnElement[bool]:
    assignment = aliased(Assignment)
    return exists().where(
        assignment.person_id == actor.person_id,
        assignment.role == role,
        assignment.network_id == network_id,
    )


def _municipality(actor: Actor, role: Role, thing: _Thing) -> ColumnElement[bool]:
    return _for_municipality(actor, role, thing.municipality_id)


def _member(actor: Actor, role: Role, thing: _Thing) -> ColumnElement[bool]:
    """In a round of the own network, and its municipality is still a member."""
    membership = aliased(Membership)
    return and_(
        _for_network(actor, role, thing.network_id),
        exists().where(
            membership.network_id == thing.network_id,
            membership.municipality_id == thing.municipality_id,
        ),
    )


def _opened_member(actor: Actor, role: Role, thing: _Thing) -> ColumnElement[bool]:
    return and_(thing.opened, _member(actor, role, thing))


def _never(_actor: Actor, _role: Role, _thing: _Thing) -> ColumnElement[bool]:
    return false()


_RELATIONS: Mapping[Relation, Callable[[Actor, Role, _Thing], ColumnElement[bool]]] = {
    Relation.OWN_MUNICIPALITY: _municipality,
    Relation.ASSIGNED_MUNICIPALITY: _municipality,
    Relation.OWN_NETWORK: _member,
    Relation.OWN_NETWORK_IF_OPENED: _opened_member,
    Relation.INSTALLATION: _never,
}
