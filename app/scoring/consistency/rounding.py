"""How council papers round the own share.

Two ways are seen (domain.md 2.2): the amount itself is rounded (5.71 million for 5,715,500), or
the total is, and the exact part of the rounded total is decided (35 % of 16.33 million).
"""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

UNITS = (100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000)
"""Full euros, tens, hundreds, thousands, ten and hundred thousands, in cents."""
MOST = Fraction(1, 200)
"""Beyond half a percent nobody would call it rounding."""


def is_rounded(amount: int, exact: Fraction) -> bool:
    """Whether an amount is the exact one in cents, rounded up or down to a round number."""
    return _is_near(amount, exact) and any(
        amount % unit == 0 and abs(amount - exact) < unit for unit in UNITS
    )


def is_part_of_rounded_total(amount: int, total: int, rate: Decimal, share: Fraction) -> bool:
    """Whether an amount is the own share of a total that was rounded to a round number.

    Args:
        rate: the grant rate; the own share is what it leaves.
        share: the part of the own share that the applicant bears.
    """
    part = (1 - Fraction(rate)) * share
    if not _is_near(amount, part * total):
        return False
    rounded = (edge for unit in UNITS for edge in (total - total % unit, total + -total % unit))
    return any(floor(part * one) <= amount <= ceil(part * one) for one in rounded)


def _is_near(amount: int, exact: Fraction) -> bool:
    return abs(amount - exact) <= exact * MOST
