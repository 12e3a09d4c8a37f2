"""A cost plan on its way out: what is written, in whose words, and what a reader needs to know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.cost_sheets.choices import Measure, measure_label, word_of
from app.cost_sheets.columns import POSITIONS, TABLES, Column, Kind, Table
from app.scoring.content.cost_plan import CostPlan
from app.scoring.content.pieces import Row
from app.scoring.wording import Language

Cell = str | int | None
"""What stands in a cell: text, a year, an amount in cents, or nothing."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is put into a file.

    Attributes:
        title: whose plan it is, such as municipality and round.
        dossier_id: empty for a plan of nobody.
        years_ahead: budget years to sum up although nothing is planned in them yet.
    """

    plan: CostPlan
    title: str
    language: Language
    measures: tuple[Measure, ...] = ()
    dossier_id: str = ""
    revision: int = 0
    years_ahead: tuple[int, ...] = ()

    def rows(self, table: Table) -> Iterator[tuple[str, Mapping[str, Cell]]]:
        """The id and the cells by key of each row in which anything is typed."""
        for row in rows_of(self.plan, table):
            if row.is_stated:
                yield row.id or "", {c.key: self._cell(row, c) for c in table.columns}

    def years(self) -> tuple[int, ...]:
        """The budget years of the plan, and those ahead."""
        rows = [row for table in TABLES for row in rows_of(self.plan, table)]
        years = {getattr(row, "year", None) for row in rows}
        stated = {year for year in years if year is not None}
        return tuple(sorted(stated | set(self.years_ahead)))

    def _cell(self, row: Row, column: Column) -> Cell:
        value = getattr(row, column.key)
        if value is None:
            return None
        if column.kind is Kind.MEASURE:
            return measure_label(value, self.measures)
        if column.kind is Kind.FLAG:
            value = "true" if value else "false"
        if column.kind in (Kind.PHASE, Kind.COST_TYPE, Kind.SOURCE_KIND, Kind.FLAG):
            return word_of(column.kind, value, self.language)
        cell: Cell = value
        return cell


def rows_of(plan: CostPlan, table: Table) -> tuple[Row, ...]:
    """The rows of one table of a cost plan."""
    return plan.positions if table is POSITIONS else plan.financing.sources
