"""Adding people, giving and withdrawing roles, and the administrator who may not leave last."""

import pytest
from sqlalchemy.orm import Session

from app.errors import NotFound, Refused
from app.people.editing import (
    add_person,
    assign,
    assignment_of,
    disable,
    enable,
    person_with_id,
    withdraw,
)
from app.people.models import Assignment, Person
from app.people.policy import Role
from tests.cast import PASSWORD, Cast, email_of
from tests.clock import NOON


def add(session: Session, *, email: str = "new@example.org", name: str = "New") -> Person:
    return add_person(session, email=email, name=name, password=PASSWORD, now=NOON)


def administration(session: Session, person_id: str) -> Assignment:
    given = session.query(Assignment).filter_by(person_id=person_id, role="administrator")
    return given.one()


def test_an_address_is_kept_casefolded_and_composed(session: Session) -> None:
    assert add(session, email="  Mu\u0308LLER@Straße.example ").email == "müller@strasse.example"


def test_an_address_belongs_to_one_person_only(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        add(session, email=email_of("lead").upper())
    assert refused.value.field == "email"


@pytest.mark.parametrize(
    "email",
    [
        "",
        "a",
        "a@b",
        "a@b,c@d.de",
        "a b@c.de",
        "a@b.de\r\nBcc: x@y.de",
        '"x"@y.de',
        "a@@b.de",
        "x" * 65 + "@b.de",
        "a@" + "b" * 320 + ".de",
        "a\x00@b.de",
        "a\u202e@b.de",
    ],
)
def test_what_is_not_one_address_is_refused(session: Session, email: str) -> None:
    with pytest.raises(Refused) as refused:
        add(session, email=email)
    assert refused.value.field == "email"


@pytest.mark.parametrize("name", ["", "  ", "x" * 301, "a\x00b", "a\u202eb", "\u200b"])
def test_what_cannot_be_seen_is_no_name(session: Session, name: str) -> None:
    with pytest.raises(Refused) as refused:
        add(session, name=name)
    assert refused.value.field == "name"


def test_a_weak_password_adds_nobody(session: Session) -> None:
    with pytest.raises(Refused):
        add_person(session, email="a@b.de", name="A", password="short", now=NOON)


def test_a_role_is_given_for_what_it_is_for(session: Session, cast: Cast) -> None:
    person = add(session)
    town, network = cast.towns["rebenau"], cast.networks["near"]
    assign(session, person, Role.LEAD, municipality_id=town)
    assign(session, person, Role.ADVISER, municipality_id=town)
    assign(session, person, Role.COORDINATOR, network_id=network)
    assign(session, person, Role.ADMINISTRATOR)


@pytest.mark.parametrize("role", Role)
def test_a_role_is_not_given_for_anything_else(session: Session, cast: Cast, role: Role) -> None:
    person = add(session)
    town, network = cast.towns["rebenau"], cast.networks["near"]
    with pytest.raises(Refused):
        assign(session, person, role, municipality_id=town, network_id=network)
    nothing = network if role is Role.ADMINISTRATOR else None
    with pytest.raises(Refused):
        assign(session, person, role, network_id=nothing)


def test_a_role_is_given_once(session: Session, cast: Cast) -> None:
    lead = person_with_id(session, cast.people["lead"])
    with pytest.raises(Refused):
        assign(session, lead, Role.LEAD, municipality_id=cast.towns["rebenau"])


def test_the_last_administrator_stays(session: Session, cast: Cast) -> None:
    last = person_with_id(session, cast.people["administrator"])
    with pytest.raises(Refused):
        disable(session, last, now=NOON)
    with pytest.raises(Refused):
        withdraw(session, administration(session, last.id))


def test_one_of_two_administrators_may_leave_but_not_both(session: Session, cast: Cast) -> None:
    first = person_with_id(session, cast.people["administrator"])
    second = add(session)
    assign(session, second, Role.ADMINISTRATOR)
    disable(session, first, now=NOON)
    with pytest.raises(Refused):
        withdraw(session, administration(session, second.id))
    enable(session, first)
    withdraw(session, administration(session, second.id))


def test_a_disabled_administrator_does_not_count(session: Session, cast: Cast) -> None:
    second = add(session)
    assign(session, second, Role.ADMINISTRATOR)
    disable(session, second, now=NOON)
    with pytest.raises(Refused):
        disable(session, person_with_id(session, cast.people["administrator"]), now=NOON)


def test_an_assignment_is_found_at_its_person_only(session: Session, cast: Cast) -> None:
    administrator = person_with_id(session, cast.people["administrator"])
    given = administration(session, administrator.id)
    assert assignment_of(session, administrator, given.id) is given
    with pytest.raises(NotFound):
        assignment_of(session, person_with_id(session, cast.people["lead"]), given.id)
