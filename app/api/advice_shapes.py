"""The shapes of advice: what contradicts what, what helps most, what must be begun when."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from app.api.shapes import DossierRevision, Fraction, PinnedChecklist, Shape, Words
from app.scoring.backwards import Mark
from app.scoring.consistency.finding import Severity
from app.scoring.safe_day import Outlook
from app.scoring.scorecard import Level

Change = Annotated[str, Field(pattern=r"^-?[0-9]+(/[1-9][0-9]*)?$")]


class FindingShape(Shape):
    """Two places that do not agree; `values` stand at `places`, in the same order."""

    kind: str
    severity: Severity
    sentence: Words
    places: tuple[str, ...]
    values: tuple[Words, ...]


class Findings(Shape):
    """What contradicts what in a dossier; it never changes an outcome."""

    dossier: DossierRevision
    as_of: date
    findings: tuple[FindingShape, ...]


class EditShape(Shape):
    """A change of one place: "put" a value, "add" a row, "remove" a row."""

    kind: Literal["put", "add", "remove"]
    path: str
    value: Any = None
    row: dict[str, Any] | None = None


class ActionShape(Shape):
    """One thing to do, for which criteria, and the edits with which its gain was reckoned."""

    criteria: tuple[str, ...]
    do: Words
    own_choice: bool
    places: tuple[str, ...]
    edits: tuple[EditShape, ...]


class StepStanding(Shape):
    """Where the dossier stands before or after a step."""

    level: Level
    earned: Fraction
    awaiting: Fraction
    attainable: Fraction
    percent: int | None


class StepShape(Shape):
    """One step or two together; applying the edits to a copy gives exactly `after` on `on`."""

    do: Words
    brings: Words
    on: date
    due: date | None
    gates: tuple[str, ...]
    criteria: tuple[str, ...]
    broken_gates: tuple[str, ...]
    points: Change
    earned: Change
    awaiting: Change
    no_longer_missing: Change
    own_choice: bool
    before: StepStanding
    after: StepStanding
    actions: tuple[ActionShape, ...]


class NextSteps(Shape):
    """What helps most, the best first; and what no step mends."""

    dossier: DossierRevision
    checklist: PinnedChecklist
    as_of: date
    steps: tuple[StepShape, ...]
    awaiting_adviser: tuple[str, ...]
    without_step: tuple[str, ...]


class SafeDayShape(Shape):
    """The latest safe day to hand in the draft resolution, from the council's calendar."""

    outlook: Outlook
    decide_by: date | None
    hand_in_by: date | None
    papers_known: bool
    meeting: date | None
    body: str | None
    place: str | None


class OpenShape(Shape):
    """An open criterion; the lead time is null where the checklist names none."""

    criterion: str
    gate: bool
    due_on: date | None
    lead_time_days: int | None
    for_council: bool


class TaskShape(OpenShape):
    """An open criterion in the plan; `slack_days` is below 0 where it is too late to begin."""

    start_by: date
    finish_by: date
    slack_days: int
    critical: bool


class MilestoneShape(Shape):
    """A fixed day of the plan."""

    mark: Mark
    day: date
    critical: bool


class Plan(Shape):
    """The plan backwards from the deadlines."""

    dossier: DossierRevision
    checklist: PinnedChecklist
    as_of: date
    safe_day: SafeDayShape
    tasks: tuple[TaskShape, ...]
    undated: tuple[OpenShape, ...]
    milestones: tuple[MilestoneShape, ...]
    critical_path: tuple[str, ...]
