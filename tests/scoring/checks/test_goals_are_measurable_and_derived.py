"""Goals, each measurable and derived."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.goals_are_measurable_and_derived import goals_are_measurable_and_derived
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

WHOLE = {"text": "Kurze Wege", "challenge": "Leerstand", "indicator": "Leerstandsquote"}
TYPED = {"text": "Kurze Wege"}


def verdict(goals: list[dict[str, Any]] | None, at_least: int = 3) -> Verdict:
    content = {"project_plan": {"goals": goals}}
    return goals_are_measurable_and_derived.run(facts(content), {"at_least": at_least})


@pytest.mark.parametrize(
    ("whole", "typed", "outcome", "degree"),
    [
        (0, 0, Outcome.UNKNOWN, None),
        (0, 1, Outcome.UNKNOWN, None),
        (0, 3, Outcome.UNKNOWN, None),
        (1, 0, Outcome.PARTLY, Fraction(1, 3)),
        (2, 0, Outcome.PARTLY, Fraction(2, 3)),
        (2, 1, Outcome.PARTLY, Fraction(2, 3)),
        (3, 0, Outcome.MET, Fraction(1)),
        (3, 1, Outcome.PARTLY, Fraction(3, 4)),
        (4, 0, Outcome.MET, Fraction(1)),
    ],
)
def test_goals_count_by_their_share(
    whole: int, typed: int, outcome: Outcome, degree: Fraction | None
) -> None:
    found = verdict([WHOLE] * whole + [TYPED] * typed)
    assert (found.outcome, found.degree) == (outcome, degree)


@pytest.mark.parametrize("part", ["text", "challenge", "indicator"])
def test_each_part_of_a_goal_is_needed_and_pointed_at(part: str) -> None:
    found = verdict([WHOLE, WHOLE, {**WHOLE, part: " "}])
    assert found.outcome is Outcome.PARTLY
    assert found.looked_at == (f"project_plan.goals[2].{part}",)


def test_no_goals_are_unknown_even_where_none_are_demanded() -> None:
    assert verdict(None, 0).outcome is Outcome.UNKNOWN


def test_the_reason_counts_complete_typed_and_demanded_goals() -> None:
    reason = verdict([WHOLE, TYPED]).reason
    assert "Vollständige Ziele: 1; eingetragen: 2, verlangt: mindestens 3" in reason.pick("de")
    assert "Complete goals: 1; entered: 2, demanded: at least 3" in reason.pick("en")
