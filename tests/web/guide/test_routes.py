"""The guide is public, sound in both languages, searchable without JavaScript."""

import pytest
from starlette.testclient import TestClient

from app.checklists.library import all_checklists
from app.scoring.wording import LANGUAGES, Language
from tests.web.lint import problems_of

CANCELLED = "mpsc-2022"
CHECKLISTS = [found.id for found in all_checklists()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_names_every_checklist(visitor: TestClient, language: Language) -> None:
    page = visitor.get("/guide", params={"lang": language})
    assert problems_of(page.text) == []
    for name in CHECKLISTS:
        assert f'href="/guide/{name}"' in page.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHECKLISTS)
def test_a_checklist_is_a_sound_document(
    visitor: TestClient, name: str, language: Language
) -> None:
    page = visitor.get(f"/guide/{name}", params={"lang": language})
    assert problems_of(page.text) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in CHECKLISTS if name != CANCELLED])
def test_weights_are_called_our_own(visitor: TestClient, name: str, language: Language) -> None:
    page = visitor.get(f"/guide/{name}", params={"lang": language})
    assert ("eigener Vorschlag" if language == "de" else "our own proposal") in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_has_a_page_of_its_own(visitor: TestClient, language: Language) -> None:
    for found in all_checklists():
        for rule in found.rules:
            address = f"/guide/{found.id}/{rule.criterion.id}"
            page = visitor.get(address, params={"lang": language})
            assert problems_of(page.text) == [], address


def test_a_search_is_a_plain_address(visitor: TestClient) -> None:
    found = all_checklists()[0]
    criterion = found.rules[0].criterion
    page = visitor.get(f"/guide/{found.id}", params={"q": criterion.title.de})
    assert f'id="{criterion.id}"' in page.text
    assert page.text.count('class="entry"') < len(found.rules)
    assert problems_of(page.text) == []


def test_a_search_that_finds_nothing_says_so(visitor: TestClient) -> None:
    page = visitor.get(f"/guide/{CHECKLISTS[0]}", params={"q": "<xyzzy>"})
    assert "Nichts gefunden" in page.text
    assert "&lt;xyzzy&gt;" in page.text
    assert problems_of(page.text) == []


@pytest.mark.parametrize("address", ["/guide/none", "/guide/none/x", f"/guide/{CHECKLISTS[0]}/x"])
def test_what_does_not_exist_is_not_found(visitor: TestClient, address: str) -> None:
    assert visitor.get(address).status_code == 404


def test_a_search_has_a_limit(visitor: TestClient) -> None:
    assert visitor.get(f"/guide/{CHECKLISTS[0]}", params={"q": "a" * 101}).status_code == 422


@pytest.mark.parametrize(("language", "word"), [("de", "entfallen"), ("en", "cancelled")])
def test_a_cancelled_call_says_so_and_asks_nothing(
    visitor: TestClient, language: Language, word: str
) -> None:
    for address in ("/guide", f"/guide/{CANCELLED}"):
        assert word in visitor.get(address, params={"lang": language}).text
    page = visitor.get(f"/guide/{CANCELLED}", params={"lang": language}).text
    assert 'class="entry"' not in page
    assert 'type="search"' not in page


def test_what_a_round_sets_is_said_in_place_of_a_number(visitor: TestClient) -> None:
    page = visitor.get("/guide/leitfaden", params={"lang": "en"}).text
    assert "set by each round" in page
    assert "Smallest grant" in page


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("de", "Typische Fehler und was frühere Bewerbungen gelernt haben"),
        ("en", "Typical mistakes, and what earlier applicants learned"),
    ],
)
def test_pitfalls_are_told_with_their_source(
    visitor: TestClient, language: Language, heading: str
) -> None:
    page = visitor.get("/guide/mpsc-2021/fin-grant-rate", params={"lang": language}).text
    assert heading in page
    assert "Hagenow" in page
    assert "(S60)" in page
