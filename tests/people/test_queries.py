"""The list of people."""

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.people.editing import add_person
from app.people.policy import Role
from app.people.queries import everybody
from tests.cast import Cast
from tests.clock import NOON
from tests.statements import counted


def test_everybody_is_listed_with_their_roles(session: Session, cast: Cast) -> None:
    listed = {entry.person.id: entry for entry in everybody(session)}
    assert set(listed) == set(cast.people.values())
    lead = listed[cast.people["lead"]].assignments
    assert [(given.role, given.scope_name) for given in lead] == [(Role.LEAD, "Rebenau")]
    assert listed[cast.people["nobody"]].assignments == ()


def test_many_people_take_no_more_statements(
    engine: Engine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    with counted(engine) as few:
        everybody(session)
    monkeypatch.setattr("app.people.editing.hash_password", lambda _: "-")
    for number in range(50):
        add_person(
            session,
            email=f"p{number}@example.org",
            name="P",
            password="a long enough password",
            now=NOON,
        )
    with counted(engine) as many:
        everybody(session)
    assert len(many) == len(few) == 2
