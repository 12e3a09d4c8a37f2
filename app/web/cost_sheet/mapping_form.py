"""The form that asks what each column of a foreign table is: read, and what is missing in it."""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any, get_args

from app.cost_sheets.amounts import Mark, Unit
from app.cost_sheets.choices import Measures
from app.cost_sheets.csv_opening import DELIMITERS, ENCODINGS
from app.cost_sheets.foreign import unknown_words
from app.cost_sheets.grid import MOST_COLUMNS, MOST_ROWS, Grid
from app.cost_sheets.guessing import guess_sheet
from app.cost_sheets.layout import KEYS, Hidden, Key, Layout, PhaseFrom, Rest
from app.cost_sheets.skipping import Reason, candidates
from app.scoring.values import EARLIEST_YEAR, LATEST_YEAR
from app.scoring.wording import Language
from app.web.i18n import translate
from app.web.parts.shapes import FieldError
from app.web.typed import TypedForm

ASKED = "?"
"""The answer to a word that nobody has given yet."""


def drawn_layout(typed: TypedForm, proposed: Layout) -> Layout:
    """The table that the form showed: which sheet, which heads, how a CSV file was taken apart."""
    shown = {
        "sheet": typed.get("drawn-sheet", proposed.sheet),
        "header": _number(typed.get("drawn-header"), most=MOST_ROWS) or proposed.header,
        "encoding": _one_of(typed.get("drawn-encoding"), ENCODINGS) or proposed.encoding,
        "delimiter": _one_of(typed.get("drawn-delimiter"), tuple(DELIMITERS)) or proposed.delimiter,
    }
    return proposed.model_copy(update=shown)


def typed_layout(typed: TypedForm, grid: Grid, drawn: Layout) -> Layout:
    """What was typed; where the table itself was changed, a new guess for it."""
    names = [sheet.name for sheet in grid.sheets]
    sheet = typed.get("sheet", drawn.sheet)
    here = sheet if sheet in names else drawn.sheet
    header = _number(typed.get("header"), most=MOST_ROWS) or drawn.header
    csv = {
        "encoding": _one_of(typed.get("encoding"), ENCODINGS) or drawn.encoding,
        "delimiter": _one_of(typed.get("delimiter"), tuple(DELIMITERS)) or drawn.delimiter,
    }
    found = grid.sheet(here)
    if (here, header) != (drawn.sheet, drawn.header) and found is not None:
        row = header if here == drawn.sheet else None
        return guess_sheet(found, row).model_copy(update=csv)
    return Layout(
        sheet=here,
        header=header,
        columns=dict(_columns(typed)),
        years=dict(_years(typed)),
        unit=_one_of(typed.get("unit"), get_args(Unit)),
        decimal=_one_of(typed.get("decimal"), get_args(Mark)),
        phase=_phase(typed),
        hidden=_one_of(typed.get("hidden"), get_args(Hidden)),
        rest=_one_of(typed.get("rest"), get_args(Rest)) or "remove",
        skipped=typed.all("skip"),
        words=dict(_words(typed)),
        **csv,
    )


def shape_of(layout: Layout) -> str:
    """A mark of all that decides which rows look like sums: once it changes, look again."""
    parts = layout.model_dump(include={"sheet", "header", "encoding", "delimiter", "years"})
    parts["columns"] = sorted(layout.columns.items())
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def with_usual_skips(grid: Grid, layout: Layout) -> Layout:
    """The layout with sums and rows without an amount left out."""
    sheet = grid.sheet(layout.sheet)
    found = [] if sheet is None else candidates(layout.body(sheet), layout)
    usual = [one.label for one in found if one.reason is not Reason.NEGATIVE]
    return layout.model_copy(update={"skipped": tuple(usual)})


def missing(
    grid: Grid, layout: Layout, measures: Measures, language: Language
) -> Sequence[FieldError]:
    """What has to be said before the table can be read."""
    errors = []

    def ask(path: str, message: str) -> None:
        errors.append(FieldError(path, message))

    if "text" not in layout.columns:
        ask("columns", translate(language, "Choose the column with the description."))
    if not layout.amount_columns():
        ask("columns", translate(language, "Choose the column, or the columns, with the amounts."))
    if layout.unit is None:
        ask("unit", translate(language, "Say in which unit the amounts are."))
    if layout.decimal is None:
        ask("decimal", translate(language, "Say whether the comma or the point marks decimals."))
    sheet = grid.sheet(layout.sheet)
    if layout.hidden is None and sheet is not None and any(one.hidden for one in sheet.lines):
        ask("hidden", translate(language, "Say whether hidden rows count."))
    for number, (_, name, word) in enumerate(unknown_words(grid, layout, measures)):
        if layout.words.get(name, ASKED) == ASKED:
            said = translate(language, "Say what “%(word)s” means.", word=word)
            ask(f"word-{number}", said)
    return errors


def _columns(typed: TypedForm) -> Iterator[tuple[Key, int]]:
    for column in range(1, MOST_COLUMNS + 1):
        chosen = typed.get(f"column-{column}")
        for key in KEYS:
            if chosen == key:
                yield key, column


def _years(typed: TypedForm) -> Iterator[tuple[int, int]]:
    for column in range(1, MOST_COLUMNS + 1):
        year = _number(typed.get(f"column-{column}"), most=LATEST_YEAR)
        if year and year >= EARLIEST_YEAR:
            yield column, year


def _phase(typed: TypedForm) -> PhaseFrom:
    if any(chosen == "phase" for chosen in (typed.get(f"column-{c}") for c in range(1, 201))):
        return "column"
    chosen: PhaseFrom | None = _one_of(typed.get("phase"), get_args(PhaseFrom))
    return "none" if chosen in (None, "column") else chosen


def _words(typed: TypedForm) -> Iterator[tuple[str, str]]:
    for name, value in typed.fields:
        if name.startswith("word-") and name.removeprefix("word-").isdecimal():
            key = typed.get(f"name-of-{name}")
            if key and value != ASKED:
                yield key, value


def _number(text: str, *, most: int) -> int | None:
    fits = text.isascii() and text.isdecimal() and len(text) < 10 and 1 <= int(text) <= most
    return int(text) if fits else None


def _one_of(text: str, choices: Sequence[str]) -> Any:
    return text if text in choices else None
