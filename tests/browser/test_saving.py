"""A lead changes a cost item and sees the readiness change, with and without JavaScript."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.service import Service

NEW_AMOUNT = 'input[name^="cost_plan.positions[new"][name$=".amount"]'
NEW_TEXT = '[name^="cost_plan.positions[new"][name$=".text"]'


def type_a_cost_item(page: Page) -> None:
    """Fill in the empty line at the end of the table of costs."""
    page.locator(NEW_TEXT).first.fill("Offene Datenplattform")
    page.locator(NEW_AMOUNT).first.fill("1.234.567,89")


def test_a_saved_cost_item_changes_the_scorecard_without_a_page_load(
    page: Page, service: Service
) -> None:
    service.sign_in(page, "lead")
    page.goto(service.dossier("rebenau", "cost-plan"))
    before = page.locator("#criteria").inner_text()
    loads: list[str] = []
    page.on("domcontentloaded", lambda loaded: loads.append(loaded.url))
    type_a_cost_item(page)
    page.locator(NEW_AMOUNT).first.press("Enter")
    expect(page.locator("#flash")).to_contain_text("Gespeichert")
    expect(page.locator("#criteria")).not_to_have_text(before)
    assert loads == []


def test_the_same_works_without_javascript(open_page: OpenPage, service: Service) -> None:
    page = open_page(java_script_enabled=False)
    service.sign_in(page, "lead")
    page.goto(service.dossier("rebenau", "cost-plan"))
    before = page.locator("#criteria").inner_text()
    type_a_cost_item(page)
    table = page.locator("form.grid-form").first
    table.get_by_role("button", name="Tabelle speichern").click()
    expect(page.locator("#flash")).to_contain_text("Gespeichert")
    expect(page.locator("#criteria")).not_to_have_text(before)
    assert "saved=2" in page.url
