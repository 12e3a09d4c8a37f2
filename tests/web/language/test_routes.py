"""German first; the switch is remembered; `?lang=` counts for one page."""

import pytest
from starlette.testclient import TestClient


def test_the_first_visit_is_german_whatever_the_browser_prefers(visitor: TestClient) -> None:
    page = visitor.get("/", headers={"Accept-Language": "en-GB,en"})
    assert '<html lang="de">' in page.text


def test_the_switch_is_remembered_and_leads_back(visitor: TestClient) -> None:
    answer = visitor.get("/language/en", params={"next": "/guide?q=rat"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/guide?q=rat")
    assert '<html lang="en">' in visitor.get("/").text


def test_one_page_can_be_asked_for_in_the_other_language(visitor: TestClient) -> None:
    assert '<html lang="en">' in visitor.get("/?lang=en").text
    assert '<html lang="de">' in visitor.get("/").text
    assert '<html lang="de">' in visitor.get("/?lang=fr").text


def test_the_choice_wins_over_the_address_one_came_from(visitor: TestClient) -> None:
    answer = visitor.get("/language/de", params={"next": "/guide?lang=en&q=rat"})
    assert answer.headers["location"] == "/guide?q=rat"


def test_the_switch_leads_to_no_other_host(visitor: TestClient) -> None:
    answer = visitor.get("/language/en", params={"next": "//evil.example/x"})
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("language", ["fr", "DE", "de-DE", "1"])
def test_there_are_two_languages(visitor: TestClient, language: str) -> None:
    assert visitor.get(f"/language/{language}").status_code == 404
