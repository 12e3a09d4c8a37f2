"""The page about the API in a real browser: for everybody, in both languages, on every screen."""

import pytest

from app.scoring.wording import LANGUAGES, Language
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.service import Service


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_keeps_people_from_reading_it(
    open_page: OpenPage, service: Service, language: Language, width: int, scheme: str
) -> None:
    page = open_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    service.let_in(page, "lead")
    page.goto(f"{service.address}/api?lang={language}")
    for summary in page.locator("summary").all():
        if not summary.locator("..").get_attribute("open"):
            summary.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_description_is_downloaded(open_page: OpenPage, service: Service) -> None:
    page = open_page()
    service.let_in(page, "lead")
    page.goto(f"{service.address}/api")
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="OpenAPI 3.1").click()
    assert downloaded.value.suggested_filename == "openapi.json"
