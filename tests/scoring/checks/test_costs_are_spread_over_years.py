"""Every year of the time plan has costs, and every position a year of it."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.costs_are_spread_over_years import costs_are_spread_over_years
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs, period

FOUR_YEARS = [period("A", "2022-07-01", "2023-06-30"), period("B", "2023-07-01", "2025-12-31")]


def checked(*years: int | None, phases: Any = FOUR_YEARS, loose: Any = ()) -> Verdict:
    """What the check says of positions in these years."""
    positions = [{"year": year, "amount": "1.00"} for year in years]
    content = costs(*positions, *loose, time_plan={"phases": phases})
    return costs_are_spread_over_years.run(facts(content), {})


@pytest.mark.parametrize(
    ("years", "outcome", "degree"),
    [
        ((2022, 2023, 2024, 2025), Outcome.MET, Fraction(1)),
        ((2022, 2022, 2023, 2024, 2025), Outcome.MET, Fraction(1)),
        ((2022, 2023, 2024), Outcome.PARTLY, Fraction(3, 4)),
        ((2022,), Outcome.PARTLY, Fraction(1, 4)),
        ((2022, 2023, 2024, 2025, None), Outcome.PARTLY, Fraction(4, 5)),
        ((2022, 2023, 2024, None), Outcome.PARTLY, Fraction(3, 4)),
        ((2022, 2023, 2024, 2025, 2026), Outcome.PARTLY, Fraction(4, 5)),
        ((2030, 2031), Outcome.UNMET, Fraction(0)),
        ((2030, None), Outcome.UNKNOWN, None),
        ((None, None), Outcome.UNKNOWN, None),
        ((), Outcome.UNKNOWN, None),
    ],
)
def test_it_is_graded_by_what_is_covered(
    years: tuple[int | None, ...], outcome: Outcome, degree: Fraction | None
) -> None:
    verdict = checked(*years)
    assert (verdict.outcome, verdict.degree) == (outcome, degree)


def test_a_position_without_amount_covers_no_year() -> None:
    verdict = checked(2022, 2023, 2024, loose=[{"year": 2025}])
    assert verdict.degree == Fraction(3, 4)
    assert checked(loose=[{"year": 2025}]).outcome is Outcome.UNKNOWN


def test_filling_in_a_year_never_lowers_the_degree() -> None:
    before = checked(2022, 2023, 2024, None, None).degree
    after = checked(2022, 2023, 2024, 2025, None).degree
    assert before is not None
    assert after is not None
    assert before <= after


@pytest.mark.parametrize(
    "phases",
    [
        [],
        [{}],
        [period("A", "2022-01-01", None)],
        [*FOUR_YEARS, period("B", None, "2027-01-01")],
        [period("A", "2023-01-01", "2022-12-31")],
    ],
)
def test_without_a_whole_time_plan_it_is_unknown(phases: list[dict[str, Any]]) -> None:
    assert checked(2022, 2023, 2024, 2025, phases=phases).outcome is Outcome.UNKNOWN


def test_a_gap_year_between_the_phases_needs_no_costs() -> None:
    phases = [period("A", "2022-01-01", "2022-12-31"), period("B", "2024-01-01", "2024-12-31")]
    assert checked(2022, 2024, phases=phases).outcome is Outcome.MET


def test_the_reason_names_the_years_without_costs_and_the_loose_positions() -> None:
    verdict = checked(2022, 2023, None)
    german, english = both_languages(verdict)
    assert "2 von 4 Jahren" in german
    assert "2024 und 2025" in german
    assert "without a year of the time plan: 1" in english
    assert verdict.looked_at == ("cost_plan.positions[2]",)
    assert "ohne Kosten: keines" in both_languages(checked(2022, 2023, 2024, 2025, None))[0]
