"""Phase after phase, and every measure inside its own."""

from datetime import date, timedelta

from app.scoring.content.project_plan import Measure
from app.scoring.facts import Facts
from app.scoring.phase_days import missing_days
from app.scoring.schedule import PHASE_ROWS, Period, Schedule, schedule_of
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import Remedy, exact, own
from app.scoring.totals import stated_rows
from app.scoring.values import MonthOrDay

MEASURES = "project_plan.measures"


def remedies(facts: Facts, **_: object) -> tuple[Remedy, ...]:
    """Part overlapping phases; enter missing days; fit measures into their phases."""
    schedule = schedule_of(facts.dossier)
    overlap = _parted(facts, schedule)
    if overlap:
        return overlap
    if not schedule.complete:
        words = ("Beginn und Ende jeder Phase eintragen", "Enter the start and end of every phase")
        return (own(*words, *missing_days(facts)),)
    edits = [
        edit
        for path, measure in stated_rows(MEASURES, facts.dossier.project_plan.measures)
        for edit in _fitted(path, measure, schedule)
    ]
    return (
        own(
            "Zeiträume der Maßnahmen in ihre Phase legen: {count} Angaben",
            "Fit the periods of the measures into their phase: {count} entries",
            *edits,
            count=len(edits),
        ),
    )


def _parted(facts: Facts, schedule: Schedule) -> tuple[Remedy, ...]:
    a, b = schedule.periods.get("A"), schedule.periods.get("B")
    if a is None or b is None or a.end is None or b.start is None or a.end < b.start:
        return ()
    later, earlier = a.end + timedelta(days=1), b.start - timedelta(days=1)
    rows = stated_rows(PHASE_ROWS, facts.dossier.time_plan.phases)
    starts: list[Edit] = [
        Put(f"{path}.from", later.isoformat())
        for path, row in rows
        if row.phase == "B" and row.from_ and row.from_ < later
    ]
    ends: list[Edit] = [
        Put(f"{path}.to", earlier.isoformat())
        for path, row in rows
        if row.phase == "A" and row.to and row.to > earlier
    ]
    return (
        exact("Phase B am {day} beginnen lassen", "Let phase B start on {day}", *starts, day=later),
        exact("Phase A am {day} enden lassen", "Let phase A end on {day}", *ends, day=earlier),
    )


def _fitted(path: str, measure: Measure, schedule: Schedule) -> list[Edit]:
    known = measure.phase is not None and measure.phase in schedule.periods
    phase = measure.phase if known and measure.phase else schedule.needed[-1]
    edits: list[Edit] = [] if phase == measure.phase else [Put(f"{path}.phase", phase)]
    period = schedule.periods[phase]
    first, last = _days(period)
    if _is_outside(measure.from_, first, last):
        edits.append(Put(f"{path}.from", first.isoformat()))
    backwards = measure.from_ and measure.to and measure.to.last_day < measure.from_.first_day
    if backwards or _is_outside(measure.to, first, last):
        edits.append(Put(f"{path}.to", last.isoformat()))
    return edits


def _is_outside(day: MonthOrDay | None, first: date, last: date) -> bool:
    return day is None or day.first_day < first or day.last_day > last


def _days(period: Period) -> tuple[date, date]:
    return period.start or date.min, period.end or date.max
