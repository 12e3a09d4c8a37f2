"""The phases of a time plan as periods, and what is missing to know them.

A phase that stands in several lines reaches from its first start to its last end.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.scoring.content.dossier import Dossier
from app.scoring.content.project_plan import Phase
from app.scoring.content.time_plan import Milestone, PhasePeriod, TimePlan
from app.scoring.derived import derived
from app.scoring.periods import Length, length_of
from app.scoring.totals import PHASES, stated_rows

PHASE_ROWS = "time_plan.phases"
MILESTONES = "time_plan.milestones"


@dataclass(frozen=True)
class Period:
    """When a phase runs, both days included; a day is None as long as it is not known."""

    phase: Phase
    start: date | None
    end: date | None
    places: tuple[str, ...]

    @property
    def backwards(self) -> bool:
        """Whether it ends before it starts."""
        return self.start is not None and self.end is not None and self.end < self.start

    @property
    def known(self) -> bool:
        """Whether both days are known."""
        return self.start is not None and self.end is not None

    @cached_property
    def length(self) -> Length | None:
        """How long it lasts; None while a day is missing or it ends before it starts."""
        if self.start is None or self.end is None or self.backwards:
            return None
        return length_of(self.start, self.end)


@dataclass(frozen=True)
class Schedule:
    """The phases that the time plan names, and those that the application needs."""

    periods: Mapping[Phase, Period]
    needed: tuple[Phase, ...]
    nameless: tuple[str, ...]

    @cached_property
    def missing(self) -> tuple[Phase, ...]:
        """The phases that are needed or begun, and not known."""
        return tuple(
            phase
            for phase in PHASES
            if (phase in self.needed or phase in self.periods)
            and not (phase in self.periods and self.periods[phase].known)
        )

    @property
    def complete(self) -> bool:
        """Whether every needed phase is known and no line lacks its phase."""
        return not self.missing and not self.nameless

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Where the phases stand; the list itself while there is none."""
        rows = tuple(place for period in self.periods.values() for place in period.places)
        return (*rows, *self.nameless) or (PHASE_ROWS,)


@derived
def stated_phases(plan: TimePlan) -> tuple[tuple[str, PhasePeriod], ...]:
    """The path and the row of each phase in which anything is typed."""
    return stated_rows(PHASE_ROWS, plan.phases)


@derived
def stated_milestones(plan: TimePlan) -> tuple[tuple[str, Milestone], ...]:
    """The path and the row of each milestone in which anything is typed."""
    return stated_rows(MILESTONES, plan.milestones)


@derived
def schedule_of(dossier: Dossier) -> Schedule:
    """The phases of a dossier; phase A is not needed for direct entry into phase B.

    As long as the entry is not chosen, both phases are needed.
    """
    rows = stated_phases(dossier.time_plan)
    periods: dict[Phase, Period] = {}
    for phase in PHASES:
        own = [(path, row) for path, row in rows if row.phase == phase]
        if not own:
            continue
        starts, ends = [row.from_ for _, row in own], [row.to for _, row in own]
        periods[phase] = Period(phase, _first(starts), _last(ends), tuple(path for path, _ in own))
    return Schedule(
        periods,
        ("B",) if dossier.entry == "phase_b_only" else PHASES,
        tuple(f"{path}.phase" for path, row in rows if row.phase is None),
    )


def _first(days: list[date | None]) -> date | None:
    known = [day for day in days if day is not None]
    return min(known) if len(known) == len(days) else None


def _last(days: list[date | None]) -> date | None:
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None
