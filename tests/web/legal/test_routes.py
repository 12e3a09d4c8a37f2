"""What law asks for is on every page's foot, with the operator's data or a clear gap."""

import pytest
from starlette.testclient import TestClient

from app.scoring.wording import LANGUAGES, Language
from tests.web.lint import problems_of
from tests.web.visiting import visiting

PAGES = ("/accessibility", "/privacy", "/imprint", "/licence")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PAGES)
def test_it_is_sound_and_linked(visitor: TestClient, address: str, language: Language) -> None:
    page = visitor.get(address, params={"lang": language})
    assert page.status_code == 200
    assert problems_of(page.text) == []
    assert f'href="{address}"' in visitor.get("/").text


@pytest.mark.parametrize("address", PAGES[:3])
def test_what_the_operator_left_out_is_marked(visitor: TestClient, address: str) -> None:
    assert "vom Betreiber einzutragen: Name" in visitor.get(address).text


@pytest.mark.parametrize("address", PAGES[:3])
def test_the_operators_data_are_shown(sqlite_url: str, address: str) -> None:
    data = {
        "operator_name": "Stadt Rebenau <Digitales>",
        "operator_address": "Markt 1, 67999 Rebenau",
        "operator_email": "digital@rebenau.example",
    }
    with visiting(sqlite_url, **data) as client:
        page = client.get(address).text
    assert "Stadt Rebenau &lt;Digitales&gt;" in page
    assert "67999 Rebenau" in page
    assert 'href="mailto:digital@rebenau.example"' in page
    assert "einzutragen: Postanschrift" not in page


def test_no_conformity_is_claimed(visitor: TestClient) -> None:
    page = visitor.get("/accessibility").text.casefold()
    assert "bitv-konform" not in page
    assert "barrierefrei nach" not in page
    assert "nicht behauptet" in page
