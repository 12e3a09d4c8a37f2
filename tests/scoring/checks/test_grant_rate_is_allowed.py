"""The allowed grant rate: boundaries first."""

from decimal import Decimal

import pytest

from app.scoring.checks.grant_rate_is_allowed import grant_rate_is_allowed
from app.scoring.verdict import Outcome
from tests.builders import facts

PARAMETERS = {"standard": Decimal("0.65"), "emergency": Decimal("0.90")}


@pytest.mark.parametrize(
    ("rate", "claimed", "outcome"),
    [
        (None, None, Outcome.UNKNOWN),
        ("0.65", None, Outcome.MET),
        ("0.6501", None, Outcome.UNKNOWN),
        ("0.6501", False, Outcome.UNMET),
        ("0.6501", True, Outcome.MET),
        ("0.90", True, Outcome.MET),
        ("0.9001", True, Outcome.UNMET),
        ("0.9001", None, Outcome.UNMET),
        ("0", None, Outcome.MET),
    ],
)
def test_rate_at_and_beside_its_bounds(
    rate: str | None, claimed: bool | None, outcome: Outcome
) -> None:
    content = {"cost_plan": {"financing": {"rate": rate, "budget_emergency": {"claimed": claimed}}}}
    assert grant_rate_is_allowed.run(facts(content), PARAMETERS).outcome is outcome


def test_the_reason_names_the_rate_and_the_way_out() -> None:
    content = {
        "cost_plan": {"financing": {"rate": "0.9", "budget_emergency": {"claimed": "false"}}}
    }
    verdict = grant_rate_is_allowed.run(facts(content), PARAMETERS)
    assert "90\u00a0%" in verdict.reason.pick("de")
    assert "65%" in verdict.reason.pick("en")
    assert "cost_plan.financing.rate" in verdict.looked_at
