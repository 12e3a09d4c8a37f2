"""Who may do what, in full: every role with every action by every relation."""

from itertools import product

import pytest

from app.people.actor import Actor, Assigned
from app.people.policy import TABLE, WRITING_ACTIONS, Action, Relation, Role, rules_for

A, R = Action, Relation
EXPECTED: dict[Role, dict[Action, Relation]] = {
    Role.LEAD: {
        A.START_DOSSIER: R.OWN_MUNICIPALITY,
        A.READ_DOSSIER: R.OWN_MUNICIPALITY,
        A.EDIT_DOSSIER: R.OWN_MUNICIPALITY,
        A.OPEN_DOSSIER: R.OWN_MUNICIPALITY,
        A.READ_SCORECARD: R.OWN_MUNICIPALITY,
    },
    Role.ADVISER: {
        A.READ_DOSSIER: R.ASSIGNED_MUNICIPALITY,
        A.READ_SCORECARD: R.ASSIGNED_MUNICIPALITY,
    },
    Role.COORDINATOR: {
        A.READ_DOSSIER: R.OWN_NETWORK_IF_OPENED,
        A.READ_SCORECARD: R.OWN_NETWORK,
        A.SEE_OVERVIEW: R.OWN_NETWORK,
        A.SET_RULES: R.OWN_NETWORK,
    },
    Role.ADMINISTRATOR: {A.MANAGE_PEOPLE: R.INSTALLATION},
}
ALL = list(product(Role, Action, Relation))


def an_actor(role: Role, *, may_write: bool = True) -> Actor:
    assigned = (Assigned(role, "m"), Assigned(role, None, "n"))
    return Actor("p", "Somebody", "de", assigned, may_write=may_write)


@pytest.mark.parametrize(("role", "action", "relation"), ALL)
def test_the_table_says_exactly_what_is_expected(
    role: Role, action: Action, relation: Relation
) -> None:
    permitted = any((r.role, r.action, r.relation) == (role, action, relation) for r in TABLE)
    assert permitted is (EXPECTED[role].get(action) is relation)


@pytest.mark.parametrize(("role", "action"), list(product(Role, Action)))
def test_an_actor_may_what_the_role_may(role: Role, action: Action) -> None:
    assert an_actor(role).may(action) is (action in EXPECTED[role])


@pytest.mark.parametrize(("role", "action"), list(product(Role, Action)))
def test_an_actor_that_may_only_read_changes_nothing(role: Role, action: Action) -> None:
    may = action in EXPECTED[role] and action not in WRITING_ACTIONS
    assert an_actor(role, may_write=False).may(action) is may


def test_no_permission_is_written_twice() -> None:
    assert len(set(TABLE)) == len(TABLE)


def test_every_action_is_open_to_somebody() -> None:
    assert all(rules_for(action) for action in Action)


def test_somebody_without_a_role_may_nothing() -> None:
    assert not any(Actor("p", "Nobody", "de").may(action) for action in Action)
