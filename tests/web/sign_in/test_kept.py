"""What was typed survives a session that has ended, a stale form and a busy database."""

import re
from html import unescape

import pytest
from fastapi import FastAPI
from httpx2 import Response

from app.errors import Unavailable
from tests.cast import PASSWORD, email_of
from tests.clock import StoppedClock
from tests.visitors import Visitor, form_token

PATH = "/account/tokens"
TYPED = {"name": 'Ein "Wort" & <b>noch eins</b>', "note": "eine Zeile\nund noch eine", "days": "30"}
UNHEARD = "x" * 129  # too long to be a password: refused without the effort of hashing


def hidden(response: Response, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', response.text)
    assert found is not None, name
    return unescape(found[1])


@pytest.fixture
def late(lead: Visitor, clock: StoppedClock) -> Visitor:
    """The lead, whose session has ended while they were typing."""
    clock.advance(minutes=31)
    return lead


def carried(response: Response) -> dict[str, str]:
    return {name: hidden(response, name) for name in ("kept_path", "kept_fields", "csrf_token")}


def test_a_form_sent_too_late_comes_back_after_signing_in(late: Visitor) -> None:
    asked = late.post(PATH, TYPED)
    assert asked.status_code == 401
    again = late.client.post(
        "/sign-in",
        data={"email": email_of("lead"), "password": PASSWORD, **carried(asked)},
    )
    assert again.status_code == 200
    assert f'action="{PATH}"' in again.text
    fields = {name: hidden(again, name) for name in TYPED}
    assert fields == TYPED
    late.csrf_token = hidden(again, "csrf_token")
    made = late.post(PATH, fields)
    assert made.status_code == 200
    assert "kmp_" in made.text


def test_typed_text_survives_a_mistyped_password_too(late: Visitor) -> None:
    asked = late.post(PATH, TYPED)
    wrong = late.client.post(
        "/sign-in", data={"email": email_of("lead"), "password": UNHEARD, **carried(asked)}
    )
    assert wrong.status_code == 401
    assert hidden(wrong, "kept_fields") == hidden(asked, "kept_fields")


def test_an_htmx_form_gets_the_whole_page(late: Visitor) -> None:
    asked = late.post(PATH, TYPED, headers={"HX-Request": "true"})
    assert asked.status_code == 401
    assert asked.headers["hx-retarget"] == "body"
    assert "noch eins" in hidden(asked, "kept_fields")


def test_a_stale_form_is_offered_again_to_whoever_is_signed_in(lead: Visitor) -> None:
    lead.csrf_token, own = "of another session", lead.csrf_token
    stale = lead.post(PATH, TYPED)
    assert stale.status_code == 403
    assert f'action="{PATH}"' in stale.text
    assert hidden(stale, "csrf_token") == own
    assert {name: hidden(stale, name) for name in TYPED} == TYPED


def test_a_busy_database_gives_the_text_back(
    app: FastAPI, lead: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy() -> None:
        raise Unavailable

    monkeypatch.setattr(app.state.database, "writing", busy)
    answer = lead.post(PATH, TYPED)
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"
    assert {name: hidden(answer, name) for name in TYPED} == TYPED
    monkeypatch.undo()
    lead.csrf_token = hidden(answer, "csrf_token")
    assert lead.post(PATH, TYPED).status_code == 200


def test_passwords_and_tokens_are_not_carried(late: Visitor) -> None:
    asked = late.post("/account/password", {"current_password": "secret one", "note": "kept"})
    assert "secret one" not in asked.text
    assert "of another" not in asked.text
    assert hidden(asked, "kept_fields") == '[["note", "kept"]]'


def test_more_than_a_page_can_carry_is_not_carried(late: Visitor) -> None:
    asked = late.post(PATH, {"name": "x" * (256 * 1024 + 1)})
    assert asked.status_code == 401
    assert "kept_fields" not in asked.text


FORGED = [
    ("https://evil.example/", '[["a", "b"]]'),
    ("//evil.example/", '[["a", "b"]]'),
    ("/no/such/page", '[["a", "b"]]'),
    ("/account", '[["a", "b"]]'),
    (PATH, "[[1, 2]]"),
    (PATH, '[["a"]]'),
    (PATH, '{"a": "b"}'),
    (PATH, "["),
    (PATH, "[" * 100_000),
    (PATH, ""),
]


def test_a_forged_memory_is_forgotten(anybody: Visitor) -> None:
    for path, fields in FORGED:
        memory = {"kept_path": path, "kept_fields": fields}
        response = anybody.sign_in(email_of("lead"), UNHEARD, **memory)
        assert response.status_code == 401, memory
        assert "kept_fields" not in response.text


def test_a_fragment_asked_for_too_late_leaves_the_page_alone(late: Visitor) -> None:
    answer = late.get("/account", headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert answer.headers["hx-retarget"] == "#flash"


def test_whoever_asks_for_a_page_too_late_is_sent_back_there(late: Visitor) -> None:
    sent = late.get("/account?lang=en")
    assert sent.headers["location"] == "/sign-in?next=%2Faccount%3Flang%3Den"
    form = late.get(sent.headers["location"])
    back = late.client.post(
        "/sign-in",
        data={
            "email": email_of("lead"),
            "password": PASSWORD,
            "next": hidden(form, "next"),
            "csrf_token": form_token(form),
        },
    )
    assert back.headers["location"] == "/account?lang=en"
