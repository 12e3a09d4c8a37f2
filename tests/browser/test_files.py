"""A lead starts a dossier, takes it away as a file, mends a flawed one and brings it back."""

from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect

from app.municipalities.models import Network
from app.rounds.editing import plan_round
from tests.browser.service import Service


def plan(service: Service) -> None:
    """A round in which nobody has a dossier."""
    with service.database.writing() as session:
        plan_round(
            session,
            session.get_one(Network, service.cast.networks["near"]),
            name="Staffel 2027",
            checklist_id="mpsc-2021",
            checklist_version="1",
            checklist_fingerprint="-",
            opens_on=date(2026, 11, 1),
            apply_by=date(2027, 3, 31),
        )


def test_a_dossier_is_started_with_one_button(page: Page, service: Service) -> None:
    plan(service)
    service.let_in(page, "lead")
    page.goto(f"{service.address}/dossiers")
    page.get_by_role("button", name="Dossier anlegen").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rebenau")
    page.goto(f"{service.address}/dossiers")
    expect(page.get_by_role("button", name="Dossier anlegen")).to_have_count(0)


def test_a_file_comes_back_after_its_flaw_was_mended(
    page: Page, service: Service, tmp_path: Path
) -> None:
    service.let_in(page, "lead")
    page.goto(service.dossier("rebenau"))
    with page.expect_download() as download:
        page.get_by_role("link", name="Herunterladen (YAML)").click()
    name = download.value.suggested_filename
    assert name == "dossier-rebenau-staffel-in-rheintal.yaml"
    file = tmp_path / name
    download.value.save_as(file)
    file.write_text(file.read_text(encoding="utf-8") + "projct_plan:\n  title: Neu\n", "utf-8")

    page.goto(service.dossier("rebenau", "file"))
    page.get_by_label("Datei", exact=True).set_input_files(file)
    page.get_by_role("button", name="Dossier ersetzen").click()
    summary = page.locator(".error-summary")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Zeile")
    text = page.get_by_label("Oder fügen Sie ihren Text hier ein")
    text.fill(text.input_value().replace("projct_plan", "project_plan"))
    page.get_by_role("button", name="Dossier ersetzen").click()
    expect(page.get_by_text("aus einer Datei übernommen")).to_be_visible()
    expect(page.locator("#scorecard")).to_contain_text("Neu")
