"""The budget years that a plan spans, and whether more may come."""

from dataclasses import dataclass

from app.scoring.content.dossier import Dossier
from app.scoring.derived import derived
from app.scoring.schedule import schedule_of


@dataclass(frozen=True, slots=True)
class PlanYears:
    """From the first to the last known year; the flags tell whether an end is still open."""

    known: range
    may_start_earlier: bool = False
    may_end_later: bool = False


@derived
def plan_years(dossier: Dossier) -> PlanYears:
    """The years of the phases; without any day in them those of the positions."""
    phases = dossier.time_plan.phases
    days = [day for phase in phases for day in (phase.from_, phase.to) if day is not None]
    if not days:
        positions = dossier.cost_plan.positions
        return PlanYears(_span([row.year for row in positions if row.year is not None]))
    schedule = schedule_of(dossier)
    absent = not schedule.nameless and set(schedule.needed) > set(schedule.periods)
    return PlanYears(
        _span([day.year for day in days]),
        may_start_earlier=absent or any(phase.from_ is None for phase in phases),
        may_end_later=absent or any(phase.to is None for phase in phases),
    )


def _span(years: list[int]) -> range:
    return range(min(years), max(years) + 1) if years else range(0)
