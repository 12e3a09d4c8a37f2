"""The history page tells the course of a dossier: a picture, and the same facts in a table."""

import re

import pytest
from fastapi import FastAPI

from app.assessment.rescoring import refresh
from app.database import Database
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.visitors import Visitor


@pytest.fixture
def address(cast: Cast) -> str:
    return f"/dossiers/{cast.dossiers['rebenau']}"


def save_rate(lead: Visitor, address: str, revision: int, rate: str) -> None:
    answer = lead.post(
        f"{address}/cost-plan",
        {
            "block": "cost_plan.financing",
            "revision": str(revision),
            "cost_plan.financing.rate": rate,
        },
    )
    assert answer.status_code == 303


def test_what_moved_is_named_and_leads_to_its_revision(lead: Visitor, address: str) -> None:
    save_rate(lead, address, 1, "65")
    save_rate(lead, address, 2, "95")
    page = lead.get(f"{address}/history?lang=en").text
    assert "<svg" in page
    for number in (2, 3):
        assert f'href="#revision-{number}"' in page
        assert f'id="revision-{number}"' in page
    words = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert "met → not met" in words


def test_a_passed_deadline_moves_without_a_save(
    lead: Visitor, address: str, clock: StoppedClock, app: FastAPI, cast: Cast, database: Database
) -> None:
    save_rate(lead, address, 1, "65")
    clock.advance(days=60)
    again = Visitor.signed_in(app, cast.people["lead"])
    before = again.get(f"{address}/history").text
    refresh(database, today=clock.now.date())
    after = again.get(f"{address}/history").text
    sentence = "Ohne Änderung: Ein Tag ist vergangen"
    assert sentence not in before
    assert sentence in after
    # The picture knew it before anybody had stored it.
    for page in (before, after):
        assert page.count('class="levels__blocked"') == 1


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_dossier_without_a_course_says_when_it_begins(
    lead: Visitor, address: str, lang: str
) -> None:
    page = lead.get(f"{address}/history?lang={lang}").text
    sentence = {
        "de": "Der Verlauf beginnt mit der nächsten Änderung.",
        "en": "The course begins with the next save.",
    }
    assert sentence[lang] in page
    assert "<svg" in page
