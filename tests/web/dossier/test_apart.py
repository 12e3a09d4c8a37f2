"""What is announced or no longer asked stands apart from what counts, with its answers kept."""

from pathlib import Path

import pytest
from fastapi import FastAPI

from app.checklists.pinning import pin
from app.checklists.published import publish
from app.database import Database
from app.dossiers.editing import replace_content
from app.dossiers.models import Dossier
from app.rounds.models import Round
from tests.assessment.test_simulating import edited
from tests.builders import dossier
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.ready import ready
from tests.visitors import Visitor
from tests.web.lint import problems_of

OTHERS = """\
  fin-annual-breakdown: {retired: "true", reason: {de: "Fiel weg.", en: "Was dropped."}}
  plan-goals: {future: "2099-01-01"}
  time-milestones: {future: "2098-07-01"}
  plan-charta-mapping: {future: "2099-01-01"}
"""


@pytest.fixture
def page(app: FastAPI, database: Database, cast: Cast, clock: StoppedClock, tmp_path: Path) -> str:
    """The assessment of a round whose checklist announces and drops criteria."""
    found = edited(tmp_path, "2.0", OTHERS)
    with database.writing() as session:
        publish(session, found, now=app.state.clock())
        pin(session, session.get_one(Round, cast.rounds["near"]), found)
        stored = session.get_one(Dossier, cast.dossiers["rebenau"])
        replace_content(
            session,
            stored,
            content=dossier(ready()),
            drawn_from=stored.revision,
            person_id=cast.people["lead"],
            now=clock.now,
        )
    return f"/dossiers/{cast.dossiers['rebenau']}/assessment"


@pytest.fixture
def lead(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor.signed_in(app, cast.people["lead"])


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        (
            "de",
            (
                "Angekündigt, zählt ab 01.07.2098",
                "Angekündigt, zählt ab 01.01.2099",
                "Nicht mehr verlangt",
            ),
        ),
        (
            "en",
            (
                "Announced, counts from 1 July 2098",
                "Announced, counts from 1 January 2099",
                "No longer asked",
            ),
        ),
    ],
)
def test_both_stand_apart_by_their_day(
    page: str, lead: Visitor, language: str, headings: tuple[str, ...]
) -> None:
    shown = lead.get(page, params={"lang": language})
    assert problems_of(shown.text) == []
    found = [shown.text.index(f">{heading}</h2>") for heading in headings]
    cards = [
        shown.text.index(f'id="criterion-{name}"')
        for name in ("time-milestones", "plan-goals", "fin-annual-breakdown")
    ]
    assert found[0] < cards[0] < found[1] < cards[1] < found[2] < cards[2]
    for name in ("time-milestones", "plan-goals", "plan-charta-mapping", "fin-annual-breakdown"):
        assert shown.text.count(f'id="criterion-{name}"') == 1


def test_what_is_no_longer_asked_leads_to_its_kept_answers(page: str, lead: Visitor) -> None:
    card = lead.get(page).text.split('id="criterion-fin-annual-breakdown"')[1].split("</article>")
    assert "Wird nicht mehr verlangt: Fiel weg." in card[0]
    assert 'class="criterion__places"' in card[0]
    assert "Förderfähige Kosten</a>" in card[0]
    assert "fällig" not in card[0]


def test_what_is_left_to_do_shows_neither(page: str, lead: Visitor) -> None:
    shown = lead.get(page, params={"show": "open"}).text
    assert "Angekündigt" not in shown
    assert "Nicht mehr verlangt" not in shown
