"""Carrying a dossier over into another round, and seeing it by several checklists."""

import re
from datetime import date
from html import unescape

import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from app.assessment.replaying import replay
from app.checklists.library import checklist
from app.database import Database
from app.dossiers.exchange import as_plain
from app.dossiers.models import Dossier, DossierRevision
from app.municipalities.models import Network
from app.rounds.editing import plan_round
from app.rounds.models import Round
from tests.cast import Cast
from tests.visitors import Visitor


@pytest.fixture
def address(cast: Cast) -> str:
    return f"/dossiers/{cast.dossiers['rebenau']}"


def next_round(database: Database, cast: Cast, *, network: str = "near") -> str:
    """Another round, which goes by another checklist."""
    rules = checklist("mpsc-2019")
    with database.writing() as session:
        planned: Round = plan_round(
            session,
            session.get_one(Network, cast.networks[network]),
            name="Nächste Staffel",
            checklist_id=rules.id,
            checklist_version=rules.version,
            checklist_fingerprint=rules.fingerprint,
            opens_on=date(2026, 11, 1),
            apply_by=date(2027, 5, 31),
            resolution_by=date(2027, 6, 30),
        )
        return planned.id


def fill_in(lead: Visitor, address: str) -> None:
    """A title, and a council resolution of the old call."""
    first = {"block": "project_plan", "revision": "1", "project_plan.title": "Rebenau verbindet"}
    assert lead.post(f"{address}/project-plan", first).status_code == 303
    path = "council.resolutions"
    second = {
        "block": path,
        "revision": "2",
        "row": "new1",
        f"{path}[new1].kind": "resolution",
        f"{path}[new1].body": "Stadtrat",
        f"{path}[new1].date": "20.11.2026",
    }
    assert lead.post(f"{address}/council", second).status_code == 303


def dossiers_in(database: Database, round_id: str) -> list[Dossier]:
    with database.reading() as session:
        found = session.scalars(select(Dossier).where(Dossier.round_id == round_id)).all()
        session.expunge_all()
        return list(found)


def words_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_without_another_round_there_is_nothing_to_copy_into(lead: Visitor, address: str) -> None:
    page = lead.get(f"{address}/copy?lang=en")
    assert page.status_code == 200
    assert "No other round is open to Rebenau" in page.text
    assert "<form method" not in page.text.split("<main")[1]


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_preview_says_what_carries_over_and_writes_nothing(
    lead: Visitor, address: str, cast: Cast, database: Database, lang: str
) -> None:
    target = next_round(database, cast)
    fill_in(lead, address)
    page = lead.get(f"{address}/copy?lang={lang}")
    words = words_of(page.text)
    assert page.status_code == 200
    assert "Nächste Staffel" in words
    resolutions = {"de": "Beschlüsse des Rates", "en": "Council resolutions"}
    assert resolutions[lang] in words
    assert dossiers_in(database, target) == []


@pytest.mark.parametrize(
    ("lang", "kinds"),
    [
        ("de", ["verschärft", "gelockert", "nicht mehr verlangt", "nur Text"]),
        ("en", ["tightened", "loosened", "retired", "text only"]),
    ],
)
def test_the_preview_names_the_kinds_of_change(
    lead: Visitor, address: str, cast: Cast, database: Database, lang: str, kinds: list[str]
) -> None:
    next_round(database, cast)
    page = lead.get(f"{address}/copy?lang={lang}").text
    section = page.split('id="kinds-title"')[1].split("</section>")[0]
    shown = re.findall(r'<summary><span class="tag">([^<]+)</span>', section)
    assert shown == kinds
    phases = {"de": "Höchstdauer der Phasen eingehalten", "en": "Phase durations respected"}
    assert phases[lang] in section


def test_the_copy_is_what_the_preview_showed(
    lead: Visitor, address: str, cast: Cast, database: Database
) -> None:
    target = next_round(database, cast)
    fill_in(lead, address)
    preview = words_of(lead.get(f"{address}/copy?lang=en").text)
    answer = lead.post(f"{address}/copy", {"round_id": target})
    assert answer.status_code == 303
    (copy,) = dossiers_in(database, target)
    assert answer.headers["location"] == f"/dossiers/{copy.id}"
    content = as_plain(copy.stated)
    assert content["project_plan"]["title"] == "Rebenau verbindet"
    assert "council" not in content
    assert not copy.opened_to_network
    overview = lead.get(f"/dossiers/{copy.id}?lang=en").text
    number = re.search(r'class="score__points num">(.*?)</span>', overview, re.DOTALL)
    assert number is not None
    assert words_of(number[1]) in preview
    with database.reading() as session:
        note = session.scalars(
            select(DossierRevision.note).where(DossierRevision.dossier_id == copy.id)
        ).one()
    assert note == "copied"
    assert "carried over from" in lead.get(f"/dossiers/{copy.id}/history?lang=en").text
    assert replay(database).mismatches == []


def test_a_second_copy_is_refused_and_overwrites_nothing(
    lead: Visitor, address: str, cast: Cast, database: Database
) -> None:
    target = next_round(database, cast)
    lead.post(f"{address}/copy", {"round_id": target})
    (before,) = dossiers_in(database, target)
    answer = lead.post(f"{address}/copy", {"round_id": target})
    assert answer.status_code == 409
    assert "gibt es schon ein Dossier" in answer.text
    (after,) = dossiers_in(database, target)
    assert (after.id, after.revision) == (before.id, before.revision)


@pytest.mark.parametrize("round_id", ["", "x", "A" * 22])
def test_a_round_that_is_not_there_is_not_found(lead: Visitor, address: str, round_id: str) -> None:
    assert lead.post(f"{address}/copy", {"round_id": round_id}).status_code == 404


def test_a_round_of_a_foreign_network_is_not_found(
    lead: Visitor, address: str, cast: Cast, database: Database
) -> None:
    target = next_round(database, cast, network="far")
    assert lead.post(f"{address}/copy", {"round_id": target}).status_code == 404
    assert "Nächste Staffel" not in lead.get(f"{address}/copy").text


def test_an_adviser_copies_nothing(
    app: FastAPI, address: str, cast: Cast, database: Database
) -> None:
    target = next_round(database, cast)
    adviser = Visitor.signed_in(app, cast.people["adviser"])
    assert adviser.get(f"{address}/copy").status_code == 403
    assert adviser.post(f"{address}/copy", {"round_id": target}).status_code == 403
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Dossier)) == 3


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_dossier_is_compared_by_all_or_some_checklists(
    lead: Visitor, address: str, lang: str
) -> None:
    every = lead.get(f"{address}/compare?lang={lang}").text
    for name in ("mpsc-2021", "mpsc-2019", "mpsc-2020", "leitfaden"):
        assert f'<a href="/guide/{name}">' in every
    assert 'href="/guide/mpsc-2022"' not in every
    some = lead.get(f"{address}/compare?lang={lang}&checklist=mpsc-2019&checklist=x").text
    assert '<a href="/guide/mpsc-2019">' in some
    assert '<a href="/guide/mpsc-2020">' not in some


def test_what_does_not_differ_can_be_left_out(lead: Visitor, address: str) -> None:
    every = lead.get(f"{address}/compare").text
    differing = lead.get(f"{address}/compare?show=differing").text
    assert differing.count("<tr>") < every.count("<tr>")


def test_whoever_may_not_read_the_content_compares_nothing(
    app: FastAPI, address: str, cast: Cast
) -> None:
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    assert coordinator.get(f"{address}/compare").status_code == 404
