"""A lead uploads the extract of the minutes, has it read, and takes over what it says."""

from pathlib import Path

from playwright.sync_api import Page, expect

from app.scoring.wording import LANGUAGES
from tests.browser.axe import violations
from tests.browser.bounds import NARROW, WIDE, sideways
from tests.browser.conftest import OpenPage
from tests.browser.service import Service
from tests.web.papers.conftest import DRAFT, RESOLVED, word_file


def upload(page: Page, service: Service, folder: Path) -> None:
    """Two papers: one with the decision, one draft."""
    files = []
    for name in (RESOLVED, DRAFT):
        file = (folder / name).with_suffix(".docx")
        file.write_bytes(word_file(name))
        files.append(file)
    page.goto(service.dossier("rebenau", "evidence"))
    page.locator("#upload-file").set_input_files(files)
    page.get_by_role("button", name="Hochladen", exact=True).first.click()
    expect(page.locator(".documents .document")).to_have_count(2)


def test_findings_are_read_compared_and_taken_over_without_javascript(
    open_page: OpenPage, service: Service, tmp_path: Path
) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    service.let_in(page, "lead")
    upload(page, service, tmp_path)
    page.goto(service.dossier("rebenau", "council"))
    papers = page.locator("#papers")
    for _ in range(2):
        papers.get_by_role("button", name="Vorlage lesen").first.click()
    expect(papers.get_by_text("Diese Vorlage zählt nicht als Beschluss")).to_be_visible()
    expect(papers.get_by_text("weicht ab").or_(papers.get_by_text("neu")).first).to_be_visible()
    papers.get_by_role("button", name="neuen Wert").click()
    expect(page.get_by_text("Gespeichert.")).to_be_visible()
    expect(papers.get_by_text("stimmt überein").first).to_be_visible()


def test_the_findings_keep_nobody_out_and_stay_in_bounds(
    page: Page, service: Service, tmp_path: Path
) -> None:
    service.let_in(page, "lead")
    upload(page, service, tmp_path)
    page.goto(service.dossier("rebenau", "council"))
    for _ in range(2):
        page.locator("#papers").get_by_role("button", name="Vorlage lesen").first.click()
    found: list[str] = []
    for language in LANGUAGES:
        page.goto(f"{service.dossier('rebenau', 'council')}?lang={language}")
        for width in (WIDE, NARROW):
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{language} at {width}: {violation}" for violation in violations(page)]
            found += [f"{language} at {width}: {place} is too wide" for place in sideways(page)]
    assert "\n".join(found) == ""
