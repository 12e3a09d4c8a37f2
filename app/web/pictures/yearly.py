"""Costs per budget year as stacked bars: who pays how much of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LENGTH = 1000
KINDS = ("grant", "own", "third_party", "other_public", "uncovered")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a bar, in thousandths of the longest bar."""

    kind: str
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class YearBar:
    """One year: its sum in cents, what of it comes from where, and the pieces to draw."""

    year: int
    total: int
    amounts: Mapping[str, int]
    pieces: tuple[Piece, ...]


def yearly_bars(years: Sequence[tuple[int, Mapping[str, int]]]) -> tuple[YearBar, ...]:
    """The bars of years, each with its amounts in cents by kind (see KINDS).

    All bars share one scale: the year with the largest sum reaches the end.
    """
    largest = max((sum(amounts.values()) for _, amounts in years), default=0)
    return tuple(
        YearBar(year, sum(amounts.values()), dict(amounts), _pieces(amounts, largest))
        for year, amounts in years
    )


def kinds_in(bars: Sequence[YearBar]) -> tuple[str, ...]:
    """The kinds that occur, in their fixed order: what the key must explain."""
    return tuple(kind for kind in KINDS if any(bar.amounts.get(kind) for bar in bars))


def _pieces(amounts: Mapping[str, int], largest: int) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    before = 0
    for kind in KINDS:
        cents = amounts.get(kind, 0)
        if cents > 0:
            start, end = before * LENGTH // largest, (before + cents) * LENGTH // largest
            pieces.append(Piece(kind, start, max(end - start, 1)))
            before += cents
    return tuple(pieces)
