"""Who pays in which budget year, from the sources as far as they name a year."""

from typing import Any

from app.scoring.content.cost_plan import CostPlan
from app.scoring.cost_sums import paid_by_year

POSITIONS = [
    {"phase": "A", "year": 2022, "amount": "200.00"},
    {"phase": "B", "year": 2023, "amount": "100.01"},
]


def paid(*sources: dict[str, Any], rate: str | None = "0.65") -> dict[int, dict[str, int]]:
    plan = CostPlan.model_validate(
        {"positions": POSITIONS, "financing": {"rate": rate, "sources": sources}}
    )
    return {year: dict(amounts) for year, amounts in paid_by_year(plan)}


def test_a_grant_without_a_year_is_shared_by_the_rate() -> None:
    by_year = paid(
        {"kind": "grant", "phase": "A", "amount": "195.00"},
        {"kind": "own", "year": 2022, "amount": "70.00"},
    )
    assert by_year == {
        2022: {"grant": 13_000, "own": 7_000},
        2023: {"grant": 6_500, "uncovered": 3_501},
    }


def test_a_grant_that_names_its_year_counts_as_entered() -> None:
    by_year = paid({"kind": "grant", "year": 2022, "amount": "150.00"})
    assert by_year == {2022: {"grant": 15_000, "uncovered": 5_000}, 2023: {"uncovered": 10_001}}


def test_without_a_rate_no_grant_is_made_up() -> None:
    assert paid(rate=None) == {2022: {"uncovered": 20_000}, 2023: {"uncovered": 10_001}}
