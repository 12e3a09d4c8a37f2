"""The reports over HTTP: an attachment for whoever may read the dossier, made beside the pages."""

from collections.abc import Iterator
from functools import partial
from threading import Event

import pytest
from fastapi import FastAPI

from app.database import Database
from app.dossiers.editing import open_to_network
from app.dossiers.models import Dossier
from app.web.reports.printed import Printed
from tests.cast import Cast
from tests.reports.subjects import opened, root_of, text_of
from tests.visitors import Visitor

PATHS = ("report.pdf", "council-page.pdf")


@pytest.fixture
def address(cast: Cast) -> str:
    return f"/dossiers/{cast.dossiers['rebenau']}"


@pytest.mark.parametrize("path", PATHS)
def test_it_is_an_attachment_that_nobody_keeps(lead: Visitor, address: str, path: str) -> None:
    answer = lead.get(f"{address}/{path}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    assert answer.headers["content-disposition"].endswith('.pdf"')
    assert "no-store" in answer.headers["cache-control"]
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert answer.content.startswith(b"%PDF-")
    assert lead.get(f"{address}/{path}").content == answer.content


@pytest.mark.parametrize("path", PATHS)
def test_it_speaks_the_reader_s_language(lead: Visitor, address: str, path: str) -> None:
    german, english = (lead.get(f"{address}/{path}?lang={lang}").content for lang in ("de", "en"))
    assert "Vorbereitet mit dem Bewerbungskompass" in text_of(german)
    assert "Prepared with the Bewerbungskompass" in text_of(english)
    assert root_of(opened(english))["/Lang"].startswith("en")


@pytest.mark.parametrize("path", PATHS)
def test_a_coordinator_gets_it_only_with_consent(
    app: FastAPI, cast: Cast, database: Database, address: str, path: str
) -> None:
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    assert coordinator.get(f"{address}/{path}").status_code == 404
    assert path not in coordinator.get(address).text
    with database.writing() as session:
        open_to_network(session, session.get_one(Dossier, cast.dossiers["rebenau"]), opened=True)
    assert coordinator.get(f"{address}/{path}").status_code == 200


def test_the_overview_leads_to_both(lead: Visitor, address: str) -> None:
    page = lead.get(address).text
    assert f"{address}/report.pdf?lang=de" in page
    assert f"{address}/council-page.pdf?lang=de" in page


def test_head_names_the_size(lead: Visitor, address: str) -> None:
    head = lead.ask("HEAD", f"{address}/report.pdf")
    assert head.status_code == 200
    assert int(head.headers["content-length"]) > 10_000


@pytest.fixture
def stuck() -> Iterator[Event]:
    """Set at the end, so that no thread stays behind."""
    event = Event()
    yield event
    event.set()


def test_what_takes_too_long_is_told_and_can_be_tried_again(
    app: FastAPI, lead: Visitor, address: str, stuck: Event
) -> None:
    def never() -> bytes:
        stuck.wait()
        return b""

    app.add_api_route("/stuck", partial(Printed, never, name="x.pdf", longest=0.05))
    answer = lead.get("/stuck")
    assert answer.status_code == 503
    assert "Das dauert länger als sonst" in answer.text
    stuck.set()
    assert opened(lead.get(f"{address}/report.pdf").content).pages
