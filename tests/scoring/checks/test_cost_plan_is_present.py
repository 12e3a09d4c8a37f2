"""The cost plan is there once there are costs and somebody who pays."""

from typing import Any

import pytest

from app.scoring.checks.cost_plan_is_present import cost_plan_is_present
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs

GRANT = {"kind": "grant", "amount": "65.00"}


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        ({}, Outcome.UNKNOWN),
        ({"cost_plan": {"positions": None, "financing": {"sources": []}}}, Outcome.UNKNOWN),
        (costs({"amount": "100.00"}, sources=[GRANT]), Outcome.MET),
        (costs(declared={"total": "100.00"}, sources=[GRANT]), Outcome.MET),
        (costs(declared={"years": {2022: "100.00"}}, sources=[GRANT]), Outcome.MET),
        (costs({"amount": "100.00"}), Outcome.UNKNOWN),
        (costs({"amount": "100.00"}, rate="0.65"), Outcome.UNKNOWN),
        (costs({"amount": "100.00"}, sources=[{"kind": "grant"}]), Outcome.UNKNOWN),
        (costs({"amount": "100.00"}, sources=[{"amount": "65.00"}]), Outcome.UNKNOWN),
        (costs({"amount": "100.00"}, sources=[{"kind": "own", "amount": "0"}]), Outcome.UNKNOWN),
        (costs({"text": "Server"}, sources=[GRANT]), Outcome.UNKNOWN),
        (costs({"amount": "0.00"}, sources=[GRANT]), Outcome.UNKNOWN),
        (costs(sources=[GRANT]), Outcome.UNKNOWN),
    ],
)
def test_costs_and_a_source_make_a_plan(content: dict[str, Any], outcome: Outcome) -> None:
    assert cost_plan_is_present.run(facts(content), {}).outcome is outcome


@pytest.mark.parametrize(
    ("content", "place", "word"),
    [
        (costs({"amount": "1"}), "cost_plan.financing.sources", "Finanzierungsplan"),
        (costs(sources=[GRANT]), "cost_plan.declared_totals.total", "förderfähigen Kosten"),
        ({}, "cost_plan.positions", "noch keinen"),
    ],
)
def test_the_reason_says_which_half_is_missing(
    content: dict[str, Any], place: str, word: str
) -> None:
    verdict = cost_plan_is_present.run(facts(content), {})
    assert place in verdict.looked_at
    assert word in both_languages(verdict)[0]
