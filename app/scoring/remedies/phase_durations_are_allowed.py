"""Phases no longer than allowed."""

from app.scoring.content.project_plan import Phase
from app.scoring.facts import Facts
from app.scoring.parameters import Number
from app.scoring.periods import Length, last_day_of
from app.scoring.phase_days import ONE_YEAR, missing_days
from app.scoring.schedule import PHASE_ROWS, Period, schedule_of
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import Remedy, exact, own
from app.scoring.totals import stated_rows


def remedies(facts: Facts, *, phase_a: Number, phase_b: Number) -> tuple[Remedy, ...]:
    """End a phase on the last allowed day; or enter the days that are missing."""
    caps: dict[Phase, int] = {"A": phase_a, "B": phase_b}
    found: list[Remedy] = []
    for phase, period in schedule_of(facts.dossier).periods.items():
        shortened = _shortened(facts, period, caps[phase])
        if shortened is not None:
            found.append(shortened)
    if found:
        return tuple(found)
    words = ("Beginn und Ende jeder Phase eintragen", "Enter the start and end of every phase")
    lengths: dict[Phase, int] = {phase: min(ONE_YEAR, cap) for phase, cap in caps.items()}
    return (own(*words, *missing_days(facts, lengths)),)


def _shortened(facts: Facts, period: Period, months: int) -> Remedy | None:
    if period.start is None or period.end is None or not months:
        return None
    if not period.backwards and (period.length is None or period.length <= Length(months)):
        return None
    latest = last_day_of(period.start, months)
    edits: list[Edit] = [
        Put(f"{path}.to", latest.isoformat())
        for path, row in stated_rows(PHASE_ROWS, facts.dossier.time_plan.phases)
        if row.phase == period.phase and (period.backwards or (row.to and row.to > latest))
    ]
    return exact(
        "Phase {phase} spätestens am {latest} enden lassen",
        "Let phase {phase} end on {latest} at the latest",
        *edits,
        phase=period.phase,
        latest=latest,
    )
