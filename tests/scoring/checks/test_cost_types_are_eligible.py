"""Every position has a cost type from the list of the call."""

from fractions import Fraction

import pytest

from app.scoring.checks.cost_types_are_eligible import cost_types_are_eligible
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs

PARAMETERS = {"types": ("staff", "investment")}


def checked(*types: str | None) -> Verdict:
    """What the check says of positions of these types."""
    positions = [{"amount": "1.00", "type": kind} for kind in types]
    return cost_types_are_eligible.run(facts(costs(*positions)), PARAMETERS)


@pytest.mark.parametrize(
    ("types", "outcome", "degree"),
    [
        (("staff", "investment"), Outcome.MET, Fraction(1)),
        (("staff", None, "staff"), Outcome.PARTLY, Fraction(2, 3)),
        (("staff", "other", "staff", None), Outcome.PARTLY, Fraction(1, 2)),
        (("other",), Outcome.UNMET, Fraction(0)),
        (("other", None), Outcome.UNMET, Fraction(0)),
        ((None, None), Outcome.UNKNOWN, None),
        ((), Outcome.UNKNOWN, None),
    ],
)
def test_it_is_graded_by_the_share_of_positions(
    types: tuple[str | None, ...], outcome: Outcome, degree: Fraction | None
) -> None:
    verdict = checked(*types)
    assert (verdict.outcome, verdict.degree) == (outcome, degree)


def test_a_blank_line_is_no_position() -> None:
    content = costs({"type": "staff"}, {"id": "c2"})
    assert cost_types_are_eligible.run(facts(content), PARAMETERS).outcome is Outcome.MET


def test_the_reason_counts_and_names_what_is_allowed() -> None:
    verdict = checked("staff", None)
    german, english = both_languages(verdict)
    assert "1 von 2 Positionen" in german
    assert "Personal und Investition" in german
    assert "staff and investment" in english
    assert verdict.looked_at == ("cost_plan.positions[1].type",)
