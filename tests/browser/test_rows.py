"""Rows of a dossier: typed like a spreadsheet, kept as cards, or stated to be none."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.service import Service

FROM_A_SPREADSHEET = """\
Projektleitung\t\tPhase A\tPersonal\t2027\t65.000,00
Werkstätten\t\tphase a\tBeteiligung\t2027\t12.500
Bus auf Bestellung\t\tPhase C\tInvestition\t2028\t300000
"""
FILLED = "[name^='cost_plan.positions[new']"


def paste(page: Page, cell: Locator, text: str) -> None:
    """Copy cells from elsewhere and paste them here, as people do."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    cell.focus()
    page.keyboard.press("Control+V")


def column(page: Page, key: str) -> list[str]:
    """What stands in one column of the table of costs, its last, empty line left out."""
    cells = page.locator(f"[name^='cost_plan.positions['][name$='.{key}']").all()
    return [cell.input_value() for cell in cells][:-1]


@pytest.fixture
def costs(page: Page, service: Service) -> Page:
    """The empty cost plan of Rebenau; it has no measures yet."""
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "cost-plan"))
    return page


def test_pasted_cells_fill_lines_and_are_saved_with_enter(costs: Page) -> None:
    paste(costs, costs.locator(f"{FILLED}[name$='.text']"), FROM_A_SPREADSHEET)
    expect(costs.locator(f"{FILLED}[name$='.text']")).to_have_count(4)
    expect(costs.locator("#flash")).to_contain_text("passen zu keiner Auswahl")
    expect(costs.locator("#flash")).to_contain_text("Phase C")
    costs.get_by_label("Phase, neue Zeile").nth(2).select_option("B")
    costs.keyboard.press("Enter")
    expect(costs.locator("#flash")).to_contain_text("von")
    assert column(costs, "text") == ["Projektleitung", "Werkstätten", "Bus auf Bestellung"]
    assert column(costs, "phase") == ["A", "A", "B"]
    assert column(costs, "type") == ["staff", "participation", "investment"]
    assert column(costs, "amount") == ["65.000,00", "12.500,00", "300.000,00"]
    expect(costs.locator("#sum-line")).to_contain_text("377.500,00 €")
    costs.reload()
    assert column(costs, "year") == ["2027", "2027", "2028"]


def test_cells_are_pasted_over_lines_from_the_middle_of_a_line(costs: Page) -> None:
    paste(costs, costs.locator(f"{FILLED}[name$='.year']"), "2027\t100\n2028\t200\n")
    costs.keyboard.press("Enter")
    expect(costs.locator("#sum-line")).to_contain_text("300,00 €")
    paste(costs, costs.get_by_label("Betrag in €, Position 1"), "150\n250\n350")
    costs.keyboard.press("Enter")
    expect(costs.locator("#sum-line")).to_contain_text("750,00 €")
    assert column(costs, "amount") == ["150,00", "250,00", "350,00"]
    assert column(costs, "year") == ["2027", "2028", ""]


def test_a_line_is_deleted_and_the_rest_stays(costs: Page) -> None:
    paste(costs, costs.locator(f"{FILLED}[name$='.year']"), "2027\t100\n2028\t200")
    costs.keyboard.press("Enter")
    expect(costs.locator("#sum-line")).to_contain_text("300,00 €")
    costs.get_by_label("Haushaltsjahr, Position 2").fill("2029")
    costs.get_by_role("button", name="Löschen: Position 1").click()
    expect(costs.locator("#sum-line")).to_contain_text("200,00 €")
    assert column(costs, "year") == ["2029"]


def test_a_long_text_in_a_table_takes_a_new_line_with_shift(costs: Page) -> None:
    text = costs.locator(f"{FILLED}[name$='.text']").first
    text.press_sequentially("Personal")
    text.press("Shift+Enter")
    text.press_sequentially("in Teilzeit")
    text.press("Enter")
    expect(costs.get_by_label("Bezeichnung, Personal in Teilzeit")).to_have_value(
        "Personal\nin Teilzeit"
    )


@pytest.mark.parametrize("javascript", [True, False])
def test_a_goal_is_added_changed_and_deleted(
    open_page: OpenPage, service: Service, javascript: bool
) -> None:
    page = open_page(java_script_enabled=javascript)
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "project-plan"))
    block = page.locator("#block-project_plan-goals")
    block.get_by_text("Hinzufügen: Ziel").click()
    new = block.locator(".card--new")
    new.get_by_label("Ziel", exact=True).fill("Jeder Ortsteil ist abends erreichbar")
    new.get_by_role("button", name="Hinzufügen").click()
    card = block.locator(".card", has=page.get_by_text("Jeder Ortsteil", exact=False)).first
    expect(page.locator("#criteria")).to_contain_text("eingetragen: 1")
    if javascript:
        expect(block.locator(".card--new > summary")).to_be_focused()

    card.locator("summary").click()
    card.get_by_label("Ziel", exact=True).fill("Jeder Ortsteil ist bis 22 Uhr erreichbar")
    card.get_by_role("button", name="Speichern").click()
    heading = block.get_by_text("Jeder Ortsteil ist bis 22 Uhr erreichbar").first
    expect(heading).to_be_visible()
    if javascript:
        expect(card.locator("summary")).to_be_focused()

    heading.click()
    card.get_by_role("button", name="Löschen").click()
    expect(block.locator(".card")).to_have_count(1)
    expect(block).to_contain_text("Noch kein Ziel")
    if javascript:
        expect(block).to_be_focused()


def test_an_empty_goal_is_asked_back(page: Page, service: Service) -> None:
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "project-plan"))
    block = page.locator("#block-project_plan-goals")
    block.get_by_text("Hinzufügen: Ziel").click()
    block.get_by_role("button", name="Hinzufügen").click()
    expect(block.locator(".error-summary")).to_be_focused()
    expect(block.locator(".error-summary")).to_contain_text("mindestens ein Feld")


@pytest.mark.parametrize("javascript", [True, False])
def test_no_partners_is_a_statement_that_counts(
    open_page: OpenPage, service: Service, javascript: bool
) -> None:
    page = open_page(java_script_enabled=javascript)
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "applicant"))
    lead_body = (
        page.locator("#criteria").get_by_role("article").filter(has_text="Federführende Kommune")
    )
    expect(lead_body).to_contain_text("offen")
    page.get_by_role("button", name="Wir bewerben uns ohne kommunale Partner").click()
    expect(page.locator("#block-applicant-partners")).to_contain_text("ohne kommunale Partner.")
    expect(lead_body).to_contain_text("Entfällt")
    page.reload()
    expect(page.locator("#block-applicant-partners")).to_contain_text("ohne kommunale Partner.")
    expect(page.get_by_role("button", name="Wir bewerben uns ohne")).to_have_count(0)
