"""Two people at the same entry: both versions are shown, and nothing typed is lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.service import Service

TITLE = '[name="project_plan.title"]'
SUMMARY = '[name="project_plan.summary"]'
OWN, OTHER = "Rebenau verbindet", "Rebenau wächst zusammen"

TwoTabs = Callable[[bool, str], tuple[Page, Page]]


@pytest.fixture
def two_tabs(open_page: OpenPage, own_demo: Service) -> TwoTabs:
    """A page of Rebenau's dossier, opened by both of its project leads at the same time."""

    def open_both(javascript: bool, part: str) -> tuple[Page, Page]:
        tabs = (open_page(java_script_enabled=javascript), open_page())
        for tab, person in zip(tabs, ("rebenau", "jonas.wieland"), strict=True):
            own_demo.let_in(tab, person)
            tab.goto(own_demo.dossier("rebenau", part))
        return tabs

    return open_both


def save(page: Page, field: str, text: str) -> None:
    """Type into a field and save its block by its button."""
    page.locator(field).fill(text)
    page.locator("form", has=page.locator(field)).get_by_role("button", name="Speichern").click()


@pytest.mark.parametrize("javascript", [True, False])
def test_both_versions_are_shown_and_the_second_save_wins(
    two_tabs: TwoTabs, javascript: bool
) -> None:
    mine, theirs = two_tabs(javascript, "project-plan")
    save(theirs, TITLE, OTHER)
    expect(theirs.locator("#flash")).to_contain_text("Gespeichert")
    save(mine, TITLE, f"{OWN} alle")
    block = mine.locator("#block-project_plan")
    expect(block).to_contain_text("Jonas Wieland war schneller")
    expect(block).to_contain_text(f"Inzwischen steht hier: {OTHER}")
    expect(mine.locator(TITLE)).to_have_value(f"{OWN} alle")
    theirs.reload()
    expect(theirs.locator(TITLE)).to_have_value(OTHER)
    save(mine, TITLE, f"{OWN} alle")
    expect(mine.locator("#flash")).to_contain_text("Gespeichert")
    theirs.reload()
    expect(theirs.locator(TITLE)).to_have_value(f"{OWN} alle")


def test_the_same_amount_changed_twice_is_a_conflict(two_tabs: TwoTabs) -> None:
    mine, theirs = two_tabs(True, "cost-plan")
    for page, amount in ((theirs, "185.000,00"), (mine, "186.000,00")):
        cell = page.get_by_label("Betrag in €, Umbau des Erdgeschosses")
        cell.fill(amount)
        cell.press("Enter")
        expect(page.locator("[aria-busy]")).to_have_count(0)
    block = mine.locator("#block-cost_plan-positions")
    expect(block).to_contain_text("Jonas Wieland war schneller")
    expect(block).to_contain_text("185.000,00")
    cell = mine.get_by_label("Betrag in €, Umbau des Erdgeschosses")
    expect(cell).to_have_value("186.000,00")
    cell.press("Enter")
    expect(mine.locator("#sum-line")).to_contain_text("4.881.000,00 €")


def test_different_fields_of_one_block_do_not_disturb_each_other(two_tabs: TwoTabs) -> None:
    mine, theirs = two_tabs(True, "project-plan")
    save(theirs, TITLE, OTHER)
    expect(theirs.locator("#flash")).to_contain_text("Gespeichert")
    save(mine, SUMMARY, "Stadt und Land.")
    expect(mine.locator("#flash")).to_contain_text("Gespeichert")
    mine.reload()
    expect(mine.locator(TITLE)).to_have_value(OTHER)
    expect(mine.locator(SUMMARY)).to_have_value("Stadt und Land.")


def test_undo_takes_back_nothing_that_somebody_else_has_done_since(two_tabs: TwoTabs) -> None:
    mine, theirs = two_tabs(True, "project-plan")
    save(mine, TITLE, f"{OWN} alle")
    expect(mine.locator("#flash")).to_contain_text("Gespeichert")
    save(theirs, SUMMARY, "Stadt und Land.")
    expect(theirs.locator("#flash")).to_contain_text("Gespeichert")
    mine.get_by_role("button", name="Rückgängig").click()
    expect(mine.locator("#flash")).to_contain_text("Jemand war schneller")
    theirs.reload()
    expect(theirs.locator(SUMMARY)).to_have_value("Stadt und Land.")
