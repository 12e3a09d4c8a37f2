"""The caps of the phases: the bound itself is allowed, one cent more is not."""

from typing import Any

import pytest

from app.scoring.checks.phase_costs_respect_caps import phase_costs_respect_caps
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs

PARAMETERS = {"phase_a": 250_000_000, "phase_b": 1_500_000_000}
B_ONLY = "phase_b_only"


def checked(content: dict[str, Any]) -> Verdict:
    """What the check says of a dossier."""
    return phase_costs_respect_caps.run(facts(content), PARAMETERS)


def phases(a: str | None, b: str | None) -> tuple[dict[str, Any], ...]:
    """One position in each phase that has an amount."""
    listed = [{"phase": "A", "amount": a}, {"phase": "B", "amount": b}]
    return tuple(row for row in listed if row["amount"] is not None)


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("2500000.00", "15000000.00", Outcome.MET),
        ("2499999.99", "14999999.99", Outcome.MET),
        ("2500000.01", "1.00", Outcome.UNMET),
        ("1.00", "15000000.01", Outcome.UNMET),
        (None, "15000000.01", Outcome.UNMET),
        ("2500000.01", None, Outcome.UNMET),
        (None, "15000000.00", Outcome.UNKNOWN),
        ("2500000.00", None, Outcome.UNKNOWN),
        (None, None, Outcome.UNKNOWN),
    ],
)
@pytest.mark.parametrize("entry", [None, "phases_a_and_b"])
def test_each_cap_includes_its_bound_in_positions_and_in_declared_totals(
    a: str | None, b: str | None, outcome: Outcome, entry: str | None
) -> None:
    assert checked(costs(*phases(a, b), entry=entry)).outcome is outcome
    assert checked(costs(declared={"A": a, "B": b}, entry=entry)).outcome is outcome


@pytest.mark.parametrize(
    ("b", "outcome"), [("15000000.00", Outcome.MET), ("15000000.01", Outcome.UNMET)]
)
def test_direct_entry_needs_no_phase_a(b: str, outcome: Outcome) -> None:
    assert checked(costs(*phases(None, b), entry=B_ONLY)).outcome is outcome
    assert checked(costs(declared={"B": b}, entry=B_ONLY)).outcome is outcome
    assert checked(costs(declared={"total": b}, entry=B_ONLY)).outcome is outcome


def test_phase_a_keeps_its_cap_even_with_direct_entry() -> None:
    assert checked(costs(*phases("2500000.01", "1"), entry=B_ONLY)).outcome is Outcome.UNMET


@pytest.mark.parametrize(
    ("total", "outcome"), [("17500000.00", Outcome.UNKNOWN), ("17500000.01", Outcome.UNMET)]
)
def test_a_total_above_both_caps_breaks_one_of_them(total: str, outcome: Outcome) -> None:
    assert checked(costs(declared={"total": total})).outcome is outcome
    assert checked(costs({"amount": total})).outcome is outcome


def test_a_position_without_phase_is_not_taken_for_phase_b_even_with_direct_entry() -> None:
    assert checked(costs({"amount": "15000000.01"}, entry=B_ONLY)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("loose", [{"amount": "1.00"}, {"phase": "A"}, {"text": "Server"}])
def test_a_position_without_amount_or_phase_leaves_it_open(loose: dict[str, Any]) -> None:
    assert checked(costs(*phases("1.00", "1.00"), loose)).outcome is Outcome.UNKNOWN
    assert checked(costs(*phases("2500000.01", "1.00"), loose)).outcome is Outcome.UNMET


def test_positions_decide_where_declared_totals_stand_beside_them() -> None:
    both = costs(*phases("1.00", "1.00"), declared={"A": "9000000.00", "B": "1.00"})
    assert checked(both).outcome is Outcome.MET


@pytest.mark.parametrize(
    "positions", [(), ({},), ({"id": "c1"},), ({"amount": "0.00", "phase": "A"},)]
)
def test_sums_over_nothing_are_no_fact(positions: tuple[dict[str, Any], ...]) -> None:
    assert checked(costs(*positions)).outcome is Outcome.UNKNOWN


def test_the_reason_names_the_excess_and_the_way_out() -> None:
    german, english = both_languages(checked(costs(*phases("2500000.01", None))))
    assert "0,01\u00a0€ über dem Höchstbetrag von 2.500.000,00\u00a0€" in german
    assert "€0.01 above the cap" in english
    german, _ = both_languages(checked(costs(*phases(None, "1.00"))))
    assert "Phase A" in german
