"""The sums of a cost plan: parts make the whole, and what is missing makes a lower bound."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring.content.dossier import Dossier
from app.scoring.totals import (
    Sum,
    eligible_costs,
    grant_for,
    own_share_for,
    phase_costs,
    required_own_share,
    sums_by_measure,
    sums_by_phase,
    sums_by_type,
    sums_by_year,
)
from tests.builders import dossier

AMOUNTS = st.one_of(st.none(), st.integers(0, 10**12).map(lambda cents: f"{cents / 100:.2f}"))
POSITIONS = st.lists(
    st.fixed_dictionaries(
        {
            "text": st.just("Position"),
            "amount": AMOUNTS,
            "phase": st.sampled_from(["A", "B", None]),
            "year": st.sampled_from([2022, 2023, 2024, None]),
            "type": st.sampled_from(["staff", "investment", None]),
            "measure": st.sampled_from(["m1", "m2", None]),
        }
    ),
    max_size=12,
)
RATES = st.integers(0, 10_000).map(lambda part: Decimal(part) / 10_000)


def plan(positions: list[dict[str, Any]] | None = None, **declared: Any) -> Dossier:
    """A dossier with these positions and declared totals."""
    entry = declared.pop("entry", None)
    cost_plan = {"positions": positions or [], "declared_totals": declared}
    return dossier({"entry": entry, "cost_plan": cost_plan})


@given(POSITIONS)
def test_the_parts_of_every_grouping_make_the_whole(positions: list[dict[str, Any]]) -> None:
    whole = plan(positions)
    for grouped in (sums_by_phase, sums_by_year, sums_by_type, sums_by_measure):
        parts = grouped(whole.cost_plan).values()
        assert sum(part.cents for part in parts) == eligible_costs(whole).cents


@given(st.integers(0, 10**14), RATES)
def test_grant_and_own_share_make_the_costs_and_no_cent_is_lost(costs: int, rate: Decimal) -> None:
    grant, own = grant_for(costs, rate), own_share_for(costs, rate)
    assert grant + own == costs
    assert grant <= rate * costs < grant + 1


@given(st.integers(0, 10**12), st.integers(0, 10**9), RATES)
def test_the_own_share_never_falls_as_costs_rise(costs: int, more: int, rate: Decimal) -> None:
    assert own_share_for(costs, rate) <= own_share_for(costs + more, rate)


@pytest.mark.parametrize(
    ("costs", "rate", "grant"),
    [(1, "0.65", 0), (2, "0.65", 1), (100, "0.65", 65), (101, "0.65", 65), (333, "0.9", 299)],
)
def test_the_grant_is_rounded_down_to_the_cent(costs: int, rate: str, grant: int) -> None:
    assert grant_for(costs, Decimal(rate)) == grant


def test_the_grant_is_rounded_once_over_both_phases() -> None:
    both = plan([{"phase": "A", "amount": "0.01"}, {"phase": "B", "amount": "0.01"}])
    assert grant_for(eligible_costs(both).cents, Decimal("0.65")) == 1


@pytest.mark.parametrize("positions", [[], [{}], [{"id": "c1"}], [{"text": " "}]])
def test_a_sum_over_nothing_is_no_fact(positions: list[dict[str, Any]]) -> None:
    assert eligible_costs(plan(positions)) == Sum(0, complete=False)


def test_a_plan_of_zero_euros_is_not_complete() -> None:
    assert eligible_costs(plan([{"amount": "0.00"}])) == Sum(0, complete=False)
    assert eligible_costs(plan(total="0")) == Sum(0, complete=False)


def test_a_position_without_amount_makes_the_total_a_lower_bound() -> None:
    assert eligible_costs(plan([{"amount": "5"}, {"text": "Server"}])) == Sum(500, complete=False)


def test_positions_come_before_declared_totals() -> None:
    assert eligible_costs(plan([{"amount": "5"}], total="7")) == Sum(500, complete=True)


def test_a_line_without_anything_typed_leaves_the_declared_totals_in_force() -> None:
    assert eligible_costs(plan([{"id": "c1"}], total="7")) == Sum(700, complete=True)


@pytest.mark.parametrize(
    ("declared", "total"),
    [
        ({"total": "7"}, Sum(700, complete=True)),
        ({"A": "2", "B": "5"}, Sum(700, complete=True)),
        ({"B": "5"}, Sum(500, complete=False)),
        ({"B": "5", "entry": "phase_b_only"}, Sum(500, complete=True)),
        ({"A": "2", "B": "5", "entry": "phase_b_only"}, Sum(700, complete=True)),
        ({"years": {2022: "3", 2023: "4"}}, Sum(700, complete=False)),
        ({"years": {2022: "3", 2023: "4"}, "A": "8"}, Sum(800, complete=False)),
    ],
)
def test_declared_totals_stand_in_for_positions(declared: dict[str, Any], total: Sum) -> None:
    assert eligible_costs(plan(**declared)) == total


def test_a_position_without_phase_may_belong_to_either() -> None:
    costs = plan([{"phase": "A", "amount": "2"}, {"phase": "B", "amount": "3"}, {"amount": "4"}])
    assert phase_costs(costs, "A") == Sum(200, complete=False)
    assert phase_costs(costs, "B") == Sum(300, complete=False)


def test_a_phase_without_any_position_is_not_planned_yet() -> None:
    assert phase_costs(plan([{"phase": "B", "amount": "3"}]), "A") == Sum(0, complete=False)


def test_phase_a_costs_exactly_nothing_where_only_b_is_applied_for() -> None:
    only_b = plan([{"phase": "B", "amount": "3"}], entry="phase_b_only")
    assert phase_costs(only_b, "A") == Sum(0, complete=True)
    assert phase_costs(only_b, "B") == Sum(300, complete=True)


def test_the_declared_total_is_phase_b_where_only_b_is_applied_for() -> None:
    assert phase_costs(plan(total="7", entry="phase_b_only"), "B") == Sum(700, complete=True)
    assert phase_costs(plan(total="7"), "B") == Sum(0, complete=False)


def test_the_required_own_share_needs_rate_and_costs() -> None:
    assert required_own_share(dossier({"cost_plan": {"financing": {"rate": "0.65"}}})) is None
    assert required_own_share(plan(total="100")) is None
    known = dossier(
        {"cost_plan": {"declared_totals": {"total": "100"}, "financing": {"rate": "0.65"}}}
    )
    assert required_own_share(known) == Sum(3500, complete=True)
