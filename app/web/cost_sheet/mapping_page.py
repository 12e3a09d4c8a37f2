"""What the page of the columns prints: the first rows, and every question about the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter

from app.cost_sheets.choices import Measures, words_of
from app.cost_sheets.columns import POSITIONS, Kind
from app.cost_sheets.foreign import unknown_words
from app.cost_sheets.grid import Cell, CellKind, Grid, Line, Sheet
from app.cost_sheets.guessing import heads_above, mark_of
from app.cost_sheets.layout import KEYS, Layout
from app.cost_sheets.skipping import Candidate, candidates
from app.scoring.cost_terms import COST_TYPES
from app.scoring.wording import Language
from app.web.cost_sheet.mapping_form import ASKED

_ROWS_ABOVE, _ROWS_BELOW = 3, 8
_MOST_SHOWN_COLUMNS = 40
_MOST_CANDIDATES = 100
_CELL_LENGTH = 60


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """One column: its letter, its head, what it is taken for."""

    number: int
    letter: str
    head: str
    chosen: str


@dataclass(frozen=True, slots=True)
class ShownWord:
    """A word whose meaning is asked: of which column, what may be chosen, what is."""

    name: str
    word: str
    column: str
    options: Sequence[tuple[str, str]]
    chosen: str


def mapping_context(
    grid: Grid, layout: Layout, measures: Measures, language: Language, today: date
) -> dict[str, Any]:
    """The context of the page."""
    sheet = grid.sheet(layout.sheet) or Sheet("", ())
    return {
        "layout": layout,
        "sheets": [one.name for one in grid.shown()],
        "columns": _columns(sheet, layout),
        "options": _options(language, layout, today),
        "lines": _lines(sheet, layout, language),
        "candidates": _candidates(sheet, layout),
        "hidden_rows": sum(line.hidden for line in layout.body(sheet)),
        "asks_decimal": layout.decimal != "comma" or mark_of(sheet, layout) != "comma",
        "words": _words(grid, layout, measures, language),
    }


def _columns(sheet: Sheet, layout: Layout) -> list[ShownColumn]:
    heads = heads_above(sheet, layout.header)
    chosen: dict[int, str] = {column: key for key, column in layout.columns.items()}
    chosen |= {column: str(year) for column, year in layout.years.items()}
    return [
        ShownColumn(
            number, get_column_letter(number), heads.get(number, ""), chosen.get(number, "")
        )
        for number in range(1, min(sheet.width, _MOST_SHOWN_COLUMNS) + 1)
    ]


def _options(language: Language, layout: Layout, today: date) -> list[tuple[str, str]]:
    """What a column may be: a field of the cost plan, or the amounts of one year."""
    fields = [(key, POSITIONS.column(key).title.pick(language)) for key in KEYS]
    first = min((today.year - 2, *layout.years.values()))
    last = max((today.year + 9, *layout.years.values()))
    amounts = "Beträge {year}" if language == "de" else "Amounts {year}"
    return [*fields, *((str(y), amounts.format(year=y)) for y in range(first, last + 1))]


def _lines(sheet: Sheet, layout: Layout, language: Language) -> list[tuple[Line, list[str]]]:
    """The first rows around the heads, as they stand in the file."""
    width = min(sheet.width, _MOST_SHOWN_COLUMNS)
    near = [line for line in sheet.lines if line.number >= layout.header - _ROWS_ABOVE]
    shown = near[: _ROWS_ABOVE + _ROWS_BELOW + 1]
    return [
        (line, [_shown(line.cells.get(column), language) for column in range(1, width + 1)])
        for line in shown
    ]


def _shown(cell: Cell | None, language: Language) -> str:
    if cell is None:
        return ""
    text = " ".join(cell.text.split())
    if cell.kind is CellKind.NUMBER and "." in text:
        whole, _, rest = text.partition(".")
        text = f"{whole}{',' if language == 'de' else '.'}{rest[:4]}"
    if cell.kind is CellKind.UNCOMPUTED:
        text = "=?"
    return text if len(text) <= _CELL_LENGTH else f"{text[: _CELL_LENGTH - 1]}…"


def _candidates(sheet: Sheet, layout: Layout) -> list[Candidate]:
    return candidates(layout.body(sheet), layout)[:_MOST_CANDIDATES]


def _words(grid: Grid, layout: Layout, measures: Measures, language: Language) -> list[ShownWord]:
    options: dict[str, list[tuple[str, str]]] = {
        "type": list(zip(COST_TYPES, words_of(Kind.COST_TYPE, language), strict=True)),
        "phase": [("A", "Phase A"), ("B", "Phase B")],
        "measure": [(one.id, one.label) for one in measures],
    }
    return [
        ShownWord(
            name,
            word,
            POSITIONS.column(key).title.pick(language),
            options[key],
            layout.words.get(name, ASKED),
        )
        for key, name, word in unknown_words(grid, layout, measures)
    ]
