"""The hand-over: steps in order, every text to be copied, what is missing with a way to it."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

import pytest
from fastapi import FastAPI

from app.database import Database
from app.dossiers.editing import save_fields
from app.dossiers.models import Dossier
from app.evidence.queries import documents_of
from app.rounds.models import Round
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.documents import PDF
from tests.visitors import Visitor
from tests.web.lint import problems_of


class Portal:
    """A lead who hands Rebenau's application over, and the coordinator of the round."""

    def __init__(self, app: FastAPI, cast: Cast, database: Database, clock: StoppedClock) -> None:
        self.lead = Visitor.signed_in(app, cast.people["lead"])
        self.coordinator = Visitor.signed_in(app, cast.people["coordinator"])
        self.database, self.clock, self.cast = database, clock, cast
        self.address = f"/dossiers/{cast.dossiers['rebenau']}"
        self.limits = f"/overview/{cast.rounds['near']}/limits"

    def state(self, path: str, fields: Mapping[str, Any]) -> None:
        """Save something in the dossier."""
        with self.database.writing() as session:
            dossier = session.get_one(Dossier, self.cast.dossiers["rebenau"])
            save_fields(
                session,
                dossier,
                path=path,
                fields=fields,
                drawn_from=dossier.revision,
                person_id=self.cast.people["lead"],
                now=self.clock(),
            )

    def page(self, lang: str = "de") -> str:
        """The page as the lead sees it."""
        answer = self.lead.get(f"{self.address}/hand-over?lang={lang}")
        assert answer.status_code == 200
        return unescape(answer.text)

    def stored_limits(self) -> dict[str, int]:
        """What the round has set."""
        with self.database.reading() as session:
            return dict(session.get_one(Round, self.cast.rounds["near"]).limits)


@pytest.fixture
def portal(app: FastAPI, cast: Cast, database: Database, clock: StoppedClock) -> Portal:
    return Portal(app, cast, database, clock)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_steps_come_in_the_order_of_the_portal(portal: Portal, lang: str) -> None:
    found = re.findall(r"<h2>(?:Schritt|Step) (\d): ([^<]+)</h2>", portal.page(lang))
    assert [int(number) for number, _ in found] == [1, 2, 3, 4, 5, 6]
    last = {"de": "Prüfen und absenden", "en": "Check and send"}[lang]
    assert found[-1][1] == last


def test_a_text_can_be_selected_without_javascript(portal: Portal) -> None:
    portal.state("project_plan", {"summary": "Stadt & Land <wachsen>."})
    answer = portal.lead.get(f"{portal.address}/hand-over").text
    field = re.search(r'<textarea[^>]*id="copy-summary"[^>]*>\n(.*?)</textarea>', answer, re.S)
    assert field is not None
    assert unescape(field[1]) == "Stadt & Land <wachsen>."
    assert "readonly" in field[0]
    assert re.search(r'<button[^>]*data-copy="copy-summary"[^>]*hidden', answer)
    assert "23 Zeichen" in answer


def test_what_is_missing_leads_to_its_field(portal: Portal) -> None:
    page = portal.page()
    assert f'href="{portal.address}/project-plan#project_plan-motto_fit"' in page
    assert "Fehlt noch: ausfüllen" in page


def test_no_limit_is_claimed_that_nobody_has_set(portal: Portal) -> None:
    portal.state("project_plan", {"summary": "Kurz."})
    page = portal.page()
    assert "5 Zeichen" in page
    assert "von" not in re.findall(r'id="copy-summary-length">([^<]*)', page)[0]


def test_a_limit_of_the_round_is_counted_against(portal: Portal) -> None:
    portal.state("project_plan", {"summary": "Zu lang für dieses Portal."})
    portal.coordinator.post(portal.limits, {"summary": "20", "was-summary": ""})
    assert "26 von 20 Zeichen: 6 zu viel" in portal.page()


