"""The page of a receipt shows what it was made from and ends in the number shown everywhere."""

import re
from html import unescape

import pytest
from fastapi import FastAPI

from app.assessment.engine import engine_version
from app.checklists.library import checklist
from app.database import Database
from app.dossiers.models import Dossier
from tests.cast import Cast
from tests.visitors import Visitor


def plain(html: str) -> str:
    """The words of a page, each space one space."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_receipt_ends_in_the_number_of_the_overview(
    lead: Visitor, cast: Cast, lang: str
) -> None:
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    lead.post(
        f"{address}/cost-plan",
        {"block": "cost_plan.financing", "revision": "1", "cost_plan.financing.rate": "65"},
    )
    overview = lead.get(f"{address}?lang={lang}").text
    page = lead.get(f"{address}/receipt?lang={lang}")
    assert page.status_code == 200
    number = re.search(r'class="score__points num">(.*?)</span>', overview, re.DOTALL)
    assert number is not None
    end = page.text[page.text.index('id="end-title"') :]
    assert plain(number[1]) in plain(end)


def test_the_receipt_names_all_that_is_needed_to_recompute_it(
    lead: Visitor, cast: Cast, database: Database
) -> None:
    dossier_id = cast.dossiers["rebenau"]
    page = lead.get(f"/dossiers/{dossier_id}/receipt").text
    with database.reading() as session:
        dossier = session.get_one(Dossier, dossier_id)
        assert dossier.fingerprint in page
    rules = checklist("mpsc-2021")
    assert rules.fingerprint in page
    assert f"Version {rules.version}" in page
    assert engine_version() in page
    assert "23.11.2026" in page
    assert "31.12.2026" in page


def test_the_assessment_leads_to_it(lead: Visitor, cast: Cast) -> None:
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    for name in ("", "/assessment"):
        assert f'href="{address}/receipt"' in lead.get(f"{address}{name}").text


def test_a_coordinator_reckons_it_up_without_the_content(
    app: FastAPI, cast: Cast, lead: Visitor
) -> None:
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    lead.post(
        f"{address}/project-plan",
        {"block": "project_plan", "revision": "1", "project_plan.title": "Geheimer Titel"},
    )
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    page = coordinator.get(f"{address}/receipt")
    assert page.status_code == 200
    assert "Geheimer Titel" not in page.text
