"""The hand-over in a real browser: texts are copied by a button, or selected without script."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.bounds import sideways
from tests.browser.conftest import OpenPage
from tests.browser.service import Service


@pytest.fixture
def page_of_rebenau(page: Page, demo: Service) -> Page:
    demo.let_in(page, "rebenau")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(demo.dossier("rebenau", "hand-over"))
    return page


def test_a_text_is_copied_whole(page_of_rebenau: Page) -> None:
    button = page_of_rebenau.get_by_role("button", name="Kopieren: Gemeinsame Ziele")
    button.click()
    expect(button).to_have_text("Kopiert")
    expect(page_of_rebenau.locator("#copy-status")).to_have_text("Kopiert: Gemeinsame Ziele")
    expect(button).to_be_focused()
    copied = page_of_rebenau.evaluate("navigator.clipboard.readText()")
    assert copied == page_of_rebenau.locator("#copy-goals").input_value()
    assert copied.startswith("1. Niemand in der Altstadt")


def test_it_is_copied_where_the_clipboard_is_closed(page_of_rebenau: Page) -> None:
    page_of_rebenau.evaluate(
        "void (navigator.clipboard.writeText = () => Promise.reject(new Error('closed')))"
    )
    page_of_rebenau.get_by_role("button", name="Kopieren: Titel des Projekts").click()
    expect(page_of_rebenau.locator("#copy-status")).to_have_text("Kopiert: Titel des Projekts")
    assert page_of_rebenau.evaluate("navigator.clipboard.readText()") == "Rebenau verbindet"


def test_without_script_texts_can_be_selected_and_no_button_promises_more(
    open_page: OpenPage, demo: Service
) -> None:
    page = open_page(java_script_enabled=False)
    demo.let_in(page, "rebenau")
    page.goto(demo.dossier("rebenau", "hand-over"))
    expect(page.locator("#copy-goals")).to_be_visible()
    expect(page.locator("#copy-goals")).not_to_be_editable()
    assert page.locator("[data-copy]:visible").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["de", "en"])
def test_limits_can_be_typed_on_every_screen(
    open_page: OpenPage, demo: Service, language: str, width: int
) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    demo.let_in(page, "koordination")
    page.goto(demo.in_language(f"/overview/{demo.cast.rounds['current']}/limits", language))
    assert violations(page) == []
    assert sideways(page) == []


def test_a_report_is_downloaded(page: Page, demo: Service) -> None:
    demo.let_in(page, "rebenau")
    page.goto(demo.dossier("rebenau"))
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="Eine Seite für Rat und Verwaltungsspitze").click()
    assert downloaded.value.suggested_filename.startswith("ratsseite-rebenau")
    assert downloaded.value.suggested_filename.endswith(".pdf")
