"""Somebody's first page: what there is to do, by what they are, and nothing of anybody else."""

from datetime import date, timedelta

import pytest
from fastapi import FastAPI
from sqlalchemy import update

from app.database import Database
from app.dossiers.editing import save_fields
from app.dossiers.models import Dossier
from app.municipalities.editing import add_municipality, join
from app.municipalities.models import Network
from app.people.editing import assign
from app.people.models import Person
from app.people.policy import Role
from app.rounds.editing import plan_round
from app.rounds.models import Round
from app.scoring.wording import LANGUAGES, Language
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.statements import counted
from tests.visitors import Visitor
from tests.web.lint import problems_of

EVERYBODY = ("lead", "adviser", "coordinator", "administrator", "nobody")


def plan(database: Database, cast: Cast, name: str) -> str:
    with database.writing() as session:
        return plan_round(
            session,
            session.get_one(Network, cast.networks["near"]),
            name=name,
            checklist_id="mpsc-2021",
            checklist_version="1",
            checklist_fingerprint="-",
            opens_on=date(2026, 11, 1),
            apply_by=date(2027, 3, 31),
        ).id


def give(database: Database, cast: Cast, name: str, role: Role, **scope: str) -> None:
    with database.writing() as session:
        assign(session, session.get_one(Person, cast.people[name]), role, **scope)


def page_of(app: FastAPI, cast: Cast, name: str) -> str:
    response = Visitor.signed_in(app, cast.people[name]).get("/dossiers")
    assert response.status_code == 200
    return response.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_sound_for_everybody(app: FastAPI, cast: Cast, language: Language) -> None:
    for name in EVERYBODY:
        who = Visitor.signed_in(app, cast.people[name])
        page = who.get("/dossiers", params={"lang": language})
        assert problems_of(page.text) == [], name


def test_a_lead_sees_the_own_dossier_and_no_other(app: FastAPI, cast: Cast) -> None:
    page = page_of(app, cast, "lead")
    assert f"/dossiers/{cast.dossiers['rebenau']}" in page
    for foreign in ("talheim", "fernau"):
        assert cast.dossiers[foreign] not in page
        assert foreign.title() not in page


def test_a_lead_sees_level_points_gates_deadlines_and_the_next_step(
    app: FastAPI, cast: Cast
) -> None:
    page = page_of(app, cast, "lead")
    for words in (
        "unvollständig",
        "Punkten",
        "Pflichtpunkten erfüllt",
        "Do., 31.12.2026, 24:00",
        "noch 38 Tage",
        "noch 69 Tage",
        "Als Nächstes",
    ):
        assert words in page, words
    assert "Dossier anlegen" not in page


def test_a_lead_without_a_round_is_taught(app: FastAPI, database: Database, cast: Cast) -> None:
    with database.writing() as session:
        lone = add_municipality(session, name="Einsam")
        town = lone.id
    give(database, cast, "nobody", Role.LEAD, municipality_id=town)
    page = page_of(app, cast, "nobody")
    assert "Zurzeit läuft keine Runde" in page
    assert 'href="/guide"' in page


def test_a_round_without_a_dossier_has_one_button(
    app: FastAPI, database: Database, cast: Cast
) -> None:
    plan(database, cast, "Staffel 2027")
    page = page_of(app, cast, "lead")
    assert page.count("Dossier anlegen") == 1
    assert "Rebenau · Staffel 2027" in page


def test_the_button_starts_an_assessed_dossier_once(
    app: FastAPI, database: Database, cast: Cast, lead: Visitor
) -> None:
    form = {
        "round_id": plan(database, cast, "Staffel 2027"),
        "municipality_id": cast.towns["rebenau"],
    }
    first = lead.post("/dossiers", form)
    assert first.status_code == 303
    assert lead.get(first.headers["location"]).status_code == 200
    assert lead.post("/dossiers", form).headers["location"] == first.headers["location"]
    page = lead.get("/dossiers").text
    assert "Dossier anlegen" not in page
    assert first.headers["location"] in page
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    overview = coordinator.get(f"/overview/{form['round_id']}").text
    assert "heute noch nicht geprüft" not in overview


def test_a_round_of_somebody_else_is_not_found(
    app: FastAPI, database: Database, cast: Cast, lead: Visitor
) -> None:
    round_id = plan(database, cast, "Staffel 2027")
    for town, where in (
        (cast.towns["talheim"], round_id),
        (cast.towns["rebenau"], cast.rounds["far"]),
        ("x" * 22, round_id),
        ("", ""),
    ):
        form = {"municipality_id": town, "round_id": where}
        assert lead.post("/dossiers", form).status_code == 404
    own = {"municipality_id": cast.towns["rebenau"], "round_id": round_id}
    for name in ("adviser", "coordinator", "administrator", "nobody"):
        response = Visitor.signed_in(app, cast.people[name]).post("/dossiers", own)
        assert response.status_code == 403
    assert "Dossier anlegen" in lead.get("/dossiers").text


