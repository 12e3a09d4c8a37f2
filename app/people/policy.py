"""Who may do what: role x action x relation, as data.

Pure. `reach.py` turns a row into SQL, the guards ask it before a route runs, and the tests compare
it with the expectation in full. A permission is one row here and one line there.
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is, for one municipality, one network or the installation."""

    LEAD = "lead"
    ADVISER = "adviser"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


class Action(StrEnum):
    """What somebody wants to do."""

    START_DOSSIER = "start_dossier"
    READ_DOSSIER = "read_dossier"
    EDIT_DOSSIER = "edit_dossier"
    OPEN_DOSSIER = "open_dossier"  # the consent: let the network's coordinators read the content
    READ_SCORECARD = "read_scorecard"
    SEE_OVERVIEW = "see_overview"
    SET_RULES = "set_rules"  # the word on which a round goes over to stricter rules
    MANAGE_PEOPLE = "manage_people"


class Relation(StrEnum):
    """How the thing must be related to the one who acts."""

    OWN_MUNICIPALITY = "own_municipality"
    ASSIGNED_MUNICIPALITY = "assigned_municipality"
    OWN_NETWORK = "own_network"
    OWN_NETWORK_IF_OPENED = "own_network_if_opened"
    INSTALLATION = "installation"


@dataclass(frozen=True, slots=True)
class Rule:
    """One permission."""

    role: Role
    action: Action
    relation: Relation


# An administrator manages people and reads no dossier: there is no row for it.
TABLE: tuple[Rule, ...] = (
    Rule(Role.LEAD, Action.START_DOSSIER, Relation.OWN_MUNICIPALITY),
    Rule(Role.LEAD, Action.READ_DOSSIER, Relation.OWN_MUNICIPALITY),
    Rule(Role.LEAD, Action.EDIT_DOSSIER, Relation.OWN_MUNICIPALITY),
    Rule(Role.LEAD, Action.OPEN_DOSSIER, Relation.OWN_MUNICIPALITY),
    Rule(Role.LEAD, Action.READ_SCORECARD, Relation.OWN_MUNICIPALITY),
    Rule(Role.ADVISER, Action.READ_DOSSIER, Relation.ASSIGNED_MUNICIPALITY),
    Rule(Role.ADVISER, Action.READ_SCORECARD, Relation.ASSIGNED_MUNICIPALITY),
    Rule(Role.COORDINATOR, Action.READ_DOSSIER, Relation.OWN_NETWORK_IF_OPENED),
    Rule(Role.COORDINATOR, Action.READ_SCORECARD, Relation.OWN_NETWORK),
    Rule(Role.COORDINATOR, Action.SEE_OVERVIEW, Relation.OWN_NETWORK),
    Rule(Role.COORDINATOR, Action.SET_RULES, Relation.OWN_NETWORK),
    Rule(Role.ADMINISTRATOR, Action.MANAGE_PEOPLE, Relation.INSTALLATION),
)

WRITING_ACTIONS = frozenset(
    {
        Action.START_DOSSIER,
        Action.EDIT_DOSSIER,
        Action.OPEN_DOSSIER,
        Action.SET_RULES,
        Action.MANAGE_PEOPLE,
    }
)


def rules_for(action: Action) -> tuple[Rule, ...]:
    """All ways in which an action may be permitted."""
    return tuple(rule for rule in TABLE if rule.action is action)
