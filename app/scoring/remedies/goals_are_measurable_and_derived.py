"""Goals with indicator and challenge."""

from app.scoring.facts import Facts
from app.scoring.parameters import Number
from app.scoring.paths import row_path
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

GOALS = "project_plan.goals"
ATTRIBUTES = ("text", "challenge", "indicator")


def remedies(facts: Facts, *, at_least: Number) -> tuple[Remedy, ...]:
    """Complete every goal, and add what is missing to `at_least`."""
    goals = facts.dossier.project_plan.goals
    edits: list[Edit] = [
        Put(row_path(GOALS, index, goal, name), OWN_TEXT)
        for index, goal in enumerate(goals)
        for name in ATTRIBUTES
        if not getattr(goal, name)
    ]
    row = dict.fromkeys(ATTRIBUTES, OWN_TEXT)
    edits += [Add(GOALS, row)] * max(0, max(at_least, 1) - len(goals))
    return (
        own(
            "{count} Ziele mit Herausforderung und Kennzahl versehen",
            "Give {count} goals their challenge and indicator",
            *edits,
            count=max(at_least, len(goals)),
        ),
    )