def test_an_adviser_sees_only_assigned_dossiers(app: FastAPI, cast: Cast) -> None:
    page = page_of(app, cast, "adviser")
    assert f"/dossiers/{cast.dossiers['rebenau']}" in page
    assert cast.dossiers["talheim"] not in page
    assert "Dossier anlegen" not in page


def test_an_adviser_sees_who_changed_what_and_the_latest_first(
    app: FastAPI, database: Database, cast: Cast, clock: StoppedClock
) -> None:
    give(database, cast, "adviser", Role.ADVISER, municipality_id=cast.towns["talheim"])
    first = page_of(app, cast, "adviser")
    assert "angelegt" in first
    with database.writing() as session:
        dossier = session.get_one(Dossier, cast.dossiers["talheim"])
        save_fields(
            session,
            dossier,
            path="cost_plan.financing",
            fields={"rate": "0.65"},
            drawn_from=1,
            person_id=cast.people["lead_of_talheim"],
            now=clock() + timedelta(hours=1),
        )
    page = page_of(app, cast, "adviser")
    assert page.index(cast.dossiers["talheim"]) < page.index(cast.dossiers["rebenau"])
    changed = page[page.index(cast.dossiers["talheim"]) : page.index(cast.dossiers["rebenau"])]
    assert "Kosten &amp; Finanzierung" in changed
    assert "14:00" in changed
    assert "lead_of_talheim" in changed


def test_an_adviser_without_dossiers_is_taught(
    app: FastAPI, database: Database, cast: Cast
) -> None:
    with database.writing() as session:
        town = add_municipality(session, name="Neu").id
    give(database, cast, "nobody", Role.ADVISER, municipality_id=town)
    assert "Noch keine Dossiers" in page_of(app, cast, "nobody")


def test_a_coordinator_sees_the_own_rounds_with_a_summary(app: FastAPI, cast: Cast) -> None:
    page = page_of(app, cast, "coordinator")
    assert f"/overview/{cast.rounds['near']}" in page
    assert cast.rounds["far"] not in page
    assert "2 von 2 Kommunen haben ein Dossier angelegt." in page
    for dossier_id in cast.dossiers.values():
        assert dossier_id not in page


def test_rounds_under_way_come_first_and_of_them_what_is_due_first(
    app: FastAPI, database: Database, cast: Cast
) -> None:
    later, over = (plan(database, cast, name) for name in ("Später", "Vorbei"))
    with database.writing() as session:
        session.execute(update(Round).where(Round.id == over).values(status="closed"))
    page = page_of(app, cast, "coordinator")
    order = [page.index(f"/overview/{one}") for one in (cast.rounds["near"], later, over)]
    assert order == sorted(order)


def test_an_administrator_finds_the_people_and_no_dossier(app: FastAPI, cast: Cast) -> None:
    page = page_of(app, cast, "administrator")
    assert 'href="/people"' in page
    for dossier_id in cast.dossiers.values():
        assert dossier_id not in page


def test_whoever_has_no_role_is_told_what_to_do(app: FastAPI, cast: Cast) -> None:
    assert "Ihnen ist noch nichts zugeordnet" in page_of(app, cast, "nobody")


def test_several_roles_have_a_section_each(app: FastAPI, database: Database, cast: Cast) -> None:
    give(database, cast, "lead", Role.ADVISER, municipality_id=cast.towns["talheim"])
    give(database, cast, "lead", Role.COORDINATOR, network_id=cast.networks["far"])
    give(database, cast, "lead", Role.ADMINISTRATOR)
    page = page_of(app, cast, "lead")
    titles = ("Ihre Dossiers", "Dossiers, die Sie beraten", "Runden Ihres Netzwerks", "Personen")
    places = [page.index(title) for title in titles]
    assert places == sorted(places)
    assert cast.dossiers["talheim"] in page


def test_more_dossiers_take_no_more_statements(
    app: FastAPI, database: Database, cast: Cast
) -> None:
    taken = []
    for more in (1, 6):
        for number in range(more):
            with database.writing() as session:
                town = add_municipality(session, name=f"Ort {more} {number}")
                join(session, session.get_one(Network, cast.networks["near"]), town)
                ids = town.id
            give(database, cast, "nobody", Role.LEAD, municipality_id=ids)
            give(database, cast, "nobody", Role.ADVISER, municipality_id=ids)
            who = Visitor.signed_in(app, cast.people["nobody"])
            form = {"municipality_id": ids, "round_id": cast.rounds["near"]}
            assert who.post("/dossiers", form).status_code == 303
        who = Visitor.signed_in(app, cast.people["nobody"])
        with counted(database.engine) as statements:
            assert who.get("/dossiers").status_code == 200
        taken.append(len(statements))
    assert taken[0] == taken[1] <= 6
