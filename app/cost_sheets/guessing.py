"""A first guess at a foreign table, to be confirmed or changed by a person. Never applied alone."""

import re
from collections.abc import Iterator, Mapping, Sequence

from app.cost_sheets.amounts import Mark, Unit, marks_of
from app.cost_sheets.grid import Cell, CellKind, Grid, Line, Sheet
from app.cost_sheets.layout import KEYS, Key, Layout, PhaseFrom, plain_word

_WITHIN = 40
_NONE = (0, 0)
_ABOVE = 2
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_THOUSAND = re.compile(r"t\s?€|t\s?eur|teur|k\s?€|tsd\.?\s?(?:€|eur)|in tausend|thousand", re.I)
_PHASE = re.compile(r"\bphase\s*[ab]\b", re.I)
_WORDS: Mapping[Key, tuple[str, ...]] = {
    "text": (
        *("bezeichnung", "beschreibung", "kostenposition", "position", "gegenstand", "leistung"),
        *("verwendungszweck", "zweck", "description", "item", "text"),
    ),
    "measure": ("maßnahme", "massnahme", "teilprojekt", "projekt", "measure", "project"),
    "phase": ("phase",),
    "type": ("kostenart", "kostengruppe", "kategorie", "category", "cost type", "type", "art"),
    "year": ("haushaltsjahr", "budget year", "jahr", "year"),
    "amount": (
        *("betrag", "amount", "kosten", "costs", "cost", "ansatz", "summe", "gesamt", "total"),
        *("brutto", "eur", "€"),
    ),
}
_TOTALS = ("summe", "gesamt", "total", "sum", "insgesamt")
_NUMBERS = ("nr", "nr.", "lfd", "pos.", "no.", "id")


def guess(grid: Grid) -> Layout:
    """What the first table of a file probably means."""
    sheets = grid.shown() or grid.sheets
    best = max(sheets, key=lambda sheet: max((s for _, s in _scores(sheet)), default=_NONE))
    return guess_sheet(best)


def guess_sheet(sheet: Sheet, header: int | None = None) -> Layout:
    """What a table probably means, below the best row of heads or the one that was chosen."""
    scores = list(_scores(sheet))
    first = sheet.lines[0].number if sheet.lines else 1
    row = header or max(scores, key=lambda one: one[1], default=(first, _NONE))[0]
    heads = heads_above(sheet, row)
    years = _years(heads)
    columns = _columns(heads, years)
    layout = Layout(
        sheet=sheet.name,
        header=row,
        columns=columns,
        years=years,
        unit=unit_of(sheet, row),
        phase=_phase(sheet, row, columns),
        hidden=None if any(line.hidden for line in sheet.lines) else "take",
    )
    return layout.model_copy(update={"decimal": mark_of(sheet, layout)})


def heads_above(sheet: Sheet, row: int) -> dict[int, str]:
    """The heads of all columns, those of the rows just above included (2022 over "Betrag")."""
    lines = [line for line in sheet.lines if row - _ABOVE <= line.number <= row]
    head = [line for line in lines if line.number == row or len(line.cells) > 1]
    found: dict[int, list[str]] = {}
    for line in head:
        for column, cell in line.cells.items():
            found.setdefault(column, []).append(" ".join(cell.text.split()))
    return {column: " ".join(texts) for column, texts in sorted(found.items())}


def unit_of(sheet: Sheet, row: int) -> Unit:
    """Thousands where anything above the table says so."""
    above = (line for line in sheet.lines if line.number <= row)
    texts = (cell.text for line in above for cell in line.cells.values())
    return "thousand" if any(_THOUSAND.search(text) for text in texts) else "euro"


def mark_of(sheet: Sheet, layout: Layout) -> Mark | None:
    """What separates decimals, if the amounts leave no doubt; None if they do."""
    possible: set[Mark] = {"comma", "point"}
    seen = False
    for cell in _amounts(sheet, layout):
        marks = marks_of(cell.text)
        if (marks and "," in cell.text) or "." in cell.text:
            seen = True
        if marks:
            possible &= marks
    if len(possible) == 1:
        return possible.pop()
    return None if seen else "comma"


def _amounts(sheet: Sheet, layout: Layout) -> Iterator[Cell]:
    for line in layout.body(sheet):
        for column in layout.amount_columns():
            cell = line.cells.get(column)
            if cell is not None and cell.kind is CellKind.TEXT:
                yield cell


def _scores(sheet: Sheet) -> Iterator[tuple[int, tuple[int, int]]]:
    """How much each of the first rows looks like heads; of equal ones, the lowest row of heads."""
    for line in sheet.lines[:_WITHIN]:
        heads = heads_above(sheet, line.number) if len(line.cells) > 1 else {}
        years = _years(heads)
        known = len(_columns(heads, years)) + len(years)
        amounts = sum(_is_amount(cell) for cell in line.cells.values())
        own = sum(_is_head(cell) for cell in line.cells.values())
        is_head = 2 * own >= len(line.cells)
        yield line.number, (2 * known - 3 * amounts, line.number if is_head else -line.number)


def _is_amount(cell: Cell) -> bool:
    if _YEAR.fullmatch(cell.text):
        return False
    return cell.kind is CellKind.NUMBER or bool(marks_of(cell.text))


def _is_head(cell: Cell) -> bool:
    word = plain_word(cell.text)
    return bool(_YEAR.fullmatch(word)) or any(word in words for words in _WORDS.values())


def _years(heads: Mapping[int, str]) -> dict[int, int]:
    """Columns that are budget years: at least two different ones, each alone in its head."""
    found: dict[int, int] = {}
    for column, head in heads.items():
        years = set(_YEAR.findall(head))
        if len(years) == 1 and not any(word in plain_word(head) for word in _TOTALS):
            found[column] = int(years.pop())
    return found if len(set(found.values())) == len(found) > 1 else {}


def _columns(heads: Mapping[int, str], years: Mapping[int, int]) -> dict[Key, int]:
    """Which column is what, each column for one thing only, the most telling heads first."""
    found: dict[Key, int] = {}
    for key in ("phase", "type", "year", "measure", "text", "amount"):
        if years and key in ("year", "amount"):
            continue
        free = {c: plain_word(h) for c, h in heads.items() if c not in {*years, *found.values()}}
        column = _best(free, _WORDS[_key(key)])
        if column is not None:
            found[_key(key)] = column
    if "text" not in found and "measure" in found:
        found["text"] = found.pop("measure")
    return {key: found[key] for key in KEYS if key in found}


def _key(name: str) -> Key:
    return next(key for key in KEYS if key == name)


def _best(heads: Mapping[int, str], words: Sequence[str]) -> int | None:
    """The column whose head is one of the words, or else contains one as a word, or at all."""
    fits = (
        lambda head, word: head == word,
        lambda head, word: re.search(rf"(?<!\w){re.escape(word)}(?!\w)", head) is not None,
        lambda head, word: len(word) > 4 and word in head,
    )
    for fit in fits:
        for word in words:
            for column, head in heads.items():
                if head not in _NUMBERS and fit(head, word):
                    return column
    return None


def _phase(sheet: Sheet, row: int, columns: Mapping[Key, int]) -> PhaseFrom:
    if "phase" in columns:
        return "column"
    below = (line for line in sheet.lines if line.number > row)
    return "headings" if any(_names_phase(line) for line in below) else "none"


def _names_phase(line: Line) -> bool:
    texts = [cell.text for cell in line.cells.values() if cell.kind is CellKind.TEXT]
    return any(_PHASE.search(text) for text in texts) and len(texts) == 1
