"""Whether an actor may do something to a thing that is already loaded: the policy table, pure.

What is loaded is decided by `reach.within_reach` in the query; this only tells a page which of its
buttons would work.
"""

from app.people.actor import Actor, Assigned
from app.people.policy import WRITING_ACTIONS, Action, Relation, rules_for


def permits(
    actor: Actor, action: Action, *, municipality_id: str, network_id: str, opened: bool
) -> bool:
    """Whether some assignment of the actor permits this action on this dossier."""
    if action in WRITING_ACTIONS and not actor.may_write:
        return False
    related = {rule.role: rule.relation for rule in rules_for(action)}
    return any(
        assigned.role in related
        and _holds(related[assigned.role], assigned, municipality_id, network_id, opened)
        for assigned in actor.assignments
    )


def _holds(
    relation: Relation, assigned: Assigned, municipality_id: str, network_id: str, opened: bool
) -> bool:
    match relation:
        case Relation.OWN_MUNICIPALITY | Relation.ASSIGNED_MUNICIPALITY:
            return assigned.municipality_id == municipality_id
        case Relation.OWN_NETWORK:
            return assigned.network_id == network_id
        case Relation.OWN_NETWORK_IF_OPENED:
            return opened and assigned.network_id == network_id
        case Relation.INSTALLATION:
            return True
