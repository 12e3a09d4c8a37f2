"""The time plan: phases and milestones."""

from typing import Annotated, Literal

from pydantic import Field

from app.scoring.content.pieces import Piece, Row, Rows
from app.scoring.content.project_plan import Phase
from app.scoring.text import Line
from app.scoring.values import Day

MilestoneKind = Literal[
    "strategy_adopted", "staff_hired", "procurement", "participation", "report", "go_live", "other"
]


class PhasePeriod(Row):
    """When a phase runs; both days inclusive."""

    phase: Phase | None = None
    from_: Annotated[Day, Field(alias="from")] = None
    to: Day = None


class Milestone(Row):
    """A day by which something is done."""

    title: Line = None
    kind: MilestoneKind | None = None
    date: Day = None


class TimePlan(Piece):
    """The time plan."""

    phases: Rows[PhasePeriod] = ()
    milestones: Rows[Milestone] = ()
