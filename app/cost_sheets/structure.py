"""What openpyxl leaves out when it only reads: hidden and merged cells, formulas without result.

Read as a stream, row by row, so that a sheet of a million rows is refused at its first row too
many.
"""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring, iterparse
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from app.cost_sheets.grid import MOST_COLUMNS, MOST_ROWS
from app.cost_sheets.problem import SheetRefused
from app.scoring.wording import Text

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HIDDEN = ("1", "true")
_MOST_MERGED = 5_000

TOO_MANY = Text(
    f"Ein Blatt hat mehr als {MOST_ROWS} Zeilen oder {MOST_COLUMNS} Spalten. Löschen Sie bitte,"
    " was nicht zum Kostenplan gehört.",
    f"A sheet has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns. Please delete what does not"
    " belong to the cost plan.",
)

Range = tuple[int, int, int, int]
"""First column, first row, last column, last row."""


@dataclass(slots=True)
class Structure:
    """What is known of one sheet beside its values."""

    name: str
    hidden: bool
    last_row: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    uncomputed: set[tuple[int, int]] = field(default_factory=set)
    merged: list[Range] = field(default_factory=list)


def structures(archive: zipfile.ZipFile) -> Iterator[Structure]:
    """The sheets of a workbook in their order.

    Raises:
        SheetRefused: a sheet is too large.
    """
    parts = _parts(archive)
    book = fromstring(archive.read("xl/workbook.xml"))
    for sheet in book.iter(f"{_MAIN}sheet"):
        part = parts.get(sheet.get(_RELATION, ""))
        if part is None or "worksheets/" not in part:
            continue
        found = Structure(sheet.get("name", ""), sheet.get("state", "visible") != "visible")
        with archive.open(part) as stream:
            for _, element in iterparse(stream, events=("end",)):
                _look_at(element, found)
        yield found


def _parts(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """Where the sheets are, by the ids under which the workbook knows them."""
    relations = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    return {
        name: target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        for name, target in targets.items()
    }


def _look_at(element: Element, found: Structure) -> None:
    if element.tag == f"{_MAIN}row":
        _look_at_row(element, found)
        element.clear()
    elif element.tag == f"{_MAIN}mergeCell" and len(found.merged) < _MOST_MERGED:
        left, top, right, bottom = range_boundaries(element.get("ref", "A1"))
        if None not in (left, top, right, bottom):
            found.merged.append((left or 1, top or 1, right or 1, bottom or 1))


def _look_at_row(row: Element, found: Structure) -> None:
    number = int(row.get("r") or found.last_row + 1)
    has_values = False
    for cell in row.iter(f"{_MAIN}c"):
        value, formula = cell.find(f"{_MAIN}v"), cell.find(f"{_MAIN}f")
        inline = cell.find(f"{_MAIN}is")
        if value is None and formula is None and inline is None:
            continue
        has_values = True
        place = coordinate_to_tuple(cell.get("r", "A1"))
        if place[1] > MOST_COLUMNS:
            raise SheetRefused(TOO_MANY)
        if formula is not None and (value is None or not value.text):
            found.uncomputed.add(place)
    if has_values and number > MOST_ROWS:
        raise SheetRefused(TOO_MANY)
    if has_values:
        found.last_row = number
        if row.get("hidden") in _HIDDEN:
            found.hidden_rows.add(number)
