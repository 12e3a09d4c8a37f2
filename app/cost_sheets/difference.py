"""What a file would change in the stored cost plan: rows new, changed, removed, and the sums."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.cost_sheets.columns import POSITIONS, TABLES, Column, Table
from app.cost_sheets.read import Read, ReadRow
from app.cost_sheets.values import Plain
from app.scoring.values import read_amount

Row = Mapping[str, Plain]
"""A row of the cost plan in the form of the file `dossier/1`."""
PlainPlan = Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a row: what it was and what it would be; None is empty."""

    column: Column
    before: Plain
    after: Plain


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that would change: as it would be, and its fields that differ."""

    row: Row
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class TableDifference:
    """What would become of one table; sums are in cents."""

    table: Table
    rows: tuple[Row, ...]
    new: tuple[Row, ...]
    changed: tuple[RowChange, ...]
    removed: tuple[Row, ...]
    moved: bool
    before: int
    after: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not (self.new or self.changed or self.removed or self.moved)


@dataclass(frozen=True, slots=True)
class Difference:
    """What would become of the tables that the file has."""

    tables: tuple[TableDifference, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return all(table.is_empty for table in self.tables)

    def plan(self, stored: PlainPlan) -> dict[str, Plain]:
        """The cost plan as it would be; what the file does not speak of stays as it is."""
        plan = dict(stored)
        for one in self.tables:
            rows = [dict(row) for row in one.rows]
            if one.table is POSITIONS:
                plan["positions"] = rows
            else:
                plan["financing"] = {**plan.get("financing", {}), "sources": rows}
        return plan


def difference(stored: PlainPlan, read: Read) -> Difference:
    """What a file would change.

    Args:
        stored: the cost plan in the form of the file `dossier/1`.
    """
    found = []
    for table in TABLES:
        if table.key in read.tables:
            before = [row for row in _rows(stored, table) if _stated(row)]
            found.append(_of_table(table, before, read.tables[table.key], read.keeps_rest))
    return Difference(tuple(found))


def _of_table(
    table: Table, before: Sequence[Row], read: Sequence[ReadRow], keeps_rest: bool
) -> TableDifference:
    pairs = _paired(table, before, read)
    rows = [_renewed(row, found) for row, found in pairs]
    met = {id(found) for _, found in pairs if found is not None}
    rest = [row for row in before if id(row) not in met]
    kept = [found for _, found in pairs if found is not None]
    in_order = [row for row in before if id(row) in met]
    changes = (
        RowChange(new, tuple(_changes(table, found, new)))
        for new, (_, found) in zip(rows, pairs, strict=True)
        if found is not None
    )
    after = [*rest, *rows] if keeps_rest else rows
    return TableDifference(
        table=table,
        rows=tuple(after),
        new=tuple(row for row, (_, old) in zip(rows, pairs, strict=True) if old is None),
        changed=tuple(change for change in changes if change.fields),
        removed=() if keeps_rest else tuple(rest),
        moved=not keeps_rest and any(a is not b for a, b in zip(kept, in_order, strict=True)),
        before=_sum(before),
        after=_sum(after),
    )


def _paired(
    table: Table, before: Sequence[Row], read: Sequence[ReadRow]
) -> list[tuple[ReadRow, Row | None]]:
    """Each row of the file with the stored row that it is: by its id, or by what it says."""
    by_id = {row.get("id"): row for row in before}
    found: dict[int, Row] = {
        number: by_id[row.id] for number, row in enumerate(read) if row.id and row.id in by_id
    }
    free = _left(before, found.values())
    for keys in _likeness(table):
        waiting: dict[tuple[Plain, ...], list[Row]] = {}
        for row in free:
            waiting.setdefault(tuple(row.get(key) for key in keys), []).append(row)
        for number, one in enumerate(read):
            known = tuple(key for key in keys if key in one.keys)
            if one.id or number in found or known != tuple(keys):
                continue
            alike = waiting.get(tuple(one.values.get(key) for key in keys))
            if alike:
                found[number] = alike.pop(0)
        free = _left(free, found.values())
    return [(row, found.get(number)) for number, row in enumerate(read)]


def _left(rows: Sequence[Row], met: Iterable[Row]) -> list[Row]:
    """The rows that are none of those met."""
    taken = {id(row) for row in met}
    return [row for row in rows if id(row) not in taken]


def _likeness(table: Table) -> tuple[tuple[str, ...], ...]:
    """By which fields a row without an id is known again: by the most telling ones first."""
    if table is POSITIONS:
        return (
            ("text", "year", "phase", "type", "amount"),
            ("text", "year", "amount"),
            ("text", "year", "phase"),
            ("text", "year"),
        )
    return (("kind", "name", "year", "amount"), ("kind", "name", "year"))


def _renewed(read: ReadRow, old: Row | None) -> Row:
    kept = {} if old is None else {k: v for k, v in old.items() if k not in read.keys}
    return {**kept, **read.values}


def _changes(table: Table, old: Row, new: Row) -> Iterator[FieldChange]:
    for column in table.columns:
        before, after = old.get(column.key), new.get(column.key)
        if before != after:
            yield FieldChange(column, before, after)


def _rows(stored: PlainPlan, table: Table) -> Sequence[Row]:
    place = stored if table is POSITIONS else stored.get("financing", {})
    rows: Sequence[Row] = place.get(table.key, [])
    return rows


def _stated(row: Row) -> bool:
    return any(value is not None for key, value in row.items() if key != "id")


def _sum(rows: Sequence[Row]) -> int:
    return sum(read_amount(row.get("amount")) or 0 for row in rows)
