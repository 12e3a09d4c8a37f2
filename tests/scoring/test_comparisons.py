"""Sums that must be equal, and when a difference is certain."""

import pytest

from app.scoring.comparisons import Comparison, planned_years
from app.scoring.totals import Sum
from app.scoring.wording import Text
from tests.builders import dossier

TOLERANCE = 100


def compared(found: Sum, expected: Sum) -> Comparison:
    """Two sums beside each other."""
    return Comparison(Text("a", "a"), Text("b", "b"), found, expected, ())


@pytest.mark.parametrize(
    ("found", "expected", "breaks"),
    [
        (Sum(1000, complete=True), Sum(1100, complete=True), False),
        (Sum(1000, complete=True), Sum(1101, complete=True), True),
        (Sum(1101, complete=True), Sum(1000, complete=True), True),
        (Sum(1000, complete=False), Sum(2000, complete=True), False),
        (Sum(1101, complete=False), Sum(1000, complete=True), True),
        (Sum(1000, complete=True), Sum(1101, complete=False), True),
        (Sum(1101, complete=True), Sum(1000, complete=False), False),
    ],
)
def test_a_lower_bound_breaks_only_upwards(found: Sum, expected: Sum, breaks: bool) -> None:
    assert compared(found, expected).breaks(TOLERANCE) is breaks


def test_a_comparison_names_both_sums_and_the_difference() -> None:
    text = compared(Sum(1000, complete=True), Sum(1101, complete=True)).told.text()
    assert text.de == "a 10,00\u00a0€, b 11,01\u00a0€ (Differenz 1,01\u00a0€)"
    assert text.en == "a €10.00, b €11.01 (difference €1.01)"


def test_the_years_of_the_time_plan_come_from_its_known_periods() -> None:
    phases = [
        {"phase": "A", "from": "2022-07-01", "to": "2023-06-30"},
        {"phase": "B", "from": "2025-01-01"},
    ]
    assert planned_years(dossier({"time_plan": {"phases": phases}})) == {2022, 2023}
