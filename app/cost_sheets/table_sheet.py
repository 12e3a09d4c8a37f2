"""One table of the cost plan as a sheet: sum on top, heads, its rows and empty ones below."""

from decimal import Decimal

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.cost_sheets import looks
from app.cost_sheets.columns import FIRST_COLUMN, ID_COLUMN, Column, Kind, Table
from app.cost_sheets.harmless import coded
from app.cost_sheets.lists import validation_of
from app.cost_sheets.paper import Cell as Content
from app.cost_sheets.paper import Paper
from app.scoring.wording import Language, Text

TITLE_ROW, LEAD_ROW, SUM_ROW, HEAD_ROW = 1, 2, 3, 5
FIRST_ROW = HEAD_ROW + 1
EMPTY_ROWS = 40
_SUM = Text("Summe", "Sum")
_FORMATS = {Kind.AMOUNT: looks.EURO, Kind.YEAR: looks.YEAR}


def last_row(table: Table, paper: Paper) -> int:
    """The last row that may be filled in."""
    return HEAD_ROW + sum(1 for _ in paper.rows(table)) + EMPTY_ROWS


def cells_of(table: Table, key: str, paper: Paper) -> str:
    """The cells of one column, as a formula of another sheet names them."""
    letter = get_column_letter(table.position(key))
    sheet = table.title.pick(paper.language)
    return f"{sheet}!${letter}${FIRST_ROW}:${letter}${last_row(table, paper)}"


def add_table(book: Workbook, table: Table, paper: Paper) -> None:
    """The sheet of a table."""
    language = paper.language
    sheet = book.create_sheet(table.title.pick(language))
    looks.title(looks.at(sheet, TITLE_ROW, FIRST_COLUMN), table.title.pick(language))
    looks.lead(looks.at(sheet, LEAD_ROW, FIRST_COLUMN), table.lead.pick(language))
    _add_heads(sheet, table, language)
    _add_sum(sheet, table, paper)
    rows = [*paper.rows(table), *(("", {}) for _ in range(EMPTY_ROWS))]
    for number, (row_id, contents) in enumerate(rows, start=FIRST_ROW):
        if row_id:
            looks.put_text(looks.at(sheet, number, ID_COLUMN), row_id)
        for column in table.columns:
            cell = looks.at(sheet, number, table.position(column.key))
            looks.field(cell, _FORMATS.get(column.kind, looks.TEXT))
            _fill(cell, column, contents.get(column.key))
    _add_choices(sheet, table, paper)
    sheet.freeze_panes = looks.at(sheet, FIRST_ROW, FIRST_COLUMN + 1)
    looks.protect(sheet)
    looks.on_a4(sheet, landscape=True, repeat=f"{HEAD_ROW}:{HEAD_ROW}")


def _add_heads(sheet: Worksheet, table: Table, language: Language) -> None:
    sheet.column_dimensions[get_column_letter(ID_COLUMN)].hidden = True
    for column in table.columns:
        position = table.position(column.key)
        sheet.column_dimensions[get_column_letter(position)].width = column.width
        looks.head(looks.at(sheet, HEAD_ROW, position), column.title.pick(language))
    sheet.row_dimensions[HEAD_ROW].height = 24


def _add_sum(sheet: Worksheet, table: Table, paper: Paper) -> None:
    position = table.position("amount")
    letter = get_column_letter(position)
    looks.head(looks.at(sheet, SUM_ROW, position - 1), _SUM.pick(paper.language))
    cell = looks.at(sheet, SUM_ROW, position)
    cell.value = f"=SUM({letter}{FIRST_ROW}:{letter}{last_row(table, paper)})"
    looks.computed(cell, bold=True)


def _add_choices(sheet: Worksheet, table: Table, paper: Paper) -> None:
    for column in table.columns:
        validation = validation_of(column, paper)
        if validation is not None:
            letter = get_column_letter(table.position(column.key))
            validation.add(f"{letter}{FIRST_ROW}:{letter}{last_row(table, paper)}")
            sheet.add_data_validation(validation)


def _fill(cell: Cell, column: Column, content: Content) -> None:
    if isinstance(content, str):
        looks.put_text(cell, coded(content))
    elif content is not None:
        cell.value = Decimal(content) / 100 if column.kind is Kind.AMOUNT else content
