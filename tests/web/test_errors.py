"""Every error ends in a calm answer that says what to do and nothing about the inside."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.testclient import TestClient

from app.errors import (
    Conflict,
    NotAllowed,
    NotFound,
    NotSignedIn,
    Refused,
    StaleForm,
    StorageFull,
    TooManyAttempts,
    Unavailable,
)
from app.scoring.wording import LANGUAGES, Language, say
from app.settings import Settings
from app.web.errors import WORDS, install_error_pages
from app.web.request_log import RequestLog
from tests.web.lint import problems_of

SECRET = "SELECT password FROM person"
RAISED: dict[str, tuple[Exception, int]] = {
    "missing": (NotFound(), 404),
    "not-allowed": (NotAllowed(), 403),
    "signed-out": (NotSignedIn(), 401),
    "stale": (StaleForm(), 403),
    "conflict": (Conflict(), 409),
    "refused": (Refused("name", say("Zu lang.", "Too long.")), 422),
    "too-often": (TooManyAttempts(45), 429),
    "far-too-often": (TooManyAttempts(601), 429),
    "busy": (Unavailable(6), 503),
    "full": (StorageFull(), 507),
    "too-large": (HTTPException(413), 413),
    "teapot": (HTTPException(418), 418),
    "gateway": (HTTPException(504), 504),
    "broken": (RuntimeError(SECRET), 500),
}


@pytest.fixture
def client() -> Iterator[TestClient]:
    app = FastAPI(openapi_url=None)
    app.state.settings = Settings()
    install_error_pages(app)
    app.add_middleware(RequestLog)

    def go_wrong(name: str) -> None:
        raise RAISED[name][0]

    def count(number: int) -> None:
        raise AssertionError(number)

    for prefix in ("", "/api/v1"):
        app.add_api_route(prefix + "/wrong/{name}", go_wrong)
    app.add_api_route("/count/{number}", count)
    app.add_api_route("/only-read", lambda: None)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", RAISED)
def test_a_page_in_both_languages(client: TestClient, name: str, language: Language) -> None:
    page = client.get(f"/wrong/{name}", params={"lang": language})
    assert page.status_code == RAISED[name][1]
    assert f'<html lang="{language}">' in page.text
    assert problems_of(page.text) == []
    assert SECRET not in page.text
    assert "Traceback" not in page.text


@pytest.mark.parametrize("name", RAISED)
def test_htmx_gets_a_message_beside_the_form(client: TestClient, name: str) -> None:
    answer = client.get(f"/wrong/{name}", headers={"HX-Request": "true"})
    assert answer.status_code == RAISED[name][1]
    assert answer.headers["HX-Retarget"] == "#flash"
    assert answer.headers["HX-Reswap"] == "innerHTML"
    assert "<html" not in answer.text
    assert problems_of(answer.text, is_page=False) == []


@pytest.mark.parametrize("name", RAISED)
def test_the_api_answers_json(client: TestClient, name: str) -> None:
    answer = client.get(f"/api/v1/wrong/{name}")
    assert answer.status_code == RAISED[name][1]
    assert set(answer.json()["error"]) == {"code", "message", "problems"}
    assert SECRET not in answer.text


def test_a_missing_thing_and_a_missing_page_look_the_same(client: TestClient) -> None:
    raised, absent = client.get("/wrong/missing"), client.get("/nowhere/at/all")
    page = raised.text.replace("%2Fwrong%2Fmissing", "HERE")
    assert page == absent.text.replace("%2Fnowhere%2Fat%2Fall", "HERE")


def test_an_address_that_cannot_be_one_is_not_found(client: TestClient) -> None:
    for number in (str(2**63) + "x", "1_0x", "-"):
        assert client.get(f"/count/{number}").status_code == 404


def test_waiting_is_said_in_words_and_in_the_header(client: TestClient) -> None:
    soon = client.get("/wrong/too-often")
    assert soon.headers["Retry-After"] == "45"
    assert "in 45 Sekunden" in soon.text
    assert "in 11 Minuten" in client.get("/wrong/far-too-often").text
    assert client.get("/wrong/busy").headers["Retry-After"] == "6"


def test_a_refusal_says_why(client: TestClient) -> None:
    assert "Zu lang." in client.get("/wrong/refused").text
    assert "Too long." in client.get("/wrong/refused?lang=en").text


def test_an_unforeseen_error_has_a_number_to_ask_for(client: TestClient) -> None:
    assert "Vorfallsnummer: " in client.get("/wrong/broken").text


def test_the_wrong_method_is_explained(client: TestClient) -> None:
    answer = client.post("/only-read")
    assert answer.status_code == 405
    assert "So geht es nicht" in answer.text


def test_every_meaning_has_words() -> None:
    assert {status for _, status in RAISED.values()} - {418, 504} <= set(WORDS)
