"""Calendar months: both ends included, month ends handled."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring.periods import Length, last_day_of, length_of, years_of

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2022-01-01", 12, "2022-12-31"),
        ("2022-01-15", 12, "2023-01-14"),
        ("2022-01-31", 1, "2022-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2022-01-29", 1, "2022-02-28"),
        ("2022-03-31", 1, "2022-04-30"),
        ("2022-01-31", 2, "2022-03-30"),
        ("2022-12-01", 1, "2022-12-31"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2023-01-01", 48, "2026-12-31"),
        ("2022-06-17", 0, "2022-06-16"),
    ],
)
def test_a_period_of_months_ends_on_the_day_before(start: str, months: int, end: str) -> None:
    assert last_day_of(date.fromisoformat(start), months) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        ("2022-01-01", "2022-12-31", Length(12)),
        ("2022-01-01", "2023-01-01", Length(12, 1)),
        ("2022-01-01", "2022-12-30", Length(11, 30)),
        ("2022-01-31", "2022-02-28", Length(1)),
        ("2022-01-31", "2022-03-01", Length(1, 1)),
        ("2022-05-05", "2022-05-05", Length(0, 1)),
    ],
)
def test_the_length_counts_both_ends(start: str, end: str, length: Length) -> None:
    assert length_of(date.fromisoformat(start), date.fromisoformat(end)) == length


def test_no_period_ends_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        length_of(date(2022, 1, 2), date(2022, 1, 1))


@given(DAYS, st.integers(0, 1200))
def test_length_and_last_day_agree(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    length = length_of(start, end)
    assert last_day_of(start, length.months) + timedelta(days=length.days) == end
    assert last_day_of(start, length.months + 1) > end


@given(DAYS, st.integers(0, 600))
def test_more_months_last_longer(start: date, months: int) -> None:
    assert last_day_of(start, months) < last_day_of(start, months + 1)


def test_a_length_in_words() -> None:
    assert Length(12, 1).text.de == "12 Monate und 1 Tag"
    assert Length(1, 2).text.en == "1 month and 2 days"
    assert Length(0, 3).text.de == "3 Tage"
    assert Length(1).text.de == "1 Monat"


def test_the_years_that_a_period_touches() -> None:
    assert list(years_of(date(2022, 12, 31), date(2024, 1, 1))) == [2022, 2023, 2024]
