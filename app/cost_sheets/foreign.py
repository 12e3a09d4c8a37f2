"""A foreign table, read by its layout: positions, or every problem at its cell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.cost_sheets.choices import Measures, measure_of, value_of
from app.cost_sheets.columns import POSITIONS, Column, Kind
from app.cost_sheets.grid import Cell, Grid, Line
from app.cost_sheets.layout import Key, Layout, label_of, plain_word, word_key
from app.cost_sheets.problem import CellProblem, CellRefused
from app.cost_sheets.read import Read, ReadRow
from app.cost_sheets.values import Plain, read_money, read_text, read_year
from app.scoring.wording import Text

_PHASE = re.compile(r"\bphase\s*([ab])\b", re.IGNORECASE)
_WORDED: tuple[Key, ...] = ("measure", "phase", "type")
_USUAL: Mapping[str, str] = {
    **dict.fromkeys(("personalkosten", "personal", "personalausgaben", "stellen"), "staff"),
    **dict.fromkeys(("sachkosten", "sachmittel", "sachausgaben", "materials"), "material"),
    **dict.fromkeys(
        ("beratung", "dienstleistung", "dienstleistungen", "fremdleistungen"), "services"
    ),
    **dict.fromkeys(("honorare", "consulting", "services"), "services"),
    **dict.fromkeys(("schulung", "schulungen", "fortbildung", "weiterbildung"), "training"),
    **dict.fromkeys(("investitionen", "investiv", "investments", "hardware"), "investment"),
    **dict.fromkeys(("lizenzen", "software/lizenzen"), "software"),
    **dict.fromkeys(("bürgerbeteiligung", "beteiligungsformate"), "participation"),
    **dict.fromkeys(("sonstige", "sonstige kosten", "übriges"), "other"),
}


def read_foreign(grid: Grid, layout: Layout, measures: Measures) -> Read:
    """The positions of a foreign table."""
    sheet = grid.sheet(layout.sheet)
    reader = _Reader(layout, measures)
    rows = [] if sheet is None else list(reader.rows(layout.body(sheet)))
    return Read({POSITIONS.key: tuple(rows)}, tuple(reader.problems), layout.rest == "keep")


def unknown_words(grid: Grid, layout: Layout, measures: Measures) -> list[tuple[Key, str, str]]:
    """Words whose meaning has to be said: the column's key, the layout's name for it, the word."""
    sheet = grid.sheet(layout.sheet)
    found: dict[str, tuple[Key, str, str]] = {}
    for line in () if sheet is None else layout.body(sheet):
        if label_of(line, layout) in layout.skipped:
            continue
        for key in _WORDED:
            cell = line.cells.get(layout.columns.get(key, 0))
            if cell is None or (key == "phase" and layout.phase != "column"):
                continue
            name = word_key(key, cell)
            if usual_meaning(key, cell.text, measures) is None:
                found.setdefault(name, (key, name, " ".join(cell.text.split())[:80]))
    return list(found.values())


def usual_meaning(key: Key, word: str, measures: Measures) -> str | None:
    """What a word of a column means without being told; None if that has to be said."""
    plain = plain_word(word)
    if key == "measure":
        named = measure_of(" ".join(word.split()), measures)
        titled = [one.id for one in measures if one.title and plain_word(one.title) == plain]
        known = [one.id for one in measures if one.id == named] or titled
        return known[0] if len(known) == 1 else None
    value = value_of(POSITIONS.column(key).kind, word)
    return _USUAL.get(plain) if value is None and key == "type" else value


@dataclass(slots=True)
class _Reader:
    layout: Layout
    measures: Measures
    problems: list[CellProblem] = field(default_factory=list)
    phase: str | None = None

    def rows(self, lines: tuple[Line, ...]) -> Iterator[ReadRow]:
        """All positions; where a column is a year, one for each amount of a row."""
        for line in lines:
            self._notice_phase(line)
            if label_of(line, self.layout) in self.layout.skipped:
                continue
            if line.hidden and self.layout.hidden != "take":
                continue
            yield from self._of(line)

    def _of(self, line: Line) -> Iterator[ReadRow]:
        shared: dict[str, Plain] = {key: self._value(line, key) for key in self.layout.columns}
        if self.layout.phase != "column":
            shared["phase"] = self._phase()
        if not self.layout.years:
            yield self._row(shared)
            return
        found = False
        for column, year in self.layout.years.items():
            amount = self._read(line, column, POSITIONS.column("amount"))
            if amount is not None and amount != "0.00":
                found = True
                yield self._row({**shared, "year": year, "amount": amount})
        if not found:
            yield self._row({**shared, "year": None, "amount": None})

    def _row(self, values: Mapping[str, Plain]) -> ReadRow:
        stated = {key: value for key, value in values.items() if value is not None}
        keys = set(values)
        if self.layout.phase == "none":
            keys.discard("phase")
        return ReadRow("", stated, frozenset(keys))

    def _phase(self) -> str | None:
        if self.layout.phase in ("A", "B"):
            return self.layout.phase
        return self.phase if self.layout.phase == "headings" else None

    def _notice_phase(self, line: Line) -> None:
        found = _PHASE.search(label_of(line, self.layout))
        has_amount = any(column in line.cells for column in self.layout.amount_columns())
        if found and not has_amount:
            self.phase = found[1].upper()

    def _value(self, line: Line, key: Key) -> Plain:
        return self._read(line, self.layout.columns[key], POSITIONS.column(key))

    def _read(self, line: Line, place: int, column: Column) -> Plain:
        cell = line.cells.get(place)
        if cell is None:
            return None
        try:
            return self._meaning(cell, column)
        except CellRefused as refused:
            problem = CellProblem(self.layout.sheet, line.number, place, refused.sentence)
            self.problems.append(problem)
            return None

    def _meaning(self, cell: Cell, column: Column) -> Plain:
        layout = self.layout
        if column.kind is Kind.AMOUNT:
            return read_money(cell, unit=layout.unit or "euro", mark=layout.decimal)
        if column.kind is Kind.YEAR:
            return read_year(cell)
        if column.kind is Kind.PROSE:
            return read_text(cell, column.kind)
        return self._word(cell, column)

    def _word(self, cell: Cell, column: Column) -> Plain:
        text = read_text(cell, Kind.LINE)
        if text is None:
            return None
        key: Key = next(key for key in _WORDED if key == column.key)
        told = self.layout.words.get(word_key(key, cell))
        if told is not None:
            return told or None
        usual = usual_meaning(key, text, self.measures)
        if usual is None:
            raise CellRefused(_unknown(text, column))
        return usual


def _unknown(word: str, column: Column) -> Text:
    shown = word if len(word) <= 40 else f"{word[:39]}…"
    return Text(
        f"„{shown}“ ist nicht bekannt ({column.title.de}). Sagen Sie bei der Zuordnung, was gemeint"
        " ist.",
        f"“{shown}” is not known ({column.title.en}). Say in the mapping what is meant.",
    )
