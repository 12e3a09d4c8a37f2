"""Leaving a fact out never turns a broken money rule into a kept one."""

from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.scoring.check import Check
from app.scoring.checks.first_measures_respect_cap import first_measures_respect_cap
from app.scoring.checks.funding_avoids_double_federal_money import (
    funding_avoids_double_federal_money,
)
from app.scoring.checks.own_share_is_covered import own_share_is_covered
from app.scoring.checks.phase_costs_respect_caps import phase_costs_respect_caps
from app.scoring.checks.plan_sums_add_up import plan_sums_add_up
from app.scoring.verdict import Outcome
from tests.builders import facts

CHECKS: tuple[tuple[Check, dict[str, Any]], ...] = (
    (phase_costs_respect_caps, {"phase_a": 500, "phase_b": 700}),
    (first_measures_respect_cap, {"cap": 300}),
    (own_share_is_covered, {}),
    (funding_avoids_double_federal_money, {}),
    (plan_sums_add_up, {"tolerance": 100}),
)
AMOUNTS = st.integers(0, 6)
POSITIONS = st.fixed_dictionaries(
    {
        "text": st.just("Position"),
        "amount": AMOUNTS,
        "phase": st.sampled_from(["A", "B"]),
        "type": st.sampled_from(["staff", "investment", "investment_first_measures"]),
        "year": st.sampled_from([2022, 2023]),
    }
)
SOURCES = st.one_of(
    st.fixed_dictionaries(
        {
            "name": st.just("Quelle"),
            "kind": st.sampled_from(["third_party", "other_public"]),
            "amount": AMOUNTS,
            "federal": st.booleans(),
        }
    ),
    st.fixed_dictionaries(
        {
            "name": st.just("Quelle"),
            "kind": st.sampled_from(["grant", "own"]),
            "amount": AMOUNTS,
        }
    ),
)
PLANS = st.fixed_dictionaries(
    {
        "positions": st.lists(POSITIONS, min_size=1, max_size=4),
        "rate": st.sampled_from(["0.5", "0.65", "0.90"]),
        "sources": st.lists(SOURCES, min_size=1, max_size=4),
        "entry": st.sampled_from(["phases_a_and_b", "phase_b_only"]),
    }
)


def dossier_of(plan: dict[str, Any]) -> dict[str, Any]:
    """The content of a dossier with this plan."""
    financing = {"rate": plan["rate"], "sources": plan["sources"]}
    cost_plan = {"positions": plan["positions"], "financing": financing}
    return {"entry": plan["entry"], "cost_plan": cost_plan}


def without_one_fact(plan: dict[str, Any], choose: st.DataObject) -> dict[str, Any]:
    """The same plan with one of its facts left out."""
    poorer = deepcopy(plan)
    rows = [*poorer["positions"], *poorer["sources"]]
    places = [(row, key) for row in rows for key in row if key not in ("text", "name")]
    row, key = choose.draw(st.sampled_from([*places, (poorer, "rate"), (poorer, "entry")]))
    row[key] = None
    return poorer


@given(PLANS, st.data())
def test_a_fact_left_out_never_mends_a_broken_rule(plan: dict[str, Any], data: Any) -> None:
    poorer = without_one_fact(plan, data)
    for check, parameters in CHECKS:
        whole = check.run(facts(dossier_of(plan)), parameters).outcome
        half = check.run(facts(dossier_of(poorer)), parameters).outcome
        assert not (whole is Outcome.UNMET and half is Outcome.MET), check.id


@given(PLANS, st.data())
def test_a_rule_broken_by_half_the_facts_is_broken_by_all(plan: dict[str, Any], data: Any) -> None:
    poorer = without_one_fact(plan, data)
    for check, parameters in CHECKS:
        half = check.run(facts(dossier_of(poorer)), parameters).outcome
        whole = check.run(facts(dossier_of(plan)), parameters).outcome
        assert not (half is Outcome.UNMET and whole is not Outcome.UNMET), check.id
