"""There are enough goals, each measurable and derived from a challenge."""

from fractions import Fraction
from typing import Annotated

from app.scoring.check import check
from app.scoring.content.project_plan import Goal
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Number
from app.scoring.paths import row_path
from app.scoring.verdict import Verdict, met, partly, unknown

GOALS = "project_plan.goals"


@check(
    de="Erfüllt, wenn mindestens {at_least} Ziele genannt sind und jedes eine Kennzahl und die "
    "Herausforderung nennt, aus der es abgeleitet ist; anteilig sonst.",
    en="Met if at least {at_least} goals are named and each has an indicator and the challenge it "
    "is derived from; by share otherwise.",
)
def goals_are_measurable_and_derived(
    facts: Facts, *, at_least: Annotated[Number, LARGER_IS_TIGHTER]
) -> Verdict:
    """At least `at_least` goals; every one has a text, an indicator and a challenge.

    Why: experts ask for goals that fit the place and can be checked (domain.md 1.7, S5).
    Met: enough goals, and all of them complete.
    Unmet: never by itself; what is not typed is missing, not wrong. Partly: some goals are
        complete; the share is that of complete goals among all typed, or among `at_least` where
        fewer are typed.
    Unknown: no goal is complete yet.
    """
    goals = facts.dossier.project_plan.goals
    lacking = tuple(
        row_path(GOALS, index, goal, attribute)
        for index, goal in enumerate(goals)
        for attribute in _lacking(goal)
    )
    complete = sum(not _lacking(goal) for goal in goals)
    needed = max(at_least, len(goals))
    shown = {"complete": complete, "typed": len(goals), "at_least": at_least}
    if goals and complete >= needed:
        return met(
            "{complete} Ziele sind genannt, jedes mit Kennzahl und Herausforderung (verlangt: "
            "mindestens {at_least}).",
            "{complete} goals are named, each with indicator and challenge (demanded: at least "
            "{at_least}).",
            at=(GOALS,),
            **shown,
        )
    words = (
        "Vollständige Ziele: {complete}; eingetragen: {typed}, verlangt: mindestens {at_least}. "
        "Ergänzen Sie fehlende Ziele und geben Sie jedem eine Kennzahl und die Herausforderung, "
        "auf die es antwortet.",
        "Complete goals: {complete}; entered: {typed}, demanded: at least {at_least}. Add missing "
        "goals and give each an indicator and the challenge it answers.",
    )
    if not complete:
        return unknown(*words, at=lacking or (GOALS,), **shown)
    return partly(*words, Fraction(complete, needed), at=lacking or (GOALS,), **shown)


def _lacking(goal: Goal) -> tuple[str, ...]:
    return tuple(
        attribute
        for attribute in ("text", "challenge", "indicator")
        if not getattr(goal, attribute)
    )
