"""Coordinators enter what a call says of money, days and kinds; the dossiers follow at once."""

import pytest
from fastapi import FastAPI

from app.assessment.models import Assessment
from app.checklists.library import checklist
from app.checklists.pinning import pin
from app.checklists.published import publish
from app.database import Database
from app.rounds.models import Round, RoundStatus
from tests.cast import Cast
from tests.visitors import Visitor
from tests.web.lint import problems_of

GERMAN = {
    "standard_rate": "50",
    "emergency_rate": "60 %",
    "third_party_part": "50",
    "council_kinds": "resolution",
    "council_ratification": "false",
    "applicant_types": "municipality",
    "smallest_grant": "100.000,00 €",
    "highest_costs": "2.500.000",
    "longest_months": "24",
}


@pytest.fixture
def page(app: FastAPI, database: Database, cast: Cast) -> str:
    """The page of a round that goes by the guideline, which knows no call's values."""
    found = checklist("leitfaden")
    with database.writing() as session:
        round_ = session.get_one(Round, cast.rounds["near"])
        publish(session, found, now=app.state.clock())
        round_.checklist_id = found.id
        pin(session, round_, found)
    return f"/overview/{cast.rounds['near']}/values"


@pytest.fixture
def coordinator(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor.signed_in(app, cast.people["coordinator"])


def settings(database: Database, cast: Cast) -> dict[str, object]:
    with database.reading() as session:
        return dict(session.get_one(Round, cast.rounds["near"]).settings)


def drawn(coordinator: Visitor, page: str) -> str:
    shown = coordinator.get(page).text
    return shown.split('name="drawn" value="')[1].split('"')[0]


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_value_names_who_needs_it(page: str, coordinator: Visitor, language: str) -> None:
    shown = coordinator.get(page, params={"lang": language})
    assert problems_of(shown.text) == []
    for name in GERMAN:
        assert f'name="{name}"' in shown.text
    assert shown.text.count("Noch nicht eingetragen" if language == "de" else "Not set yet") == 9
    assert 'href="/guide/leitfaden/fin-grant-rate"' in shown.text


def test_values_are_read_as_people_type_them(
    page: str, coordinator: Visitor, database: Database, cast: Cast
) -> None:
    sent = coordinator.post(page, {"drawn": drawn(coordinator, page), **GERMAN})
    assert sent.status_code == 303
    assert settings(database, cast) == {
        "standard_rate": "0.5",
        "emergency_rate": "0.6",
        "third_party_part": "0.5",
        "council_kinds": ["resolution"],
        "council_ratification": False,
        "applicant_types": ["municipality"],
        "smallest_grant": "100000.00",
        "highest_costs": "2500000.00",
        "longest_months": "24",
    }
    shown = coordinator.get(sent.headers["location"])
    assert "100.000,00" in shown.text
    assert "alle Dossiers dieser Runde" in shown.text


def test_all_dossiers_are_assessed_by_them(
    page: str, coordinator: Visitor, database: Database, cast: Cast
) -> None:
    coordinator.post(page, {"drawn": drawn(coordinator, page), **GERMAN})
    with database.reading() as session:
        stored = session.get_one(Assessment, cast.dossiers["rebenau"])
        assert stored.checklist_id == "leitfaden"
        assert "zulässig sind höchstens 50\u00a0%" in stored.scorecard


def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    page: str, coordinator: Visitor, database: Database, cast: Cast
) -> None:
    wrong = {**GERMAN, "standard_rate": "0,65", "council_kinds": "oracle", "highest_costs": "viel"}
    again = coordinator.post(page, {"drawn": drawn(coordinator, page), **wrong})
    assert again.status_code == 422
    assert problems_of(again.text) == []
    assert "Meinten Sie 65" in again.text
    assert 'value="viel"' in again.text
    assert 'href="#council_kinds"' in again.text
    assert settings(database, cast) == {}


def test_whoever_was_slower_sees_both_versions(
    page: str, coordinator: Visitor, database: Database, cast: Cast
) -> None:
    before = drawn(coordinator, page)
    coordinator.post(page, {"drawn": before, "standard_rate": "70"})
    slower = coordinator.post(page, {"drawn": before, "standard_rate": "80"})
    assert slower.status_code == 409
    assert problems_of(slower.text) == []
    assert 'value="80"' in slower.text
    assert "Gespeichert: 70" in slower.text
    assert settings(database, cast) == {"standard_rate": "0.7"}
    now = slower.text.split('name="drawn" value="')[1].split('"')[0]
    assert coordinator.post(page, {"drawn": now, "standard_rate": "80"}).status_code == 303
    assert settings(database, cast) == {"standard_rate": "0.8"}


def test_a_round_that_is_over_keeps_its_values(
    page: str, coordinator: Visitor, database: Database, cast: Cast
) -> None:
    with database.writing() as session:
        session.get_one(Round, cast.rounds["near"]).status = RoundStatus.CLOSED
    assert "Diese Runde ist beendet" in coordinator.get(page).text
    refused = coordinator.post(page, {"drawn": drawn(coordinator, page), "standard_rate": "80"})
    assert refused.status_code == 409
    assert settings(database, cast) == {}


def test_what_is_missing_leads_coordinators_there(
    app: FastAPI, page: str, coordinator: Visitor, cast: Cast
) -> None:
    overview = f"/overview/{cast.rounds['near']}"
    assert "9 Werte dieser Runde sind noch nicht eingetragen" in coordinator.get(overview).text
    assessment = f"/dossiers/{cast.dossiers['rebenau']}/assessment"
    assert f'href="{page}"' in coordinator.get(assessment).text
    lead = Visitor.signed_in(app, cast.people["lead"])
    shown = lead.get(assessment).text
    assert "Die Runde hat noch nicht festgelegt" in shown
    assert f'href="{page}"' not in shown


def test_a_checklist_that_leaves_nothing_says_so(coordinator: Visitor, cast: Cast) -> None:
    shown = coordinator.get(f"/overview/{cast.rounds['near']}/values")
    assert "Der Runde ist nichts überlassen" in shown.text
