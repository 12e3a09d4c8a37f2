"""Sums agree within the tolerance; a difference is named even where it is allowed."""

from typing import Any

import pytest

from app.scoring.checks.plan_sums_add_up import plan_sums_add_up
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs, period

PARAMETERS = {"tolerance": 100}
A_AND_B = (
    {"amount": "400.00", "phase": "A", "year": 2022},
    {"amount": "600.00", "phase": "B", "year": 2023},
)
OWN = {"kind": "own", "amount": "350.00"}
GRANT = {"kind": "grant", "amount": "650.00"}


def checked(content: dict[str, Any]) -> Verdict:
    """What the check says of a dossier."""
    return plan_sums_add_up.run(facts(content), PARAMETERS)


def plan(*positions: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A plan whose financing adds up to 1,000 euros."""
    return costs(*positions, **{"rate": "0.65", "sources": [OWN], **more})


@pytest.mark.parametrize(
    ("total", "outcome"),
    [
        ("1000.00", Outcome.MET),
        ("1001.00", Outcome.MET),
        ("999.00", Outcome.MET),
        ("1001.01", Outcome.UNMET),
        ("998.99", Outcome.UNMET),
    ],
)
def test_a_euro_of_difference_to_the_declared_total_is_allowed(
    total: str, outcome: Outcome
) -> None:
    assert checked(plan(*A_AND_B, declared={"total": total})).outcome is outcome


@pytest.mark.parametrize(
    ("declared", "outcome"),
    [
        ({"A": "401.00"}, Outcome.MET),
        ({"A": "401.01"}, Outcome.UNMET),
        ({"B": "598.99"}, Outcome.UNMET),
        ({"years": {2022: "400.00", 2023: "600.00"}}, Outcome.MET),
        ({"years": {2022: "400.00", 2023: "601.01"}}, Outcome.UNMET),
        ({"years": {2024: "1.01"}}, Outcome.UNMET),
        ({"years": {2024: None}}, Outcome.MET),
    ],
)
def test_phases_and_years_are_compared_too(declared: dict[str, Any], outcome: Outcome) -> None:
    assert checked(plan(*A_AND_B, declared=declared)).outcome is outcome


@pytest.mark.parametrize(
    ("own", "outcome"),
    [
        ("350.00", Outcome.MET),
        ("351.00", Outcome.MET),
        ("349.00", Outcome.MET),
        ("351.01", Outcome.UNMET),
        ("348.99", Outcome.UNMET),
    ],
)
def test_all_money_together_makes_the_costs(own: str, outcome: Outcome) -> None:
    sources = [{"kind": "own", "amount": own}]
    assert checked(plan(*A_AND_B, sources=sources)).outcome is outcome
    assert checked(plan(*A_AND_B, sources=[*sources, GRANT])).outcome is outcome


def test_third_party_and_other_public_money_count_whether_federal_or_not() -> None:
    shared = [
        {"kind": "own", "amount": "100.00"},
        {"kind": "third_party", "amount": "150.00"},
        {"kind": "other_public", "amount": "100.00", "federal": True},
    ]
    assert checked(plan(*A_AND_B, sources=shared)).outcome is Outcome.MET


def test_an_entered_grant_must_be_the_rate_times_the_costs() -> None:
    swapped = [{"kind": "grant", "amount": "648.99"}, {"kind": "own", "amount": "351.01"}]
    assert checked(plan(*A_AND_B, sources=swapped)).outcome is Outcome.UNMET
    near = [{"kind": "grant", "amount": "649.00"}, {"kind": "own", "amount": "351.00"}]
    assert checked(plan(*A_AND_B, sources=near)).outcome is Outcome.MET


@pytest.mark.parametrize(
    "content",
    [
        {},
        costs(sources=[OWN], rate="0.65"),
        costs(*A_AND_B, rate="0.65"),
        costs(*A_AND_B, rate="0.65", declared={"total": "1000.00"}),
        plan(*A_AND_B, sources=[GRANT]),
        plan(*A_AND_B, rate=None),
        plan(*A_AND_B, sources=[OWN, GRANT], rate=None),
        plan(*A_AND_B, sources=[OWN, {"kind": "third_party"}]),
        plan(*A_AND_B, {"text": "Server"}),
        plan({"amount": "1000.00"}, declared={"A": "1000.00"}),
    ],
)
def test_what_is_missing_leaves_it_open(content: dict[str, Any]) -> None:
    assert checked(content).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "content",
    [
        costs(*A_AND_B, declared={"total": "1.00"}),
        plan(*A_AND_B, {"text": "Server"}, declared={"total": "998.99"}),
        plan({"amount": "1000.00"}, {"amount": "5", "phase": "A"}, declared={"A": "3.99"}),
        plan(*A_AND_B, sources=[{"kind": "own", "amount": "1001.01"}], rate=None),
        plan({"amount": "2000.00"}, {"text": "Server"}, sources=[OWN, GRANT], rate=None),
    ],
)
def test_what_is_known_can_break_it_whatever_is_missing(content: dict[str, Any]) -> None:
    assert checked(content).outcome is Outcome.UNMET


def test_declared_totals_alone_are_compared_with_each_other_and_the_money() -> None:
    for b, outcome in (("600.00", Outcome.MET), ("601.01", Outcome.UNMET), (None, Outcome.UNKNOWN)):
        content = plan(declared={"total": "1000.00", "A": "400.00", "B": b})
        assert checked(content).outcome is outcome
    assert checked(plan(declared={"total": "1000.00"})).outcome is Outcome.MET


def test_declared_years_need_to_be_all_before_they_can_be_too_little() -> None:
    declared = {"total": "1000.00", "years": {2022: "400.00"}}
    phases = [period("A", "2022-01-01", "2022-06-30"), period("B", "2022-07-01", "2022-12-31")]
    assert checked(plan(declared=declared)).outcome is Outcome.UNKNOWN
    begun = plan(declared=declared, time_plan={"phases": phases[:1]})
    assert checked(begun).outcome is Outcome.UNKNOWN, "phase B may bring further years"
    whole = plan(declared=declared, time_plan={"phases": phases})
    assert checked(whole).outcome is Outcome.UNMET
    declared["years"] = {2022: "400.00", 2023: "601.01"}
    assert checked(plan(declared=declared)).outcome is Outcome.UNMET


def test_the_difference_is_named_whether_allowed_or_not() -> None:
    near = checked(plan(*A_AND_B, declared={"total": "1000.50"}))
    assert "Differenz 0,50\u00a0€" in both_languages(near)[0]
    far = checked(plan(*A_AND_B, declared={"total": "1001.01"}))
    assert "difference €1.01" in both_languages(far)[1]
    assert "cost_plan.declared_totals.total" in far.looked_at
    exact = checked(plan(*A_AND_B))
    assert "1.000,00\u00a0€" in both_languages(exact)[0]
