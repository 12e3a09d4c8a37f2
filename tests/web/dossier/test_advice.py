"""What to do next, on the overview: exact steps for the lead, what is open for everybody else."""

import re
from html import unescape
from typing import Any

import pytest
from fastapi import FastAPI

from app.database import Database
from app.dossiers.editing import replace_content
from app.dossiers.models import Dossier
from app.scoring.wording import NO_BREAK
from tests.builders import dossier
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.ready import ready
from tests.visitors import Visitor
from tests.web.lint import problems_of


class Overview:
    """The first page of the dossier of Rebenau, as its lead and others see it."""

    def __init__(self, cast: Cast, database: Database, clock: StoppedClock) -> None:
        self.cast, self.database, self.clock = cast, database, clock
        self.address = f"/dossiers/{cast.dossiers['rebenau']}"

    def state(self, edits: dict[str, Any]) -> None:
        """Put the ready dossier after some edits in the place of the stored one."""
        with self.database.writing() as session:
            stored = session.get_one(Dossier, self.cast.dossiers["rebenau"])
            replace_content(
                session,
                stored,
                content=dossier(ready(edits)),
                drawn_from=stored.revision,
                person_id=self.cast.people["lead"],
                now=self.clock.now,
            )

    def steps(self, visitor: Visitor, lang: str = "de") -> list[str]:
        """The words of each line."""
        page = visitor.get(f"{self.address}?lang={lang}").text
        assert problems_of(page) == []
        listed = re.search(r'<ol class="steps".*?</ol>', page, re.DOTALL)
        lines = re.findall(r'<li class="step">.*?</li>', listed[0] if listed else "", re.DOTALL)
        plain = (unescape(re.sub(r"<[^>]*>", " ", line)) for line in lines)
        return [" ".join(line.replace(NO_BREAK, " ").split()) for line in plain]

    def links(self, visitor: Visitor) -> list[str]:
        """Where the lines lead."""
        page = visitor.get(self.address).text
        return re.findall(r'class="step__text"><a href="([^"]*)"', page)


@pytest.fixture
def overview(cast: Cast, database: Database, clock: StoppedClock) -> Overview:
    return Overview(cast, database, clock)


def test_a_rate_that_is_too_high_is_proven_or_lowered(overview: Overview, lead: Visitor) -> None:
    overview.state({"cost_plan.financing.rate": "0.90", "submitted_on": None})
    steps = overview.steps(lead)
    [rate] = [step for step in steps if "Fördersatz 90 % belegen" in step]
    assert "Pflicht" in rate
    assert "5 Punkte, sobald die Beratung zustimmt" in rate
    assert "spätestens 31.12.2026" in rate
    assert any("Fördersatz auf 65 % ändern" in step for step in steps)


def test_a_step_leads_to_its_field(overview: Overview, lead: Visitor) -> None:
    overview.state({"project_plan.motto_fit": None})
    links = overview.links(lead)
    assert f"{overview.address}/project-plan#project_plan-motto_fit" in links
    for link in links:
        page, _, anchor = link.partition("#")
        assert f'id="{anchor}"' in lead.get(page).text, link


def test_the_lines_speak_english(overview: Overview, lead: Visitor) -> None:
    overview.state({"project_plan.motto_fit": None})
    steps = overview.steps(lead, "en")
    assert any("Describe the fit with the motto" in step for step in steps)
    assert not any("Bezug zum Leitthema" in step for step in steps)


def test_who_may_not_read_the_content_sees_what_is_open(
    overview: Overview, app: FastAPI, cast: Cast
) -> None:
    overview.state({"project_plan.motto_fit": None})
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    steps = overview.steps(coordinator)
    assert any("Bezug zum Leitthema" in step or "Leitthema" in step for step in steps)
    assert not any("[Eigener Text]" in step for step in steps)


def test_ways_to_the_same_end_share_a_line_and_others_do_not(
    overview: Overview, lead: Visitor
) -> None:
    overview.state({"cost_plan.financing.rate": "0.90", "project_plan.goals": []})
    steps = overview.steps(lead)
    [rate] = [step for step in steps if "Fördersatz" in step]
    assert "oder: Fördersatz auf 65 % ändern" in rate
    assert [step for step in steps if step.startswith("3 Ziele")]
    assert [step for step in steps if step.startswith("3 Maßnahmen")]
