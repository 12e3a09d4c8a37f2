"""Documents in a real browser: dropped or chosen, refused with words, looked at, brought back."""

from pathlib import Path

from playwright.sync_api import FilePayload, Page, expect

from app.evidence.sizes import MEBIBYTE
from tests.browser.axe import violations
from tests.browser.bounds import NARROW, WIDE, sideways
from tests.browser.conftest import OpenPage
from tests.browser.service import Service
from tests.documents import PDF, a_png

DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data });
    document.querySelector("[data-drop]").dispatchEvent(event);
  }
}"""


def chosen(name: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": "", "buffer": data}


def flaws(page: Page) -> list[str]:
    found = []
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": 900})
        found += violations(page) + sideways(page)
    page.set_viewport_size({"width": WIDE, "height": 900})
    return found


def test_files_are_dropped_uploaded_with_progress_and_listed(page: Page, service: Service) -> None:
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "evidence"))
    page.evaluate(DROP, ["Beschluss.pdf", PDF.decode()])
    page.evaluate(DROP, ["Plan.txt", "kein PDF"])
    expect(page.locator(".drop__files li")).to_have_count(2)
    page.get_by_text("Welche Kriterien belegt es?").click()
    page.get_by_label("Projektplan liegt vor").check()
    page.locator("#upload").get_by_role("button", name="Hochladen").click()
    summary = page.locator(".error-summary")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Plan.txt")
    expect(summary).to_contain_text("Gespeichert: Beschluss.pdf")
    expect(page.get_by_role("heading", name="Beschluss")).to_be_visible()
    assert flaws(page) == []


def test_what_will_not_fit_is_said_before_it_is_sent(
    page: Page, service: Service, tmp_path: Path
) -> None:
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "evidence"))
    large = tmp_path / "gross.pdf"
    large.write_bytes(b"x" * (25 * MEBIBYTE + 1))
    page.locator("#upload-file").set_input_files(large)
    expect(page.locator(".drop__files .is-refused")).to_contain_text("zu groß")


def test_a_document_is_looked_at_renewed_removed_and_brought_back(
    page: Page, service: Service
) -> None:
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "evidence"))
    page.locator("#upload-file").set_input_files([chosen("Lageplan.png", a_png(300, 200))])
    page.locator("#upload").get_by_role("button", name="Hochladen").click()
    page.get_by_role("link", name="Lageplan", exact=True).click()
    expect(page.get_by_role("img", name="Seite 1 von Lageplan.png")).to_be_visible()
    page.locator("#version-file").set_input_files([chosen("Lageplan neu.pdf", PDF)])
    page.get_by_role("button", name="Hochladen").click()
    expect(page.get_by_text("Fassung 2")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Herunterladen: Fassung 2").click()
    assert download.value.suggested_filename == "Lageplan neu.pdf"
    assert Path(download.value.path()).read_bytes() == PDF
    assert flaws(page) == []
    page.get_by_role("button", name="Dokument entfernen").click()
    expect(page.locator("#flash")).to_contain_text("Entfernt: Lageplan")
    assert flaws(page) == []
    page.locator("#flash").get_by_role("button", name="Zurückholen").click()
    expect(page.get_by_role("link", name="Lageplan", exact=True)).to_be_visible()


def test_it_all_works_without_javascript(open_page: OpenPage, service: Service) -> None:
    page = open_page(java_script_enabled=False)
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "evidence"))
    page.locator("#upload-file").set_input_files([chosen("Beschluss.pdf", PDF)])
    page.locator("#upload").get_by_role("button", name="Hochladen").click()
    expect(page.locator(".document__title").get_by_role("link", name="Beschluss")).to_be_visible()


def test_a_criterion_leads_to_the_upload_of_its_proof(page: Page, service: Service) -> None:
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau", "assessment"))
    page.locator("#criterion-plan-present").get_by_role("link", name="Nachweis hochladen").click()
    expect(page.get_by_role("heading", name="Nachweis für: Projektplan liegt vor")).to_be_visible()
