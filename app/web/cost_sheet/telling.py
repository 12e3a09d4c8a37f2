"""A difference in words: what each row and field is, was and would be."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.cost_sheets.choices import Measures, measure_label, word_of
from app.cost_sheets.columns import Column, Kind, Table
from app.cost_sheets.difference import Difference, Row, TableDifference
from app.cost_sheets.values import Plain
from app.scoring.values import read_amount
from app.scoring.wording import Language, Text, euro_text

_LONGEST = 120
_NAMELESS = Text("ohne Bezeichnung", "no description")


@dataclass(frozen=True, slots=True)
class ToldField:
    """One field that would change."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One row: what it is called, its other fields in one line, its amount, its changes."""

    name: str
    rest: str
    amount: str
    fields: Sequence[ToldField] = ()


@dataclass(frozen=True, slots=True)
class ToldTable:
    """What would become of one table; sums are in cents."""

    title: str
    new: Sequence[ToldRow]
    changed: Sequence[ToldRow]
    removed: Sequence[ToldRow]
    moved: bool
    same: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts a difference into the reader's words."""

    measures: Measures
    language: Language

    def told(self, difference: Difference) -> list[ToldTable]:
        """All tables that the file has."""
        return [self._table(one) for one in difference.tables]

    def _table(self, one: TableDifference) -> ToldTable:
        changed = [
            self._row(
                one.table,
                change.row,
                [
                    ToldField(
                        field.column.title.pick(self.language),
                        self._value(field.column, field.before),
                        self._value(field.column, field.after),
                    )
                    for field in change.fields
                ],
            )
            for change in one.changed
        ]
        return ToldTable(
            title=one.table.title.pick(self.language),
            new=[self._row(one.table, row) for row in one.new],
            changed=changed,
            removed=[self._row(one.table, row) for row in one.removed],
            moved=one.moved,
            same=len(one.rows) - len(one.new) - len(one.changed),
            before=one.before,
            after=one.after,
        )

    def _row(self, table: Table, row: Row, fields: Sequence[ToldField] = ()) -> ToldRow:
        first = "text" if table.key == "positions" else "name"
        name = self._value(table.column(first), row.get(first))
        others = [c for c in table.columns if c.key not in (first, "amount", "federal")]
        rest = " · ".join(filter(None, (self._value(c, row.get(c.key)) for c in others)))
        amount = self._value(table.column("amount"), row.get("amount"))
        return ToldRow(name or _NAMELESS.pick(self.language), rest, amount or "–", fields)

    def _value(self, column: Column, value: Plain) -> str:
        if value is None:
            return ""
        if column.kind is Kind.AMOUNT:
            return euro_text(read_amount(value) or 0, self.language)
        if column.kind is Kind.MEASURE:
            return _short(measure_label(value, self.measures))
        if column.kind is Kind.FLAG:
            value = "true" if value else "false"
        if column.kind in (Kind.PHASE, Kind.COST_TYPE, Kind.SOURCE_KIND, Kind.FLAG):
            return word_of(column.kind, value, self.language)
        return _short(str(value))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
