"""The session ends in the middle of a form: what was typed is offered again and saved."""

import pytest
from playwright.sync_api import Page, expect

from app.people.sessions import end_sessions_of
from tests.browser.conftest import OpenPage
from tests.browser.service import Service
from tests.cast import PASSWORD, email_of

TEXT = "[name^='cost_plan.positions[new'][name$='.text']"
AMOUNT = "[name^='cost_plan.positions[new'][name$='.amount']"


def end_session(service: Service, name: str) -> None:
    """Delete somebody's sessions on the server; their browser does not know."""
    with service.database.writing() as session:
        end_sessions_of(session, service.cast.people[name])


def sign_in_here(page: Page, password: str) -> None:
    """Fill in the form to sign in that is on the page already."""
    page.get_by_label("E-Mail-Adresse").fill(email_of("lead"))
    page.get_by_label("Passwort").fill(password)
    page.get_by_role("button", name="Anmelden").click()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_cost_item_survives_a_lost_session_and_a_wrong_password(
    open_page: OpenPage, service: Service, javascript: bool
) -> None:
    page = open_page(java_script_enabled=javascript)
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "cost-plan"))
    page.locator(TEXT).first.fill("Offene Datenplattform")
    page.locator(AMOUNT).first.fill("1.234.567,89")
    end_session(service, "lead")
    page.locator(AMOUNT).first.press("Enter")
    expect(page.get_by_role("heading", name="Anmelden", level=1)).to_be_visible()
    expect(page.locator("#kept")).to_contain_text("1.234.567,89")
    sign_in_here(page, "not my password at all")
    expect(page.locator(".error-summary")).to_be_visible()
    expect(page.locator("#kept")).to_contain_text("Offene Datenplattform")
    sign_in_here(page, PASSWORD)
    expect(page.locator("#kept")).to_contain_text("1.234.567,89")
    page.get_by_role("button", name="Jetzt senden").click()
    expect(page.get_by_label("Betrag in €, Offene Datenplattform")).to_have_value("1.234.567,89")
    expect(page.locator("#sum-line")).to_contain_text("1.234.567,89 €")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_form_of_an_earlier_session_is_sent_once_more(
    open_page: OpenPage, service: Service, javascript: bool
) -> None:
    page = open_page(java_script_enabled=javascript)
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "cost-plan"))
    page.locator(TEXT).first.fill("Offene Datenplattform")
    page.locator(AMOUNT).first.fill("1.234.567,89")
    end_session(service, "lead")
    service.let_in(page, "lead")
    page.locator(AMOUNT).first.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bitte senden Sie das noch einmal")
    page.get_by_role("button", name="Jetzt senden").click()
    expect(page.get_by_label("Betrag in €, Offene Datenplattform")).to_have_value("1.234.567,89")


def test_a_card_in_the_middle_of_being_added_is_kept(page: Page, service: Service) -> None:
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "project-plan"))
    block = page.locator("#block-project_plan-goals")
    block.get_by_text("Hinzufügen: Ziel").click()
    block.get_by_label("Ziel", exact=True).fill("Ein Ziel\nin zwei Zeilen, mit „Zeichen“ & <b>")
    end_session(service, "lead")
    block.get_by_role("button", name="Hinzufügen").click()
    sign_in_here(page, PASSWORD)
    page.get_by_role("button", name="Jetzt senden").click()
    card = page.locator("#block-project_plan-goals .card").first
    card.locator("summary").click()
    expect(card.get_by_label("Ziel", exact=True)).to_have_value(
        "Ein Ziel\nin zwei Zeilen, mit „Zeichen“ & <b>"
    )
