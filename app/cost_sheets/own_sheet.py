"""Our own workbook or CSV file, back again: known by its marks or its headings."""

from collections.abc import Iterator, Mapping

from app.cost_sheets.choices import Measures
from app.cost_sheets.columns import ID_COLUMN, TABLES, Column, Table, titles
from app.cost_sheets.csv_writing import TABLE_TITLE, csv_keys, csv_titles
from app.cost_sheets.grid import Cell, CellKind, Grid, Line, Sheet
from app.cost_sheets.harmless import unguarded
from app.cost_sheets.marks import FORMAT
from app.cost_sheets.problem import CellProblem, CellRefused
from app.cost_sheets.read import Read, ReadRow
from app.cost_sheets.values import Plain, read_cell
from app.scoring.wording import LANGUAGES, Text

_HEADS_WITHIN = 20
Places = Mapping[str, int]
"""The column of each key."""


def is_own(grid: Grid) -> bool:
    """Whether this is a file of ours, whatever has become of it."""
    if grid.marks.get("format") == FORMAT:
        return True
    return any(_found(sheet) is not None for sheet in grid.sheets)


def read_own(grid: Grid, measures: Measures) -> Read:
    """The rows of our own file, and all that stands in the way."""
    tables: dict[str, tuple[ReadRow, ...]] = {}
    problems: list[CellProblem] = []
    for sheet in grid.sheets:
        found = _found(sheet)
        if found is None:
            continue
        head, places = found
        below = [line for line in sheet.lines if line.number > head]
        for table, its_places in places.items():
            reader = _Reader(sheet.name, TABLES[table], its_places, measures, problems)
            chosen = [line for line in below if reader.takes(line)]
            tables[TABLES[table].key] = tuple(reader.rows(chosen))
        if _TABLE in next(iter(places.values())):
            problems += _lost_lines(sheet, below, places[0][_TABLE])
    return Read(tables, tuple(problems))


_TABLE = " table"
"""The place of the column that says which table a line of a CSV file belongs to."""


def _found(sheet: Sheet) -> tuple[int, Mapping[int, Places]] | None:
    """The row of the heads, and where the columns of each table are; None in a foreign sheet."""
    for line in sheet.lines[:_HEADS_WITHIN]:
        heads = {cell.text.strip().lstrip("\ufeff"): number for number, cell in line.cells.items()}
        for language in LANGUAGES:
            for number, table in enumerate(TABLES):
                if set(titles(table, language)) <= set(heads):
                    own = {c.key: heads[c.title.pick(language)] for c in table.columns}
                    return line.number, {number: own}
            if set(csv_titles(language)) <= set(heads):
                return line.number, dict(enumerate(_csv_places(heads, csv_titles(language))))
    return None


def _csv_places(heads: Mapping[str, int], names: tuple[str, ...]) -> Iterator[Places]:
    for table in TABLES:
        keys = ("", _TABLE, *csv_keys(table))
        yield {key: heads[name] for key, name in zip(keys, names, strict=True) if key}


def _lost_lines(sheet: Sheet, lines: list[Line], column: int) -> Iterator[CellProblem]:
    """Lines of a CSV file that say to which table they belong in words that nobody knows."""
    known = {table.title.pick(language) for table in TABLES for language in LANGUAGES}
    for line in lines:
        if line.text(column) not in known:
            yield CellProblem(sheet.name, line.number, column, _NO_TABLE)


class _Reader:
    """Reads the rows of one table."""

    def __init__(
        self,
        sheet: str,
        table: Table,
        places: Places,
        measures: Measures,
        problems: list[CellProblem],
    ) -> None:
        self._sheet = sheet
        self._table = table
        self._places = places
        self._measures = measures
        self._problems = problems
        self._is_csv = _TABLE in places
        self._seen: set[str] = set()

    def takes(self, line: Line) -> bool:
        """Whether a line belongs to this table."""
        if not self._is_csv:
            return True
        names = {self._table.title.pick(language) for language in LANGUAGES}
        return line.text(self._places[_TABLE]) in names

    def rows(self, lines: list[Line]) -> Iterator[ReadRow]:
        """The rows in which anything is typed."""
        keys = frozenset(column.key for column in self._table.columns)
        for line in lines:
            values = {
                column.key: value
                for column in self._table.columns
                if (value := self._value(line, column)) is not None
            }
            if values or self._has_problem(line):
                yield ReadRow(self._id(line), values, keys)

    def _has_problem(self, line: Line) -> bool:
        last = self._problems[-1:]
        return bool(last) and (last[0].sheet, last[0].row) == (self._sheet, line.number)

    def _id(self, line: Line) -> str:
        """The id of a row; a copied one is that of a new row."""
        found = line.text(ID_COLUMN)
        if found in self._seen:
            return ""
        self._seen.add(found)
        return found

    def _value(self, line: Line, column: Column) -> Plain:
        place = self._places[column.key]
        cell = line.cells.get(place)
        if cell is None:
            return None
        if self._is_csv and cell.kind is CellKind.TEXT:
            cell = Cell(cell.kind, unguarded(cell.text))
        try:
            return read_cell(cell, column, self._measures)
        except CellRefused as refused:
            self._problems.append(CellProblem(self._sheet, line.number, place, refused.sentence))
            return None


_NO_TABLE = Text(
    f"In der Spalte „{TABLE_TITLE.de}“ steht weder „{TABLES[0].title.de}“ noch"
    f" „{TABLES[1].title.de}“.",
    f"The column “{TABLE_TITLE.en}” says neither “{TABLES[0].title.en}” nor"
    f" “{TABLES[1].title.en}”.",
)
