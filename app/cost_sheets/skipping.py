"""Rows of a foreign table that are probably no positions: sums, headings, rows without amount."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.cost_sheets.amounts import read_amount
from app.cost_sheets.grid import Cell, Line
from app.cost_sheets.layout import Layout, label_of
from app.cost_sheets.problem import CellRefused

_SUM = re.compile(
    r"^(?:\W*)(?:zwischen)?(?:summe|gesamt\w*|insgesamt|total|subtotal|sub-total|sum|übertrag|saldo|Σ)"
    r"|(?:gesamtsumme|gesamtkosten|zwischensumme|\bsumme\b|\btotal\b)",
    re.IGNORECASE,
)


class Reason(StrEnum):
    """Why a row is probably no position."""

    SUM = "sum"
    NO_AMOUNT = "no_amount"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Rows of one label that may be skipped, and whether they probably should be."""

    label: str
    shown: str
    rows: tuple[int, ...]
    reason: Reason


def candidates(lines: Sequence[Line], layout: Layout) -> list[Candidate]:
    """What may be skipped, in the order of the rows; rows with the same label together."""
    found: dict[str, Candidate] = {}
    for line, reason in _suspects(lines, layout):
        label = label_of(line, layout)
        known = found.get(label)
        rows = (*known.rows, line.number) if known else (line.number,)
        first = known.reason if known else reason
        shown = known.shown if known else _shown(line, layout)
        found[label] = Candidate(label, shown, rows, first)
    return list(found.values())


def _suspects(lines: Sequence[Line], layout: Layout) -> Iterator[tuple[Line, Reason]]:
    block: list[int] = []
    whole: list[int] = []
    for line in lines:
        amounts = [_amount(line.cells.get(c), layout) for c in layout.amount_columns()]
        known = [amount for amount in amounts if amount is not None]
        total = sum(known)
        if _SUM.search(label_of(line, layout)):
            yield line, Reason.SUM
            block = []
        elif not _has_amount(line, layout):
            yield line, Reason.NO_AMOUNT
        elif known and min(known) < 0:
            yield line, Reason.NEGATIVE
        elif (len(block) > 1 and total == sum(block)) or (len(whole) > 1 and total == sum(whole)):
            yield line, Reason.SUM
            block = []
        else:
            block.append(total)
            whole.append(total)


def _has_amount(line: Line, layout: Layout) -> bool:
    return any(line.text(column) or column in line.cells for column in layout.amount_columns())


def _amount(cell: Cell | None, layout: Layout) -> int | None:
    if cell is None:
        return None
    try:
        return read_amount(cell, unit=layout.unit or "euro", mark=layout.decimal)
    except CellRefused:
        return None


def _shown(line: Line, layout: Layout) -> str:
    place = layout.columns.get("text")
    if place is not None and line.text(place):
        return line.text(place)[:80]
    return " · ".join(" ".join(cell.text.split()) for cell in line.cells.values())[:80]
