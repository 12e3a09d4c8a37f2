"""Measures of enough different sectors."""

from typing import Any

from app.scoring.facts import Facts
from app.scoring.parameters import Number
from app.scoring.paths import row_path
from app.scoring.schedule import schedule_of
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

MEASURES = "project_plan.measures"


def remedies(facts: Facts, *, at_least: Number) -> tuple[Remedy, ...]:
    """Give measures without a sector, or of a sector that stands twice, further ones; else add
    a measure."""
    measures = facts.dossier.project_plan.measures
    found: set[str] = set()
    free: list[str] = []
    for index, measure in enumerate(measures):
        sector = " ".join((measure.sector or "").casefold().split())
        if not sector or sector in found:
            free.append(row_path(MEASURES, index, measure, "sector"))
        else:
            found.add(sector)
    new = [f"{OWN_TEXT} {number + 1}" for number in range(at_least - len(found))]
    edits: list[Edit] = [Put(path, name) for path, name in zip(free, new, strict=False)]
    edits += [Add(MEASURES, {**_example(facts), "sector": name}) for name in new[len(free) :]]
    return (
        own(
            "Maßnahmen in {missing} weiteren Handlungsfeldern eintragen (mindestens {at_least})",
            "Enter measures in {missing} further sectors (at least {at_least})",
            *edits,
            missing=len(new),
            at_least=at_least,
        ),
    )


def _example(facts: Facts) -> dict[str, Any]:
    """A measure in the last phase, as complete as the dossier allows."""
    schedule = schedule_of(facts.dossier)
    period = schedule.periods.get(schedule.needed[-1])
    goals = [goal.id for goal in facts.dossier.project_plan.goals if goal.id]
    row: dict[str, Any] = {"title": OWN_TEXT, "owner": OWN_TEXT}
    if goals:
        row["goals"] = goals[:1]
    if period is not None and period.start is not None and period.end is not None:
        days = {"from": period.start.isoformat(), "to": period.end.isoformat()}
        row = {**row, "phase": period.phase, **days}
    return row