def test_the_coordinator_sets_and_clears_limits(portal: Portal) -> None:
    saved = portal.coordinator.post(portal.limits, {"summary": "2.000", "title": "150"})
    assert saved.status_code == 303
    assert portal.stored_limits() == {"summary": 2000, "title": 150}
    page = portal.coordinator.get(portal.limits).text
    assert 'name="summary" value="2000"' in page
    portal.coordinator.post(portal.limits, {"summary": "", "was-summary": "2000"})
    assert portal.stored_limits() == {"title": 150}


def test_two_people_with_the_same_form_do_not_undo_each_other(portal: Portal) -> None:
    portal.coordinator.post(portal.limits, {"summary": "500", "was-summary": ""})
    portal.coordinator.post(portal.limits, {"summary": "", "was-summary": "", "goals": "900"})
    assert portal.stored_limits() == {"summary": 500, "goals": 900}


@pytest.mark.parametrize("typed", ["viele", "0", "-3", "100001", "1e3", "٣", "9" * 5000])
def test_a_limit_that_cannot_be_is_asked_back(portal: Portal, typed: str) -> None:
    answer = portal.coordinator.post(portal.limits, {"summary": typed, "goals": "900"})
    assert answer.status_code == 422
    assert "Eine ganze Zahl von 1 bis 100.000" in unescape(answer.text)
    assert f'value="{typed}"' in unescape(answer.text)
    assert 'value="900"' in answer.text
    assert portal.stored_limits() == {}


def test_unknown_names_are_not_kept(portal: Portal) -> None:
    portal.coordinator.post(portal.limits, {"anything": "5", "summary": "7"})
    assert portal.stored_limits() == {"summary": 7}


def test_the_pages_are_sound(portal: Portal) -> None:
    portal.state("project_plan", {"summary": "Kurz.", "title": "T"})
    for lang in ("de", "en"):
        assert problems_of(portal.page(lang)) == []
        assert problems_of(portal.coordinator.get(f"{portal.limits}?lang={lang}").text) == []


def test_a_read_document_counts_for_what_it_proves(portal: Portal) -> None:
    portal.state(
        "",
        {"documents": [{"title": "Projektplan 3.1", "kind": "Plan", "proves": ["plan-present"]}]},
    )
    page = portal.page()
    assert "<strong>Projektplan</strong>: Projektplan 3.1" in page
    assert "1 von 4 bereit" in page


def test_a_listed_document_leads_to_its_file(portal: Portal) -> None:
    sent = portal.lead.client.post(
        f"{portal.address}/evidence",
        data={"csrf_token": portal.lead.csrf_token, "title": "Auszug <1>"},
        files=[("file", ("auszug.pdf", PDF, "application/pdf"))],
    )
    assert sent.status_code == 303, sent.text
    with portal.database.reading() as session:
        (document,) = documents_of(session, portal.cast.dossiers["rebenau"])
    page = portal.lead.get(f"{portal.address}/hand-over").text
    link = f'<a href="{portal.address}/evidence/{document.id}/versions/1" download>'
    assert f"{link}Auszug &lt;1&gt;</a>" in page
    assert portal.lead.client.get(re.findall(r'<a href="([^"]+)" download', page)[0]).content == PDF


def test_a_name_typed_for_a_file_leads_to_it_too(portal: Portal) -> None:
    portal.lead.client.post(
        f"{portal.address}/evidence",
        data={"csrf_token": portal.lead.csrf_token, "title": "Auszug"},
        files=[("file", ("auszug.pdf", PDF, "application/pdf"))],
    )
    portal.state("council", {"resolutions": [{"body": "Stadtrat", "document": "auszug.pdf"}]})
    page = portal.lead.get(f"{portal.address}/hand-over").text
    assert page.count(" download>Auszug</a>") == 1


def test_a_document_without_a_file_is_only_named(portal: Portal) -> None:
    portal.state("", {"documents": [{"title": "Nur genannt"}]})
    page = portal.page()
    assert "<span>Nur genannt</span>" in page
