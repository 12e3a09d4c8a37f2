"""The workbook: locked structure, drop-downs, sums as formulas, and no formula of anybody's."""

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from openpyxl.worksheet.worksheet import Worksheet

from app.cost_sheets.columns import POSITIONS, SOURCES, Table, titles
from app.cost_sheets.csv_writing import csv_titles, write_csv
from app.cost_sheets.harmless import coded, decoded, guarded, unguarded
from app.cost_sheets.workbook import write_workbook
from app.scoring.content.cost_plan import CostPlan
from app.scoring.wording import LANGUAGES, Language
from tests.cost_sheets.plans import HOSTILE, TEXTS, opened, paper, plan, plans

FORMULA_SHEETS = {"Kosten", "Finanzierung", "Summen"}


def formulas(sheet: Worksheet) -> set[str]:
    return {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"}


def hostile_plan() -> CostPlan:
    texts = [text for text in HOSTILE if text != "\t=1"]
    positions = [{"id": f"c{n}", "text": t, "measure": t.strip()[:20]} for n, t in enumerate(texts)]
    lines = [text for text in texts if "\n" not in text]
    sources = [{"id": f"s{n}", "name": t, "budget_reference": t} for n, t in enumerate(lines)]
    clean = [{**row, "measure": row["measure"].replace("\n", " ")} for row in positions]
    return plan(positions=clean, financing={"sources": sources})


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_input_cells_can_be_changed(language: Language) -> None:
    book = opened(write_workbook(paper(language=language)))
    assert all(sheet.protection.sheet for sheet in book.worksheets)
    assert book.security.lockStructure
    for table in (POSITIONS, SOURCES):
        sheet = book[table.title.pick(language)]
        heads = [cell.value for cell in sheet[5]][1:]
        assert tuple(heads) == titles(table, language)
        assert sheet.column_dimensions["A"].hidden
        unlocked = [c for row in sheet.iter_rows() for c in row if not c.protection.locked]
        assert {cell.column for cell in unlocked} == set(range(2, 2 + len(table.columns)))
        assert min(cell.row or 0 for cell in unlocked) == 6
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (9, 1)


@pytest.mark.parametrize(
    ("table", "chosen"),
    [(POSITIONS, {"C", "D", "E", "F", "G"}), (SOURCES, {"B", "D", "E", "F", "G"})],
)
def test_every_choice_has_its_list(table: Table, chosen: set[str]) -> None:
    sheet = opened(write_workbook(paper()))[table.title.de]
    validations = sheet.data_validations.dataValidation
    assert {str(one.sqref)[0] for one in validations} == chosen
    lists = [one for one in validations if one.type == "list"]
    assert all(str(one.formula1).startswith("Listen!$") for one in lists)


def test_amounts_are_exact_numbers_and_sums_are_formulas() -> None:
    amounts = ("999999999999.99", "0.07")
    big = plan(positions=[{"id": f"c{n}", "amount": one} for n, one in enumerate(amounts)])
    sheet = opened(write_workbook(paper(big)))["Kosten"]
    assert tuple(repr(sheet.cell(row, 7).value) for row in (6, 7)) == amounts
    assert sheet["G3"].value == "=SUM(G6:G47)"
    assert sheet["G6"].number_format == '#,##0.00\\ "€"'


def test_no_text_of_the_dossier_becomes_a_formula() -> None:
    book = opened(write_workbook(paper(hostile_plan())))
    found = {sheet.title: formulas(sheet) for sheet in book.worksheets}
    assert {name for name, cells in found.items() if cells} == FORMULA_SHEETS
    assert found["Kosten"] == {"G3"}
    assert found["Finanzierung"] == {"F3"}
    assert {cell[0] for cell in found["Summen"]} <= set("BCDE")


@settings(max_examples=25)
@given(plans())
def test_whatever_a_plan_says_only_our_own_cells_are_formulas(any_plan: CostPlan) -> None:
    book = opened(write_workbook(paper(any_plan)))
    assert formulas(book["Kosten"]) == {"G3"}
    assert formulas(book["Finanzierung"]) == {"F3"}
    assert formulas(book["Listen"]) | formulas(book["Anleitung"]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_csv_file_is_one_for_a_german_excel(language: Language) -> None:
    data = write_csv(paper(hostile_plan(), language))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 1 + len(hostile_plan().positions) + len(
        hostile_plan().financing.sources
    )
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert tuple(rows[0]) == csv_titles(language)
    for row in rows[1:]:
        assert not any(
            cell.lstrip(" '\"„“")[:1] in tuple("=+-@＝") and cell[0] != "'" for cell in row
        )


@given(TEXTS)
def test_guarding_and_coding_can_be_taken_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert decoded(coded(text)) == text
