"""The shared parts in a real browser: accessible, in bounds, and alive with and without script."""

import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, Response
from playwright.sync_api import Browser, Page, Route, expect

from app.main import create_app
from app.scoring.wording import Language
from app.settings import Settings
from app.web.i18n import known_language
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.live_server import serving
from tests.web.specimen import specimen

NARROW, WIDE = 320, 1280
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPACED = """(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
})()"""
PUBLIC = (
    "/",
    "/guide",
    "/guide/mpsc-2021",
    "/guide/mpsc-2021/plan-baseline",
    "/accessibility",
    "/privacy",
    "/imprint",
    "/licence",
    "/sign-in",
    "/nowhere",
    "/specimen",
)


def _with_specimen(database_url: str) -> FastAPI:
    app = create_app(Settings(database_url=database_url, demo=True))

    def show(lang: str = "de") -> HTMLResponse:
        return HTMLResponse(specimen(known_language(lang) or "de"))

    def refuse() -> Response:
        return Response(status_code=503)

    app.add_api_route("/specimen", show)
    app.add_api_route("/x", refuse, methods=["POST"])
    return app


@pytest.fixture
def address(sqlite_url: str) -> Iterator[str]:
    """The service with the specimen in it."""
    with serving(_with_specimen(sqlite_url)) as address:
        yield address


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [
        ("de", "light", NARROW),
        ("en", "light", WIDE),
        ("de", "dark", WIDE),
        ("en", "dark", NARROW),
    ],
)
def test_public_pages_keep_nobody_out(
    address: str, open_page: OpenPage, language: Language, scheme: str, width: int
) -> None:
    found: list[str] = []
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    for path in PUBLIC:
        page.goto(f"{address}{path}?lang={language}")
        found += [f"{path}: {violation}" for violation in violations(page)]
        if page.evaluate(OVERFLOW) > 0:
            found.append(f"{path}: scrolls sideways")
    assert found == []


def test_spaced_and_doubled_text_stays_in_bounds(address: str, open_page: OpenPage) -> None:
    page = open_page(viewport={"width": NARROW, "height": 800})
    for path in PUBLIC:
        page.goto(address + path)
        page.evaluate(SPACED)
        assert page.evaluate(OVERFLOW) <= 0, path


def test_forced_colours_keep_nobody_out(address: str, open_page: OpenPage) -> None:
    page = open_page(forced_colors="active")
    page.goto(address + "/specimen")
    # axe reads our colours, not the ones that the system put in their place.
    assert [one for one in violations(page) if not one.startswith("color-contrast")] == []


def test_controls_are_large_enough_to_hit(address: str, page: Page) -> None:
    page.goto(address + "/specimen")
    boxes = page.evaluate(
        """[...document.querySelectorAll("button, input, select, textarea, .kern-btn, nav a")]
          .map((e) => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
          .filter(([, box]) => box.width && (box.height < 24 || box.width < 24))
          .map(([html]) => html)"""
    )
    assert boxes == []


def test_the_summary_of_errors_takes_the_focus_and_leads_to_the_field(
    address: str, page: Page
) -> None:
    page.goto(address + "/specimen")
    expect(page.locator(".error-summary")).to_be_focused()
    page.locator(".error-summary a").click()
    field = page.get_by_label("Betrag")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("1,234 ist nicht eindeutig"))


def test_a_suggestion_is_taken_with_one_click(address: str, page: Page) -> None:
    page.goto(address + "/specimen")
    page.get_by_role("button", name="1.234,00 € übernehmen").click()
    expect(page.get_by_label("Betrag")).to_have_value("1.234,00")
    expect(page.get_by_label("Betrag")).to_be_focused()


def test_a_long_text_counts_what_is_left(address: str, page: Page) -> None:
    page.goto(address + "/specimen")
    text = page.get_by_label("Kurzfassung")
    text.fill("ä" * 1_990 + "😀")
    expect(page.locator("#project_plan-summary-count")).to_have_text("noch 9 von 2.000 Zeichen")
    text.fill("ä" * 2_003)
    expect(page.locator("#project_plan-summary-count")).to_have_text("3 Zeichen zu viel")


def test_a_message_can_be_put_away(address: str, page: Page) -> None:
    page.goto(address + "/specimen")
    page.get_by_role("button", name="Schließen").click()
    expect(page.locator("#flash")).to_be_empty()


def test_the_first_stop_of_the_keyboard_leads_to_the_content(address: str, page: Page) -> None:
    page.goto(address + "/guide")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Zum Inhalt springen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_the_guide_is_searched_while_typing_and_without_script(
    address: str, page: Page, open_page: OpenPage
) -> None:
    page.goto(address + "/guide/mpsc-2021")
    page.get_by_label("In dieser Checkliste suchen").press_sequentially("leitlinien")
    expect(page.get_by_text("von „leitlinien“")).to_be_visible()
    expect(page.get_by_label("In dieser Checkliste suchen")).to_be_focused()
    plain = open_page(java_script_enabled=False)
    plain.goto(address + "/guide/mpsc-2021")
    plain.get_by_label("In dieser Checkliste suchen").fill("leitlinien")
    plain.get_by_role("button", name="Suchen").click()
    expect(plain.get_by_text("von „leitlinien“")).to_be_visible()


def test_a_lost_connection_is_said_and_the_text_stays(address: str, browser: Browser) -> None:
    # Not a watched page: here the failure is meant.
    page = browser.new_page()
    page.goto(address + "/guide/mpsc-2021")

    def fail(route: Route) -> None:
        route.fulfill(status=502, body="<h1>proxy</h1>", content_type="text/html")

    page.route("**/guide/mpsc-2021?*", fail)
    page.get_by_label("In dieser Checkliste suchen").press_sequentially("rat")
    expect(page.locator("#flash")).to_contain_text("gerade nicht erreichbar")
    expect(page.get_by_label("In dieser Checkliste suchen")).to_have_value("rat")
    expect(page.locator("#criteria")).to_have_count(1)
    page.close()
