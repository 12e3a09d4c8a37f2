"""Whom the members of a network ask: set by its coordinator, seen by its members only."""

from html import unescape

from fastapi import FastAPI

from tests.cast import Cast
from tests.visitors import Visitor
from tests.web.lint import problems_of

CONTACT = {"contact_name": "Geschäftsstelle", "contact_email": "kontakt@rheintal.example"}


def test_members_see_the_contact_and_nobody_else(app: FastAPI, cast: Cast) -> None:
    address = f"/overview/{cast.rounds['near']}/contact"
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    assert problems_of(coordinator.get(address).text) == []
    saved = coordinator.post(address, CONTACT)
    assert saved.headers["location"] == f"{address}?saved"
    assert 'value="kontakt@rheintal.example"' in coordinator.get(address).text
    for name in ("lead", "adviser", "coordinator"):
        seen = Visitor.signed_in(app, cast.people[name]).get("/guide/mpsc-2021").text
        assert 'href="mailto:kontakt@rheintal.example"' in seen, name
    for name in ("coordinator_of_far", "administrator", "nobody"):
        seen = Visitor.signed_in(app, cast.people[name]).get("/guide/mpsc-2021").text
        assert "kontakt@rheintal.example" not in seen, name
    assert "kontakt@rheintal.example" not in Visitor(app).get("/guide/mpsc-2021").text


def test_what_is_no_address_is_asked_back(app: FastAPI, cast: Cast) -> None:
    address = f"/overview/{cast.rounds['near']}/contact"
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    for email, name in (("kein Kontakt", "x"), ("a@b.example", "x" * 301)):
        asked = coordinator.post(address, {"contact_email": email, "contact_name": name})
        assert asked.status_code == 422
        assert f'value="{email}"' in unescape(asked.text)
        assert problems_of(asked.text) == []
    assert coordinator.post(address, {"contact_email": "", "contact_name": ""}).status_code == 303
