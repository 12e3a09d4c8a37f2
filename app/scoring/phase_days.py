"""The days of the phases as a plan could have them, where it does not say any yet.

The project starts with the first year after the application; a phase follows the one before.
"""

from datetime import date, timedelta

from app.scoring.content.project_plan import Phase
from app.scoring.facts import Facts
from app.scoring.periods import last_day_of
from app.scoring.schedule import PHASE_ROWS, schedule_of
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.totals import stated_rows

ONE_YEAR = 12


def missing_days(facts: Facts, months: dict[Phase, int] | None = None) -> tuple[Edit, ...]:
    """What makes every needed phase known, as an example: whole phases, or their missing days."""
    schedule = schedule_of(facts.dossier)
    lengths = months or {"A": ONE_YEAR, "B": ONE_YEAR}
    rows = stated_rows(PHASE_ROWS, facts.dossier.time_plan.phases)
    named = {row.phase for _, row in rows if row.phase}
    free: list[Phase] = [phase for phase in schedule.needed if phase not in named]
    edits: list[Edit] = []
    start = date((facts.timetable.apply_by or facts.as_of).year + 1, 1, 1)
    for path, row in rows:
        phase = row.phase or (free.pop(0) if free else schedule.needed[-1])
        first = row.from_ or (start if row.to is None else _year_before(row.to))
        last = row.to or last_day_of(first, lengths[phase])
        wanted = {"phase": phase, "from": first.isoformat(), "to": last.isoformat()}
        given = {"phase": row.phase, "from": row.from_, "to": row.to}
        edits += [Put(f"{path}.{key}", wanted[key]) for key in wanted if given[key] is None]
        start = max(start, last + timedelta(days=1))
    for phase in free:
        first, latest = _measured(facts, phase)
        start = max(start, first) if edits or rows else (first if latest else start)
        last = max(last_day_of(start, lengths[phase]), latest or date.min)
        row_of_phase = {"phase": phase, "from": start.isoformat(), "to": last.isoformat()}
        edits.append(Add(PHASE_ROWS, row_of_phase))
        start = last + timedelta(days=1)
    return tuple(edits)


def _measured(facts: Facts, phase: Phase) -> tuple[date, date | None]:
    """The whole years that the measures of a phase need; no end without any measure."""
    measures = [row for row in facts.dossier.project_plan.measures if row.phase == phase]
    starts = [row.from_.first_day for row in measures if row.from_ is not None]
    ends = [row.to.last_day for row in measures if row.to is not None]
    if not starts or not ends:
        return date.min, None
    return date(min(starts).year, 1, 1), date(max(ends).year, 12, 31)


def _year_before(last: date) -> date:
    return date(last.year, 1, 1)
