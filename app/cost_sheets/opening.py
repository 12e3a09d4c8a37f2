"""A workbook to a grid. To be called in a subprocess with limits: the file may be hostile."""

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, BinaryIO

from openpyxl import load_workbook

from app.cost_sheets.directory import TOO_LARGE, require_harmless
from app.cost_sheets.grid import MOST_COLUMNS, Cell, CellKind, Grid, Line, Sheet, as_plain
from app.cost_sheets.harmless import decoded
from app.cost_sheets.marks import SHEET
from app.cost_sheets.problem import SheetRefused
from app.cost_sheets.structure import Structure, structures
from app.scoring.values import EARLIEST_YEAR, LATEST_YEAR

MOST_SIGNS = 4_000_000
"""All texts of a file together."""


def plain_grid_of(file: BinaryIO) -> dict[str, Any]:
    """The grid of a workbook as plain JSON values, or the sentence with which it is refused."""
    try:
        return as_plain(grid_of(file))
    except SheetRefused as refused:
        return {"refused": {"de": refused.sentence.de, "en": refused.sentence.en}}


def grid_of(file: BinaryIO) -> Grid:
    """What a workbook holds. Raises SheetRefused."""
    require_harmless(file)
    with zipfile.ZipFile(file) as archive:
        known = list(structures(archive))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out, such as pictures
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            found = [_sheet_of(book[one.name], one) for one in known]
        finally:
            book.close()
    if (
        sum(len(c.text) for s in found for line in s.lines for c in line.cells.values())
        > MOST_SIGNS
    ):
        raise SheetRefused(TOO_LARGE)
    marks = next((_marks(sheet) for sheet in found if sheet.name == SHEET and sheet.hidden), {})
    return Grid(tuple(sheet for sheet in found if sheet.name != SHEET), marks)


def _sheet_of(sheet: Any, structure: Structure) -> Sheet:
    if not structure.last_row:
        return Sheet(structure.name, (), structure.hidden)
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    rows = sheet.iter_rows(max_row=structure.last_row, max_col=MOST_COLUMNS, values_only=True)
    lines: dict[int, dict[int, Cell]] = {}
    for number, values in enumerate(rows, start=1):
        cells = dict(_cells(number, values, structure))
        if cells:
            lines[number] = cells
    _fill_merged(lines, structure)
    made = (Line(n, c, n in structure.hidden_rows) for n, c in sorted(lines.items()))
    return Sheet(structure.name, tuple(made), structure.hidden)


def _cells(
    number: int, values: tuple[Any, ...], structure: Structure
) -> Iterator[tuple[int, Cell]]:
    for column, value in enumerate(values, start=1):
        if (number, column) in structure.uncomputed and value in (None, ""):
            yield column, Cell(CellKind.UNCOMPUTED, "")
        elif value is not None and value != "":
            yield column, _cell(value)


def _cell(value: Any) -> Cell:
    if isinstance(value, bool):
        return Cell(CellKind.FLAG, "true" if value else "false")
    if isinstance(value, (int, float, Decimal)):
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        return Cell(CellKind.NUMBER, format(number, "f") if number.is_finite() else str(number))
    if isinstance(value, (datetime, date)):
        return Cell(CellKind.DAY, value.strftime("%Y-%m-%d"))
    if isinstance(value, (time, timedelta)):
        return Cell(CellKind.TEXT, str(value))
    text = decoded(str(value))
    return Cell(CellKind.ERROR if text in _ERRORS else CellKind.TEXT, text)


def _fill_merged(lines: dict[int, dict[int, Cell]], structure: Structure) -> None:
    """A text or year merged over several rows holds for each of them; an amount for the first."""
    for left, top, _, bottom in structure.merged:
        cell = lines.get(top, {}).get(left)
        if cell is None or not _may_repeat(cell):
            continue
        for number in range(top + 1, min(bottom, structure.last_row) + 1):
            if number in lines:
                lines[number].setdefault(left, cell)


def _may_repeat(cell: Cell) -> bool:
    is_year = cell.text.isdecimal() and EARLIEST_YEAR <= int(cell.text[:9]) <= LATEST_YEAR
    return cell.kind in (CellKind.TEXT, CellKind.DAY) or is_year


def _marks(sheet: Sheet) -> dict[str, str]:
    return {line.text(1): line.text(2) for line in sheet.lines}


_ERRORS = frozenset(
    ("#REF!", "#DIV/0!", "#NAME?", "#N/A", "#NULL!", "#NUM!", "#VALUE!", "#GETTING_DATA", "#SPILL!")
)
