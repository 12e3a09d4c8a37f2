"""The plan backwards from the deadlines: by when each open item must be begun.

Everything is a civil day in Europe/Berlin, counted in days of the calendar: whether a clock is put
forward in between changes nothing. Who begins on `start_by` and takes the lead time is done on
`finish_by`, 24:00.

What the council decides on must be done when the draft is handed in, not when the council must have
decided; and what the draft says of money and area must be settled before the draft is written. The
longest way through this to a deadline is the critical path.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from app.scoring.checklist import Checklist
from app.scoring.facts import Facts, Timetable
from app.scoring.open_items import Open, Step, decision_limit, open_items
from app.scoring.safe_day import Outlook, SafeDay, safe_day
from app.scoring.scorecard import Scorecard


class Mark(StrEnum):
    """The fixed days of the plan."""

    HAND_IN = "hand_in"
    MEETING = "meeting"
    APPLICATION = "application"
    RESOLUTION = "resolution"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An open item in the plan; `slack` are the days until it must be begun, below 0 too late."""

    item: Open
    start_by: date
    finish_by: date
    slack: int
    critical: bool = False

    @property
    def too_late(self) -> bool:
        """Whether the lead time no longer fits before the deadline."""
        return self.slack < 0


@dataclass(frozen=True, slots=True)
class Milestone:
    """A fixed day of the plan."""

    mark: Mark
    day: date
    critical: bool = False


@dataclass(frozen=True, slots=True)
class BackwardsPlan:
    """Tasks by the day on which they must be begun, and the fixed days, both in order.

    `critical_path` names the criteria on the longest way to a deadline, the first to be begun
    first; the fixed days on it are marked.
    """

    today: date
    tasks: tuple[Task, ...]
    undated: tuple[Open, ...]
    milestones: tuple[Milestone, ...]
    safe_day: SafeDay
    critical_path: tuple[str, ...]

    @property
    def too_late(self) -> tuple[Task, ...]:
        """What should have been begun before today."""
        return tuple(task for task in self.tasks if task.too_late)


def backwards_plan(facts: Facts, card: Scorecard, checklist: Checklist) -> BackwardsPlan:
    """The plan for what is still open on a scorecard of the same day."""
    limit = decision_limit(checklist, facts.timetable)
    day = safe_day(facts.dossier.council, limit, facts.as_of)
    return planned(open_items(card, checklist), facts.timetable, day, facts.as_of)


def planned(
    items: Iterable[Open], timetable: Timetable, day: SafeDay, today: date
) -> BackwardsPlan:
    """Reckon backwards: deadline, meeting, papers, draft, and what the draft needs."""
    listed = tuple(items)
    draft_by = _draft_by(day)
    draft_start = _draft_start(listed, draft_by)
    tasks = [
        _task(item, finish_by, today)
        for item in listed
        if (finish_by := _finish_by(item, draft_by, draft_start)) is not None
    ]
    tasks.sort(key=lambda task: (task.start_by, task.finish_by, not task.item.gate))
    path, ends = _critical_path(tasks, draft_start)
    return BackwardsPlan(
        today=today,
        tasks=tuple(replace(task, critical=task.item.criterion in path) for task in tasks),
        undated=tuple(item for item in listed if _finish_by(item, draft_by, draft_start) is None),
        milestones=tuple(
            replace(one, critical=one.mark in ends) for one in _milestones(timetable, day)
        ),
        safe_day=day,
        critical_path=path,
    )


def _draft_by(day: SafeDay) -> date | None:
    """By when the draft must be in; without a meeting in time the last day for the decision."""
    return day.hand_in_by if day.outlook in (Outlook.SAFE, Outlook.TOO_LATE) else day.limit


def _draft_start(items: tuple[Open, ...], draft_by: date | None) -> date | None:
    """By when writing the draft must begin; None when nothing of it is open."""
    drafts = [item.lead_time or 0 for item in items if item.step is Step.DRAFT]
    return _before(draft_by, max(drafts)) if drafts and draft_by is not None else None


def _finish_by(item: Open, draft_by: date | None, draft_start: date | None) -> date | None:
    if item.step is Step.DRAFT:
        return draft_by or item.due_on
    if item.step is Step.BEFORE_DRAFT and draft_start is not None:
        return draft_start if item.due_on is None else min(item.due_on, draft_start)
    return item.due_on


def _task(item: Open, finish_by: date, today: date) -> Task:
    start_by = _before(finish_by, item.lead_time or 0)
    slack = (start_by - today).days
    return Task(item=item, start_by=start_by, finish_by=finish_by, slack=slack)


def _before(day: date, days: int) -> date:
    """So many days earlier; the calendar's first day where there is none."""
    return day - timedelta(days=min(days, (day - date.min).days))


def _milestones(timetable: Timetable, day: SafeDay) -> list[Milestone]:
    found = [
        (Mark.APPLICATION, timetable.apply_by),
        (Mark.HAND_IN, day.hand_in_by),
        (Mark.MEETING, day.meeting),
        (Mark.RESOLUTION, timetable.resolution_by),
    ]
    dated = [Milestone(mark, when) for mark, when in found if when is not None]
    return sorted(dated, key=lambda one: one.day)


def _critical_path(
    tasks: list[Task], draft_start: date | None
) -> tuple[tuple[str, ...], frozenset[Mark]]:
    """From the task that must be begun first, over what waits for it, to the deadline."""
    if not tasks:
        return (), frozenset()
    first = tasks[0]
    path = [first.item.criterion]
    if first.item.step is Step.BEFORE_DRAFT and first.finish_by == draft_start:
        draft = next(task for task in tasks if task.start_by == draft_start and _is_draft(task))
        path.append(draft.item.criterion)
    if len(path) > 1 or _is_draft(first):
        return tuple(path), frozenset((Mark.HAND_IN, Mark.MEETING, Mark.RESOLUTION))
    end = Mark.RESOLUTION if first.item.for_council else Mark.APPLICATION
    return tuple(path), frozenset((end,))


def _is_draft(task: Task) -> bool:
    return task.item.step is Step.DRAFT
