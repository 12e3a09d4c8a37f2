"""The bar says what the words beside it say, never more."""

from fractions import Fraction

import pytest

from app.web.pictures.bars import Bar, bar_of


@pytest.mark.parametrize(
    ("earned", "still_open", "attainable", "expected"),
    [
        (0, 0, 0, Bar(0, 0)),
        (0, 0, 96, Bar(0, 0)),
        (96, 0, 96, Bar(1000, 1000)),
        (48, 48, 96, Bar(500, 1000)),
        (Fraction(27, 2), 8, 29, Bar(465, 741)),
        (Fraction(1, 1000), 0, 1000, Bar(1, 1)),
        (Fraction(999_999, 1000), 0, 1000, Bar(999, 999)),
    ],
)
def test_lengths(earned: Fraction | int, still_open: int, attainable: int, expected: Bar) -> None:
    assert bar_of(earned, still_open, attainable) == expected
