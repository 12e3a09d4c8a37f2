"""Rounds: their order in time, and who sees which."""

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from app.database import Database
from app.errors import Refused
from app.municipalities.editing import add_network
from app.people.actor import Actor, Assigned
from app.people.models import Assignment
from app.people.policy import Role
from app.rounds.editing import plan_round
from app.rounds.models import Round, RoundStatus
from app.rounds.queries import rounds_to_apply_in, visible_rounds
from tests.cast import Cast, bring_cast
from tests.clock import NOON

DAY = date(2026, 12, 14)


@pytest.fixture
def cast(database: Database) -> Cast:
    return bring_cast(database, NOON)


def planned(database: Database, *, opens_on: date, apply_by: date) -> str:
    with database.writing() as session:
        return plan_round(
            session,
            add_network(session, name="Netz"),
            name="Staffel",
            checklist_id="mpsc-2021",
            checklist_version="1",
            checklist_fingerprint="f",
            opens_on=opens_on,
            apply_by=apply_by,
        ).id


def actor(database: Database, cast: Cast, name: str) -> Actor:
    with database.reading() as session:
        rows = session.query(Assignment).filter_by(person_id=cast.people[name])
        given = tuple(Assigned(Role(row.role), row.municipality_id, row.network_id) for row in rows)
    return Actor(cast.people[name], name, "de", given)


def test_a_round_may_open_and_end_on_one_day(database: Database) -> None:
    assert planned(database, opens_on=DAY, apply_by=DAY)


def test_a_round_does_not_end_before_it_opens(database: Database) -> None:
    with pytest.raises(Refused) as refused:
        planned(database, opens_on=DAY, apply_by=date(2026, 12, 13))
    assert "13.12.2026" in refused.value.reason.pick("de")


def test_the_database_knows_that_too(database: Database) -> None:
    round_id = planned(database, opens_on=DAY, apply_by=DAY)
    with pytest.raises(IntegrityError), database.writing() as session:
        session.get_one(Round, round_id).apply_by = date(2026, 12, 13)


def test_a_coordinator_sees_the_rounds_of_the_own_network(database: Database, cast: Cast) -> None:
    for name, rounds in (
        ("coordinator", ["near"]),
        ("coordinator_of_far", ["far"]),
        ("lead", []),
        ("administrator", []),
    ):
        with database.reading() as session:
            found = session.scalars(visible_rounds(actor(database, cast, name)))
            assert [row.id for row in found] == [cast.rounds[key] for key in rounds], name


def test_a_lead_may_apply_in_the_active_rounds_of_the_own_networks(
    database: Database, cast: Cast
) -> None:
    lead = actor(database, cast, "lead")
    with database.reading() as session:
        found = session.execute(rounds_to_apply_in(lead)).all()
        assert [(row.id, town.name) for row, town in found] == [(cast.rounds["near"], "Rebenau")]
    with database.writing() as session:
        session.get_one(Round, cast.rounds["near"]).status = RoundStatus.CLOSED
    with database.reading() as session:
        assert session.execute(rounds_to_apply_in(lead)).all() == []


def test_others_apply_nowhere(database: Database, cast: Cast) -> None:
    for name in ("adviser", "coordinator", "administrator", "nobody"):
        with database.reading() as session:
            assert session.execute(rounds_to_apply_in(actor(database, cast, name))).all() == []
