"""A dossier is found by those who may see it, and by nobody else."""

import pytest
from sqlalchemy import Select, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from app.database import Database
from app.dossiers.conflicts import EditConflict
from app.dossiers.editing import open_to_network, save_fields
from app.dossiers.models import Dossier
from app.dossiers.queries import (
    editable,
    to_be_edited,
    to_be_opened,
    visible,
    visible_scorecards,
)
from app.municipalities.models import Membership
from app.people.actor import Actor, Assigned
from app.people.models import Assignment
from app.people.policy import Role
from tests.desk import Desk


def with_role(desk: Desk, role: Role, dossier: Dossier | None = None) -> Actor:
    """Bert with one role: for the dossier's municipality, the round's network, or everything."""
    town = dossier.municipality_id if dossier is not None else None
    network = desk.round.network_id if role is Role.COORDINATOR else None
    assignment = Assignment(
        person_id=desk.bert, role=role, municipality_id=town, network_id=network
    )
    desk.session.add(assignment)
    desk.session.flush()
    return Actor(desk.bert, "Bert", "de", (Assigned(role, town, network),))


def found(desk: Desk, query: Select[Dossier]) -> set[str]:
    return {dossier.id for dossier in desk.session.scalars(query)}


def join_network(desk: Desk, *dossiers: Dossier) -> None:
    for dossier in dossiers:
        desk.session.add(
            Membership(network_id=desk.round.network_id, municipality_id=dossier.municipality_id)
        )
    desk.session.flush()


def test_a_lead_finds_and_changes_only_the_own_one(desk: Desk) -> None:
    own, _ = desk.dossier(), desk.dossier()
    actor = with_role(desk, Role.LEAD, own)
    for query in (visible, editable, to_be_edited, to_be_opened, visible_scorecards):
        assert found(desk, query(actor)) == {own.id}


def test_an_adviser_reads_the_assigned_one_and_changes_nothing(desk: Desk) -> None:
    assigned, _ = desk.dossier(), desk.dossier()
    actor = with_role(desk, Role.ADVISER, assigned)
    assert found(desk, visible(actor)) == {assigned.id}
    assert found(desk, visible_scorecards(actor)) == {assigned.id}
    assert found(desk, editable(actor)) == found(desk, to_be_opened(actor)) == set()


def test_a_coordinator_sees_scorecards_of_members_and_opened_content(desk: Desk) -> None:
    opened, closed, stranger = desk.dossier(), desk.dossier(), desk.dossier()
    join_network(desk, opened, closed)
    open_to_network(desk.session, opened, opened=True)
    open_to_network(desk.session, stranger, opened=True)
    actor = with_role(desk, Role.COORDINATOR)
    assert found(desk, visible(actor)) == {opened.id}
    assert found(desk, visible_scorecards(actor)) == {opened.id, closed.id}
    assert found(desk, editable(actor)) == set()


def test_an_administrator_finds_no_dossier(desk: Desk) -> None:
    desk.dossier()
    actor = with_role(desk, Role.ADMINISTRATOR)
    for query in (visible, editable, to_be_edited, to_be_opened, visible_scorecards):
        assert found(desk, query(actor)) == set()


def test_a_withdrawn_assignment_finds_nothing_at_once(desk: Desk) -> None:
    actor = with_role(desk, Role.LEAD, desk.dossier())
    desk.session.delete(desk.session.scalars(select(Assignment)).one())
    desk.session.flush()
    assert found(desk, visible(actor)) == set()


def test_scorecards_come_without_the_content(desk: Desk) -> None:
    actor = with_role(desk, Role.LEAD, desk.dossier())
    desk.session.expunge_all()
    dossier = desk.session.scalars(visible_scorecards(actor)).one()
    assert dossier.round.name == "Staffel"
    assert dossier.municipality.name == "Rebenau"
    with pytest.raises(InvalidRequestError):
        _ = dossier.content


def test_two_who_save_at_the_same_moment_cannot_both_write(desk: Desk, database: Database) -> None:
    dossier = desk.dossier()
    desk.session.commit()
    if database.engine.dialect.name == "sqlite":
        return  # one writer at a time: BEGIN IMMEDIATE
    with Session(database.engine) as other:
        same = other.get_one(Dossier, dossier.id)
        desk.save_title(dossier, "Zuerst", drawn_from=1)
        desk.session.commit()
        with pytest.raises(EditConflict):
            save_fields(
                other,
                same,
                path="applicant",
                fields={"name": "Danach"},
                drawn_from=1,
                person_id=desk.anna,
                now=desk.now(),
            )
