"""The first page says what this is, and that it decides nothing."""

import pytest
from starlette.testclient import TestClient

from app.scoring.wording import LANGUAGES, Language
from tests.web.lint import problems_of
from tests.web.visiting import visiting


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_sound_in_both_languages(visitor: TestClient, language: Language) -> None:
    page = visitor.get("/", params={"lang": language})
    assert page.status_code == 200
    assert problems_of(page.text) == []


def test_it_names_its_limits_and_its_ways_in(visitor: TestClient) -> None:
    page = visitor.get("/").text
    assert "entscheidet allein der Zuwendungsgeber" in page
    assert "eigener Vorschlag" in page
    assert 'href="/sign-in"' in page
    assert 'href="/guide"' in page


def test_a_demo_says_so(sqlite_url: str, visitor: TestClient) -> None:
    assert "erfundenen Kommunen" not in visitor.get("/").text
    with visiting(sqlite_url, demo=True) as demo:
        assert "Demo mit erfundenen Kommunen" in demo.get("/").text
