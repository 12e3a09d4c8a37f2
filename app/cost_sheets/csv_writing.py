"""The cost plan as CSV for a German Excel: semicolons, decimal commas, a byte order mark.

Both tables stand in one file; its second column says which one a line belongs to.
"""

import csv
from io import StringIO

from app.cost_sheets.columns import POSITIONS, SOURCES, TABLES, Kind, Table
from app.cost_sheets.harmless import guarded
from app.cost_sheets.paper import Cell, Paper
from app.scoring.wording import Language, Text

BYTE_ORDER_MARK = "\ufeff"
ID_TITLE = Text("Kennung", "Id")
TABLE_TITLE = Text("Bereich", "Table")
SHARED = {"text": "name", "type": "kind"}
"""Columns of costs that hold something else of the financing."""
EXTRA = ("federal", "budget_reference")


def write_csv(paper: Paper) -> bytes:
    """The file."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerow(csv_titles(paper.language))
    for table in TABLES:
        for row_id, cells in paper.rows(table):
            line = [row_id, table.title.pick(paper.language)]
            for key in csv_keys(table):
                cell = cells.get(key) if key else None
                is_amount = bool(key) and table.column(key).kind is Kind.AMOUNT
                line.append(_written(cell, is_amount=is_amount))
            writer.writerow(line)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def csv_keys(table: Table) -> tuple[str, ...]:
    """The keys of a table by the columns of the file; "" where it has none."""
    costs = tuple(column.key for column in POSITIONS.columns)
    if table is POSITIONS:
        return (*costs, *("" for _ in EXTRA))
    known = {column.key for column in table.columns}
    own = (SHARED.get(key, key) for key in costs)
    return (*(key if key in known else "" for key in own), *EXTRA)


def csv_titles(language: Language) -> tuple[str, ...]:
    """The headings of the file."""
    titles = [ID_TITLE.pick(language), TABLE_TITLE.pick(language)]
    for cost, source in zip(csv_keys(POSITIONS), csv_keys(SOURCES), strict=True):
        words = []
        if cost:
            words.append(POSITIONS.column(cost).title.pick(language))
        if source and source != cost:
            words.append(SOURCES.column(source).title.pick(language))
        titles.append(" / ".join(words))
    return tuple(titles)


def _written(cell: Cell, *, is_amount: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    return f"{cell // 100},{cell % 100:02d}" if is_amount else str(cell)
