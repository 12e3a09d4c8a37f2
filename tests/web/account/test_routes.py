"""One's own account."""

import re
from html import unescape

from fastapi import FastAPI
from httpx2 import Response

from tests.cast import PASSWORD, Cast, email_of
from tests.clock import StoppedClock
from tests.visitors import Visitor, form_token

NEW_PASSWORD = "quite another password"
UNHEARD = "x" * 129


def token_in(response: Response) -> str:
    found = re.search(r'id="new-token">(kmp_[\w-]{65})<', response.text)
    assert found is not None
    return found[1]


def test_ones_own_password_is_changed(app: FastAPI, cast: Cast, lead: Visitor) -> None:
    other = Visitor.signed_in(app, cast.people["lead"])
    old = lead.session
    response = lead.post(
        "/account/password", {"current_password": PASSWORD, "password": NEW_PASSWORD}
    )
    assert response.status_code == 303
    assert lead.session != old
    assert lead.get("/account").status_code == 200
    assert other.get("/account").status_code == 303
    assert Visitor(app).sign_in(email_of("lead"), NEW_PASSWORD).status_code == 303


def test_who_does_not_know_the_password_does_not_change_it(lead: Visitor) -> None:
    wrong = {"current_password": UNHEARD, "password": NEW_PASSWORD}
    for _ in range(10):
        assert lead.post("/account/password", wrong).status_code == 422
    right = {"current_password": PASSWORD, "password": NEW_PASSWORD}
    assert lead.post("/account/password", right).status_code == 429


def test_a_weak_password_is_not_taken(lead: Visitor) -> None:
    response = lead.post("/account/password", {"current_password": PASSWORD, "password": "short"})
    assert response.status_code == 422
    assert lead.get("/account").status_code == 200


def test_the_language_is_kept(lead: Visitor) -> None:
    assert lead.post("/account/language", {"language": "en"}).status_code == 303
    assert '<html lang="en">' in lead.get("/account").text
    assert lead.post("/account/language", {"language": "fr"}).status_code == 422


def test_a_token_is_shown_once(lead: Visitor) -> None:
    made = lead.post("/account/tokens", {"name": "Skript", "days": "30", "scope": "read"})
    text = token_in(made)
    assert made.headers["cache-control"] == "no-store"
    page = lead.get("/account").text
    assert "Skript" in page
    assert text not in page


def test_a_token_needs_a_name_and_an_end(lead: Visitor) -> None:
    for wrong in (
        {"name": ""},
        {"days": ""},
        {"days": "0"},
        {"days": "366"},
        {"days": "-1"},
        {"days": "3.5"},
        {"days": "３０"},
        {"days": "9" * 5_000},
        {"name": "\x00"},
    ):
        typed = {"name": "Skript", "days": "30", "scope": "read"} | wrong
        assert lead.post("/account/tokens", typed).status_code == 422, wrong


def test_a_token_is_revoked(lead: Visitor) -> None:
    lead.post("/account/tokens", {"name": "Skript", "days": "30"})
    address = re.search(r'action="(/account/tokens/[^"]+/revoke)"', lead.get("/account").text)
    assert address is not None
    assert lead.post(unescape(address[1])).status_code == 303
    assert "Skript" not in lead.get("/account").text
    assert lead.post(unescape(address[1])).status_code == 404


def test_a_token_that_ended_says_so(lead: Visitor, clock: StoppedClock) -> None:
    lead.post("/account/tokens", {"name": "Skript", "days": "1"})
    clock.advance(hours=25)
    lead.sign_in(email_of("lead"), PASSWORD)
    assert "abgelaufen am 24.11.2026" in lead.get("/account").text


def test_the_page_bears_the_token_of_its_session(lead: Visitor) -> None:
    assert form_token(lead.get("/account")) == lead.csrf_token


def test_the_account_leads_to_the_calendar(lead: Visitor) -> None:
    shown = lead.get("/account")
    assert 'href="/calendar"' in shown.text.split("<main")[1]
    assert lead.get("/calendar").status_code == 200
