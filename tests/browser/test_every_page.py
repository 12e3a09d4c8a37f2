"""Every page, for everybody who sees it, in both languages: open to all, and within bounds."""

import re
from urllib.parse import urlsplit

import pytest

from app.main import ROUTERS
from app.scoring.wording import LANGUAGES, Language
from tests.browser.axe import violations
from tests.browser.bounds import NARROW, WIDE, sideways
from tests.browser.conftest import OpenPage
from tests.browser.screens import visits
from tests.browser.service import Service

VISITORS = (
    "public",
    "lead",
    "lead of an empty dossier",
    "lead without a dossier",
    "adviser",
    "coordinator",
    "administrator",
)
# Answers that are no pages.
NO_PAGES = {
    "/healthz",
    "/language/{language}",
    "/calendar/{secret}.ics",
    "/dossiers/{dossier_id:id}/file.yaml",
    "/dossiers/{dossier_id:id}/cost-plan/sheet.xlsx",
    "/dossiers/{dossier_id:id}/cost-plan/sheet.csv",
    "/guide/{checklist_name}/empty-cost-plan.xlsx",
    "/guide/{checklist_name}/resolution-template.docx",
    "/dossiers/{dossier_id:id}/file.json",
    "/dossiers/{dossier_id:id}/bundle.zip",
    "/dossiers/{dossier_id:id}/report.pdf",
    "/dossiers/{dossier_id:id}/council-page.pdf",
    "/api/openapi.json",
    "/dossiers/{dossier_id:id}/evidence/{document_id:id}/versions/{number}",
    "/dossiers/{dossier_id:id}/evidence/{document_id:id}/versions/{number}/preview.png",
}
# Pages of somebody's upload: looked at in test_cost_sheet.py and test_evidence.py.
# A resized page is measured once its fonts are there and it has been drawn anew.
SETTLED = """async () => {
  await document.fonts.ready;
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}"""
OF_AN_UPLOAD = {
    "/dossiers/{dossier_id:id}/evidence/{document_id:id}",
    "/dossiers/{dossier_id:id}/cost-plan/import/{upload_id:id}",
    "/dossiers/{dossier_id:id}/cost-plan/import/{upload_id:id}/columns",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("visitor", VISITORS)
def test_a_page_keeps_nobody_out_and_stays_in_bounds(
    demo: Service, open_page: OpenPage, visitor: str, language: Language
) -> None:
    visit = visits(demo.cast)[visitor]
    page = open_page()
    if visit.who is not None:
        demo.let_in(page, visit.who)
    found: list[str] = []
    for path in visit.paths:
        page.goto(demo.in_language(path, language))
        assert page.locator("html").get_attribute("lang") == language
        for width in (WIDE, NARROW):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(SETTLED)
            found += [f"{path} at {width}: {violation}" for violation in violations(page)]
            found += [f"{path} at {width}: {place} is too wide" for place in sideways(page)]
    assert "\n".join(found) == ""


def test_no_page_is_left_out(demo: Service) -> None:
    seen = {urlsplit(path).path for visit in visits(demo.cast).values() for path in visit.paths}
    pages = {
        route.path
        for router in ROUTERS
        for route in router.routes
        if route.method == "GET" and not route.path.startswith("/api/v1/")
    } - (NO_PAGES | OF_AN_UPLOAD)
    assert len(pages) > 15
    assert [path for path in pages if not any(_leads_to(path, one) for one in seen)] == []


def _leads_to(route: str, path: str) -> bool:
    return re.fullmatch(re.sub(r"{\w+(:\w+)?}", "[^/]+", route), path) is not None
