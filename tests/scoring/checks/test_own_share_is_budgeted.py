"""Own money names its place in the budget, and follow-up costs are described."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.own_share_is_budgeted import own_share_is_budgeted
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages

GRANT = {"kind": "grant", "amount": "65.00"}


def checked(*references: str | None, follow_up: str | None = "12.000 Euro im Jahr") -> Verdict:
    """What the check says of own money with these budget references."""
    own = [{"kind": "own", "amount": "5.00", "budget_reference": text} for text in references]
    plan: dict[str, Any] = {"financing": {"sources": [GRANT, *own]}, "follow_up_costs": follow_up}
    return own_share_is_budgeted.run(facts({"cost_plan": plan}), {})


@pytest.mark.parametrize(
    ("references", "follow_up", "outcome", "degree"),
    [
        (("11.1.1", "Nachtrag 2021"), "ja", Outcome.MET, Fraction(1)),
        (("11.1.1", None, None), "ja", Outcome.PARTLY, Fraction(1, 3)),
        ((None,), "ja", Outcome.UNKNOWN, None),
        ((" ",), "ja", Outcome.UNKNOWN, None),
        ((), "ja", Outcome.UNKNOWN, None),
        (("11.1.1",), None, Outcome.UNKNOWN, None),
        (("11.1.1",), "  ", Outcome.UNKNOWN, None),
        ((), None, Outcome.UNKNOWN, None),
    ],
)
def test_both_halves_are_needed(
    references: tuple[str | None, ...],
    follow_up: str | None,
    outcome: Outcome,
    degree: Fraction | None,
) -> None:
    verdict = checked(*references, follow_up=follow_up)
    assert (verdict.outcome, verdict.degree) == (outcome, degree)


def test_the_reason_points_at_the_lines_without_reference() -> None:
    verdict = checked("11.1.1", None)
    assert verdict.looked_at == ("cost_plan.financing.sources[2].budget_reference",)
    german, english = both_languages(verdict)
    assert "1 von 2" in german
    assert "1 of 2" in english
    assert "cost_plan.follow_up_costs" in checked("11.1.1", follow_up=None).looked_at
