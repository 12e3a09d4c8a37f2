"""A coordinator sorts and filters the members, with and without JavaScript, and keeps the place."""

import re

import pytest
from playwright.sync_api import Page, expect

from app.people.sessions import start_session
from tests.browser.conftest import OpenPage
from tests.browser.service import Service
from tests.networks import Scene, bring_network, numbered

FIRST_ROW = "#members tbody tr:first-child th"


@pytest.fixture
def scene(service: Service) -> Scene:
    return bring_network(service.database, numbered(60), without=["Dorn"])


def visit(page: Page, service: Service, scene: Scene) -> list[str]:
    """Open the overview as its coordinator; what is loaded from then on is in the list."""
    with service.database.writing() as session:
        person = scene.coordinator.person_id
        token = start_session(session, person, now=service.clock()).token
    page.context.add_cookies([{"name": "kompass_session", "value": token, "url": service.address}])
    page.goto(f"{service.address}/overview/{scene.round_id}")
    loads: list[str] = []
    page.on("domcontentloaded", lambda loaded: loads.append(loaded.url))
    return loads


def test_a_head_sorts_without_a_page_load_and_keeps_the_focus(
    page: Page, service: Service, scene: Scene
) -> None:
    loads = visit(page, service, scene)
    head = page.locator("#sort-name")
    head.focus()
    page.keyboard.press("Enter")
    expect(page.locator(FIRST_ROW)).to_have_text("Gemeinde 0000")
    expect(page).to_have_url(re.compile("sort=name&order=asc"))
    expect(head).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(FIRST_ROW)).to_have_text("Gemeinde 0059")
    expect(head).to_be_focused()
    expect(page.locator("#members [aria-sort=descending]")).to_contain_text("Kommune")
    expect(page).to_have_url(re.compile("sort=name&order=desc"))
    assert loads == []


def test_typing_filters_keeps_the_order_and_says_how_many(
    page: Page, service: Service, scene: Scene
) -> None:
    loads = visit(page, service, scene)
    page.locator("#sort-name").click()
    expect(page).to_have_url(re.compile("sort=name"))
    field = page.get_by_label("Name der Kommune")
    field.press_sequentially("005")
    expect(page.get_by_text("11 Dossiers", exact=True)).to_be_attached()
    expect(page.locator(FIRST_ROW)).to_have_text("Gemeinde 0005")
    expect(field).to_be_focused()
    expect(page).to_have_url(re.compile("name=005.*sort=name"))
    page.get_by_label("Stand", exact=True).select_option("none")
    expect(page.get_by_text("0 Kommunen ohne Dossier", exact=True)).to_be_attached()
    assert loads == []


def test_the_way_back_shows_what_was_there(page: Page, service: Service, scene: Scene) -> None:
    visit(page, service, scene)
    page.locator("#sort-score").click()
    expect(page).to_have_url(re.compile("sort=score"))
    page.go_back()
    expect(page.locator("#members [aria-sort]")).to_contain_text("Stand")
    expect(page.get_by_role("heading", level=1)).to_have_text("Staffel")


def test_pages_turn(page: Page, service: Service, scene: Scene) -> None:
    loads = visit(page, service, scene)
    page.get_by_role("link", name="Weiter").click()
    expect(page.get_by_text("Seite 2 von 2")).to_be_visible()
    page.get_by_role("link", name="Zurück").click()
    expect(page.get_by_text("Seite 1 von 2")).to_be_visible()
    assert loads == []


def test_all_of_it_works_without_javascript(
    open_page: OpenPage, service: Service, scene: Scene
) -> None:
    page = open_page(java_script_enabled=False)
    visit(page, service, scene)
    page.locator("#sort-name").click()
    page.get_by_label("Name der Kommune").fill("003")
    page.get_by_label("Stand", exact=True).select_option("blocked")
    page.get_by_role("button", name="Anzeigen").click()
    expect(page.locator("#members tbody th")).to_have_text(["Gemeinde 0032", "Gemeinde 0036"])
    assert "sort=name" in page.url
    page.get_by_role("link", name="Gemeinde 0032").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Prüfung")


def test_on_a_phone_the_cards_are_sorted_by_links(
    open_page: OpenPage, service: Service, scene: Scene
) -> None:
    page = open_page(viewport={"width": 320, "height": 800})
    loads = visit(page, service, scene)
    page.get_by_role("navigation", name="Sortieren nach").get_by_text("Kommune").click()
    expect(page.locator(FIRST_ROW)).to_have_text("Gemeinde 0000")
    expect(page.locator("#sort-name-card")).to_be_focused()
    assert loads == []
