"""Coordinators see what a newer version would change, and move their round on their word only."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from sqlalchemy import select

from app.assessment.models import Assessment
from app.checklists import published
from app.checklists.library import checklist
from app.checklists.pinning import publish_what_rounds_need
from app.database import Database
from app.rounds.models import Round
from app.scoring.checklist import Checklist
from tests.assessment.test_simulating import HARDER, edited
from tests.cast import Cast
from tests.visitors import Visitor
from tests.web.lint import problems_of


@pytest.fixture
def page(app: FastAPI, database: Database, cast: Cast) -> str:
    """The page of a round that is pinned to what is installed."""
    with database.writing() as session:
        publish_what_rounds_need(session, now=app.state.clock())
    return f"/overview/{cast.rounds['near']}/checklist"


@pytest.fixture
def coordinator(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor.signed_in(app, cast.people["coordinator"])


@pytest.fixture
def newer(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checklist:
    """A stricter version that is installed now."""
    assert page
    found = edited(tmp_path, "2.0", HARDER)
    monkeypatch.setattr(published, "checklist", lambda _: found)
    return found


def version(database: Database, cast: Cast) -> str:
    with database.reading() as session:
        return session.get_one(Round, cast.rounds["near"]).checklist_version


@pytest.mark.parametrize("language", ["de", "en"])
def test_without_a_newer_version_nothing_is_offered(
    page: str, coordinator: Visitor, language: str
) -> None:
    shown = coordinator.get(page, params={"lang": language})
    assert problems_of(shown.text) == []
    assert 'name="version"' not in shown.text
    assert coordinator.post(page).status_code == 303


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_newer_version_is_tried_before_it_counts(
    page: str,
    coordinator: Visitor,
    newer: Checklist,
    database: Database,
    cast: Cast,
    language: str,
) -> None:
    shown = coordinator.get(page, params={"lang": language})
    assert problems_of(shown.text) == []
    assert ("verschärft" if language == "de" else "tightened") in shown.text
    assert newer.fingerprint in shown.text
    assert "Rebenau" in shown.text
    assert version(database, cast) == checklist("mpsc-2021").version


def test_the_round_moves_on_the_coordinators_word(
    page: str, coordinator: Visitor, newer: Checklist, database: Database, cast: Cast
) -> None:
    assert coordinator.post(page, {"version": "something else"}).status_code == 409
    assert version(database, cast) == "1.0"
    assert coordinator.post(page, {"version": newer.fingerprint}).status_code == 303
    assert version(database, cast) == "2.0"
    with database.reading() as session:
        kept = session.scalars(
            select(Assessment.checklist_version).where(
                Assessment.dossier_id == cast.dossiers["rebenau"]
            )
        ).one()
    assert kept == "2.0"


def test_a_version_that_was_published_otherwise_is_refused(
    page: str,
    coordinator: Visitor,
    database: Database,
    cast: Cast,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    same_number = edited(tmp_path, "1.0", HARDER)
    monkeypatch.setattr(published, "checklist", lambda _: same_number)
    refused = coordinator.post(page, {"version": same_number.fingerprint})
    assert refused.status_code == 422
    assert "schon mit anderem Inhalt" in refused.text
    assert version(database, cast) == "1.0"
