"""The lengths in a score bar."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

LENGTH = 1000


@dataclass(frozen=True, slots=True)
class Bar:
    """Where the earned and the open part of a bar end, in thousandths of its length."""

    until_earned: int
    until_open: int


def bar_of(
    earned: int | Fraction | Decimal,
    open: int | Fraction | Decimal,  # noqa: A002 - the word of scoring.md
    attainable: int | Fraction | Decimal,
) -> Bar:
    """The bar of a score; empty when nothing is attainable.

    A part that is not nothing is drawn at least a hair wide, and only a full one reaches the end.
    """
    if not attainable:
        return Bar(0, 0)
    until_earned = _length(Fraction(earned) / Fraction(attainable))
    until_open = _length((Fraction(earned) + Fraction(open)) / Fraction(attainable))
    return Bar(until_earned, until_open)


def _length(part: Fraction) -> int:
    if part >= 1:
        return LENGTH
    length = int(part * LENGTH)
    return max(length, 1) if part > 0 else 0
