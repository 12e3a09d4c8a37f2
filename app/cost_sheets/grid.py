"""What a file holds before anybody says what it means: sheets, lines, cells. Plain data.

A grid travels as JSON: from the subprocess that reads a workbook, and to the place where an
upload waits until somebody has confirmed it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

MOST_ROWS, MOST_COLUMNS = 20_000, 200


class CellKind(StrEnum):
    """What kind of value a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    FLAG = "flag"
    ERROR = "error"
    UNCOMPUTED = "uncomputed"  # a formula whose result the file does not contain


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a number as exact digits, a day in ISO form, everything else as its text."""

    kind: CellKind
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row with its number in the file, its cells by the number of their column."""

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False

    def text(self, column: int) -> str:
        """The text of a cell; "" where there is none."""
        return self.cells[column].text.strip() if column in self.cells else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, without its empty rows."""

    name: str
    lines: tuple[Line, ...]
    hidden: bool = False

    def line(self, number: int) -> Line | None:
        """The row of a number; None if it is empty."""
        return next((line for line in self.lines if line.number == number), None)

    @property
    def width(self) -> int:
        """The last column in which anything stands."""
        return max((max(line.cells, default=0) for line in self.lines), default=0)


@dataclass(frozen=True, slots=True)
class Grid:
    """A whole file; `marks` are those of our own workbooks."""

    sheets: tuple[Sheet, ...]
    marks: Mapping[str, str] = field(default_factory=dict)

    def shown(self) -> tuple[Sheet, ...]:
        """The sheets that somebody can see and in which anything stands."""
        return tuple(sheet for sheet in self.sheets if sheet.lines and not sheet.hidden)

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of a name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def as_plain(grid: Grid) -> dict[str, Any]:
    """The grid as plain JSON values."""
    return {
        "marks": dict(grid.marks),
        "sheets": [
            {"name": sheet.name, "hidden": sheet.hidden, "lines": list(map(_plain, sheet.lines))}
            for sheet in grid.sheets
        ],
    }


def from_plain(plain: Mapping[str, Any]) -> Grid:
    """What `as_plain` made."""
    sheets = (
        Sheet(one["name"], tuple(_lines(one["lines"])), bool(one["hidden"]))
        for one in plain["sheets"]
    )
    return Grid(tuple(sheets), dict(plain["marks"]))


def _plain(line: Line) -> list[Any]:
    cells = [[column, cell.kind.value, cell.text] for column, cell in line.cells.items()]
    return [line.number, line.hidden, cells]


def _lines(plain: list[Any]) -> Iterator[Line]:
    for number, hidden, cells in plain:
        found = {column: Cell(CellKind(kind), text) for column, kind, text in cells}
        yield Line(number, found, bool(hidden))
