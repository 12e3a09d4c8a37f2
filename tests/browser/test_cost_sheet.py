"""A lead takes over the treasury's own table: every step open to all, and within bounds."""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from app.scoring.wording import LANGUAGES, Language
from tests.browser.axe import violations
from tests.browser.bounds import NARROW, WIDE, sideways
from tests.browser.service import Service
from tests.cost_sheets.layouts import english, hidden_rows

CSV = FilePayload(name="plan.csv", mimeType="text/csv", buffer=english().data)
XLSX = FilePayload(name="plan.xlsx", mimeType="application/zip", buffer=hidden_rows().data)


def look(page: Page) -> list[str]:
    """What is wrong with the page as it stands, wide and narrow."""
    found: list[str] = []
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{page.url} at {width}: {one}" for one in violations(page)]
        found += [f"{page.url} at {width}: {one} is too wide" for one in sideways(page)]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_is_open_to_all(page: Page, service: Service, language: Language) -> None:
    service.let_in(page, "lead")
    german = language == "de"
    page.goto(service.address + f"/language/{language}?next=/")
    page.goto(service.dossier("rebenau", "cost-plan/import"))
    found = look(page)
    page.locator("#file").set_input_files(XLSX)
    page.get_by_role("button", name="Datei lesen" if german else "Read the file").click()
    found += look(page)
    on = page.get_by_role("button", name="Weiter" if german else "Continue")
    on.click()
    expect(page.locator(".error-summary")).to_be_focused()
    found += look(page)
    page.locator('input[name="hidden"][value="skip"]').check()
    on.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("ändern" if german else "change")
    found += look(page)
    assert found == []


def test_a_table_becomes_positions(page: Page, service: Service) -> None:
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "cost-plan"))
    page.get_by_role("link", name="Aus Excel oder CSV übernehmen").click()
    page.locator("#file").set_input_files(CSV)
    page.get_by_role("button", name="Datei lesen").click()
    page.get_by_label("Kostenart: „Outreach“").select_option("participation")
    page.get_by_role("button", name="Weiter").click()
    expect(page.get_by_text("2 neu")).to_be_visible()
    page.get_by_role("button", name="Übernehmen").click()
    expect(page.get_by_text("Gespeichert.")).to_be_visible()
    expect(page.locator("#sum-line")).to_contain_text("13.500,75")
