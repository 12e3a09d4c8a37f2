"""How somebody else's table is to be read: said once by a person, remembered, applied again."""

import json
import re
from hashlib import sha256
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.cost_sheets.amounts import Mark, Unit
from app.cost_sheets.grid import MOST_COLUMNS, MOST_ROWS, Cell, CellKind, Line, Sheet

PhaseFrom = Literal["column", "headings", "A", "B", "none"]
Hidden = Literal["take", "skip"]
Rest = Literal["remove", "keep"]
Key = Literal["text", "measure", "phase", "type", "year", "amount"]
KEYS: tuple[Key, ...] = ("text", "measure", "phase", "type", "year", "amount")
_NUMBER = re.compile(r"[0-9]+")


class Layout(BaseModel):
    """What each column is, and all that cannot be seen from the table itself.

    Attributes:
        header: the number of the (last) row of heads; the table begins below it.
        years: the year of each column that holds the amounts of one budget year.
        decimal: what separates the decimals of amounts that are text; None if nobody has said.
        hidden: whether hidden rows count; None if nobody has said.
        rest: what becomes of stored positions that the file does not have.
        skipped: the labels of rows that are not taken, such as sums and headings.
        words: what the words of a column mean, by `key:word`; "" takes nothing for it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    sheet: str = ""
    header: int = Field(1, ge=1, le=MOST_ROWS)
    columns: dict[Key, int] = Field(default_factory=dict)
    years: dict[int, int] = Field(default_factory=dict)
    unit: Unit | None = None
    decimal: Mark | None = None
    phase: PhaseFrom = "none"
    hidden: Hidden | None = None
    rest: Rest = "remove"
    skipped: tuple[str, ...] = ()
    words: dict[str, str] = Field(default_factory=dict)
    encoding: str = ""
    delimiter: str = ""

    def amount_columns(self) -> tuple[int, ...]:
        """The columns that hold amounts."""
        return tuple(self.years) or tuple(c for k, c in self.columns.items() if k == "amount")

    def body(self, sheet: Sheet) -> tuple[Line, ...]:
        """The rows below the heads."""
        return tuple(line for line in sheet.lines if line.number > self.header)


def label_of(line: Line, layout: Layout) -> str:
    """By what a row is known again when rows are to be skipped: its description, or first text."""
    place = layout.columns.get("text")
    if place is not None and line.text(place):
        return plain_word(line.text(place))
    texts = (c.text for c in line.cells.values() if c.kind is CellKind.TEXT)
    return plain_word(next(texts, ""))


def plain_word(text: str) -> str:
    """A word without what must not make a difference."""
    return " ".join(text.split()).casefold()[:200]


def word_key(key: str, cell: Cell) -> str:
    """Under which name a layout keeps what a word of a column means."""
    return f"{key}:{plain_word(cell.text)}"


def fingerprint_of(line: Line) -> str | None:
    """By which a row of heads is known again; None for a row that can be none."""
    heads = [(c, plain_word(cell.text)) for c, cell in sorted(line.cells.items())]
    if len(heads) < 2 or heads[-1][0] > MOST_COLUMNS or all(_is_number(h) for _, h in heads):
        return None
    return sha256(json.dumps(heads).encode()).hexdigest()


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None
