"""Signing in, and what happens to typed text when the session ends meanwhile, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.service import Service
from tests.cast import PASSWORD, email_of

TITLE = '[name="project_plan.title"]'
TYPED = "Rebenau verbindet Stadt und Land"


def sign_in_here(page: Page, name: str) -> None:
    """Fill in the form to sign in that is on the page already."""
    page.locator("input[type=email]").fill(email_of(name))
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("button", name="Anmelden").click()


@pytest.mark.parametrize("javascript", [True, False])
def test_text_typed_in_a_session_that_ended_is_saved_after_the_new_sign_in(
    open_page: OpenPage, service: Service, javascript: bool
) -> None:
    page = open_page(java_script_enabled=javascript)
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "project-plan"))
    page.locator(TITLE).fill(TYPED)
    service.clock.advance(hours=9)
    page.locator(TITLE).press("Enter")
    expect(page.get_by_role("heading", name="Anmelden")).to_be_visible()
    expect(page.locator("#kept")).to_contain_text(TYPED)
    sign_in_here(page, "lead")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sie sind wieder angemeldet")
    page.get_by_role("button", name="Jetzt senden").click()
    page.goto(service.dossier("rebenau", "project-plan"))
    expect(page.locator(TITLE)).to_have_value(TYPED)


def test_a_form_from_before_another_sign_in_is_sent_once_more(
    open_page: OpenPage, service: Service
) -> None:
    page = open_page()
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "project-plan"))
    page.locator(TITLE).fill(TYPED)
    service.let_in(page, "lead")
    page.locator(TITLE).press("Enter")
    page.get_by_role("button", name="Jetzt senden").click()
    page.goto(service.dossier("rebenau", "project-plan"))
    expect(page.locator(TITLE)).to_have_value(TYPED)


def test_nobody_else_sees_the_page_again_after_signing_out(page: Page, service: Service) -> None:
    service.sign_in(page, "lead")
    page.goto(f"{service.address}/account")
    page.get_by_role("button", name="Abmelden").click()
    expect(page.get_by_role("link", name="Anmelden").first).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Anmelden")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_screens_of_people_are_usable_by_everybody(
    open_page: OpenPage, service: Service, width: int, language: str
) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    paths = ["/sign-in", "/people", f"/people/{service.cast.people['lead']}", "/account"]
    for path in paths:
        if path != "/sign-in":
            service.let_in(page, "administrator")
        page.goto(f"{service.address}{path}?lang={language}")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
