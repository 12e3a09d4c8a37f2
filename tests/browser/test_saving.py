"""A lead changes a cost item and sees the readiness change, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import demo
from tests.browser.conftest import OpenPage
from tests.browser.service import Service

SLIP = "1.850.000,00"
MEANT = "185.000,00"
CAPS = "Höchstbeträge je Phase eingehalten"


def sign_in(page: Page, service: Service) -> None:
    """As the terminal of `make run` says: an address and the password of all."""
    page.goto(f"{service.address}/sign-in")
    page.get_by_label("E-Mail-Adresse").fill("rebenau@rheintal-digital.example")
    page.get_by_label("Passwort").fill(demo.PASSWORD)
    page.get_by_role("button", name="Anmelden").click()
    expect(page.get_by_role("link", name="Katrin Sommerfeld")).to_be_visible()


def to_the_costs(page: Page) -> None:
    """From one's work by links to the table of costs."""
    page.get_by_role("link", name="Rebenau verbindet").click()
    parts = page.get_by_role("navigation", name="Teile des Dossiers")
    parts.get_by_role("link", name="Kosten & Finanzierung").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kosten & Finanzierung")


def slip_of(page: Page) -> Locator:
    """The cell with one digit too many."""
    return page.get_by_label("Betrag in €, Umbau des Erdgeschosses")


def criterion(page: Page, title: str) -> Locator:
    return page.locator("#criteria").get_by_role("article").filter(has_text=title)


def navigations(page: Page) -> list[str]:
    """The documents that the page loads from now on."""
    found: list[str] = []
    page.on(
        "request",
        lambda request: found.append(request.url) if request.is_navigation_request() else None,
    )
    return found


def test_a_corrected_amount_changes_scorecard_and_reason_without_a_page_load(
    page: Page, own_demo: Service
) -> None:
    sign_in(page, own_demo)
    to_the_costs(page)
    caps, scorecard, said = (
        criterion(page, CAPS),
        page.locator("#scorecard"),
        page.locator("#flash"),
    )
    expect(caps).to_contain_text("Phase A kostet 2.545.000,00 €")
    expect(scorecard).to_contain_text("3 Pflichtpunkte nicht erfüllt")
    expect(slip_of(page)).to_have_value(SLIP)
    loads = navigations(page)
    slip_of(page).fill(MEANT)
    slip_of(page).press("Enter")
    expect(said).to_contain_text(f"{CAPS}: jetzt erfüllt.")
    expect(said).to_have_attribute("aria-live", "polite")
    expect(said).to_contain_text(re.compile(r"[\d,]+ von [\d,]+ Punkten\."))
    expect(caps).not_to_contain_text("2.545.000,00 €")
    expect(caps).to_contain_text("gerade geändert")
    expect(scorecard).not_to_contain_text("Pflichtpunkte nicht erfüllt")
    expect(page.locator("#sum-line")).to_contain_text("4.880.000,00 €")
    expect(page.locator("#pictures")).to_contain_text("4.880.000,00 €")
    expect(slip_of(page)).to_have_value(MEANT)
    expect(slip_of(page)).to_be_focused()
    assert loads == []


def test_the_last_change_is_undone_with_one_button(page: Page, own_demo: Service) -> None:
    own_demo.let_in(page, "rebenau")
    page.goto(own_demo.dossier("rebenau", "cost-plan"))
    slip_of(page).fill(MEANT)
    slip_of(page).press("Enter")
    page.get_by_role("button", name="Rückgängig").click()
    expect(slip_of(page)).to_have_value(SLIP)
    expect(criterion(page, CAPS)).to_contain_text("Phase A kostet 2.545.000,00 €")
    page.goto(own_demo.dossier("rebenau", "history"))
    expect(page.locator("#main")).to_contain_text("letzte Änderung zurückgenommen")


@pytest.mark.parametrize("by_enter", [True, False])
def test_the_same_works_without_javascript(
    open_page: OpenPage, own_demo: Service, by_enter: bool
) -> None:
    page = open_page(java_script_enabled=False)
    sign_in(page, own_demo)
    to_the_costs(page)
    expect(criterion(page, CAPS)).to_contain_text("Phase A kostet 2.545.000,00 €")
    slip_of(page).fill(MEANT)
    if by_enter:
        slip_of(page).press("Enter")
    else:
        page.get_by_role("button", name="Tabelle speichern").first.click()
    expect(page.locator("#flash")).to_contain_text("Gespeichert")
    expect(slip_of(page)).to_have_value(MEANT)
    expect(criterion(page, CAPS)).not_to_contain_text("2.545.000,00 €")
    expect(page.locator("#scorecard")).not_to_contain_text("Pflichtpunkte nicht erfüllt")
    page.goto(own_demo.dossier("rebenau", "history"))
    page.get_by_role("button", name="Diese Änderung zurücknehmen").click()
    page.goto(own_demo.dossier("rebenau", "cost-plan"))
    expect(slip_of(page)).to_have_value(SLIP)


def test_nothing_typed_is_lost_when_an_amount_cannot_be_read(page: Page, own_demo: Service) -> None:
    own_demo.let_in(page, "rebenau")
    page.goto(own_demo.dossier("rebenau", "cost-plan"))
    slip_of(page).fill("1,234")
    slip_of(page).press("Enter")
    expect(slip_of(page)).to_have_value("1,234")
    expect(slip_of(page)).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="1.234 übernehmen").click()
    slip_of(page).press("Enter")
    expect(page.locator("#flash")).to_contain_text("jetzt erfüllt")
    expect(slip_of(page)).to_have_value("1.234,00")
