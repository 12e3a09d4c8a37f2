"""One is sent to addresses of this house only."""

import pytest
from fastapi import FastAPI

from app.database import Database
from app.main import create_app
from app.people.actor import Actor, Assigned
from app.people.policy import Role
from app.settings import Settings
from app.web.ways import first_page, own_way


@pytest.fixture(scope="module")
def house() -> FastAPI:
    """The service; no database is asked."""
    return create_app(Settings(), database=Database.open("sqlite:///unused.sqlite3"))


@pytest.mark.parametrize("way", ["/account", "/guide", "/account?lang=en", "/", "/people"])
def test_addresses_of_this_house_are_ways(house: FastAPI, way: str) -> None:
    assert own_way(house, way) == way


@pytest.mark.parametrize(
    "way",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "\t//evil.example",
        "/\t/evil.example",
        " //evil.example",
        "javascript:alert(1)",
        "%2f%2fevil.example",
        "/%2f%2fevil.example",
        "/%5cevil.example",
        "/%5c%5cevil.example",
        "///evil.example",
        "/@evil.example",
        "/.evil.example",
        "/account\r\nSet-Cookie: x=y",
        "/account\x00",
        "/account\u2028",
        "account",
        "",
        "/no/such/page",
        "/sign-out",
        "http:/account",
        "/account" + "x" * 2_000,
    ],
)
def test_nothing_else_is_a_way(house: FastAPI, way: str) -> None:
    assert own_way(house, way) is None


def test_a_form_goes_only_where_forms_go(house: FastAPI) -> None:
    assert own_way(house, "/account/password", method="POST") == "/account/password"
    assert own_way(house, "/account", method="POST") is None


@pytest.mark.parametrize(("role", "page"), [(Role.ADMINISTRATOR, "/people"), (None, "/")])
def test_everybody_begins_on_their_own_page(house: FastAPI, role: Role | None, page: str) -> None:
    actor = Actor("p", "Somebody", "de", (Assigned(role),) if role else ())
    assert first_page(house, actor) == page
