"""A backwards plan as a line of days, in the reader's language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app.scoring.backwards import BackwardsPlan, Mark, Milestone, Task
from app.scoring.open_items import Open
from app.scoring.safe_day import SafeDay
from app.scoring.scorecard import Line, Scorecard
from app.scoring.wording import Language, Text
from app.web.dossier.places import page_of_line, place_of
from app.web.dossier.standing import Reader

MARKS = {
    Mark.APPLICATION: Text("Bewerbungsfrist", "Application deadline"),
    Mark.HAND_IN: Text(
        "Letzter sicherer Tag für die Beschlussvorlage",
        "Latest safe day for the draft resolution",
    ),
    Mark.MEETING: Text("Sitzung", "Meeting"),
    Mark.RESOLUTION: Text("Frist für den Ratsbeschluss", "Deadline for the council resolution"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the plan: an open item by the day it must be begun, or a fixed day."""

    title: str
    href: str | None
    gate: bool = False
    critical: bool = False
    lead_time: int | None = None
    finish_by: date | None = None
    is_mark: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """All entries of one day; `left` are the days until then."""

    day: date
    left: int
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The plan as the page shows it; `past` are fixed days that are over."""

    safe_day: SafeDay
    past: Sequence[Day]
    late: Sequence[Day]
    days: Sequence[Day]
    path: Sequence[Entry]
    undated: Sequence[Entry]
    is_empty: bool


def timeline_of(plan: BackwardsPlan, card: Scorecard, reader: Reader) -> Timeline:
    """Days with what must be begun on them; what lies before today stands apart."""
    tasks = [(task.start_by, _of_task(task, card, reader)) for task in plan.tasks]
    marks = [(one.day, _of_mark(one, plan.safe_day, reader.language)) for one in plan.milestones]
    late = [dated for dated in tasks if dated[0] < plan.today]
    ahead = [dated for dated in tasks if dated[0] >= plan.today]
    over = [dated for dated in marks if dated[0] < plan.today]
    coming = [dated for dated in marks if dated[0] >= plan.today]
    path = [entry for _, entry in tasks if entry.critical]
    return Timeline(
        safe_day=plan.safe_day,
        past=_by_day(over, plan.today),
        late=_by_day(late, plan.today),
        days=_by_day([*ahead, *coming], plan.today),
        path=[*path, *(entry for _, entry in marks if entry.critical)] if path else [],
        undated=[_of_item(item, card, reader) for item in plan.undated],
        is_empty=not tasks and not plan.undated,
    )


def _by_day(dated: Iterable[tuple[date, Entry]], today: date) -> list[Day]:
    ordered = sorted(dated, key=lambda one: (one[0], one[1].is_mark))
    return [
        Day(day, (day - today).days, [entry for _, entry in group])
        for day, group in groupby(ordered, key=lambda one: one[0])
    ]


def _of_task(task: Task, card: Scorecard, reader: Reader) -> Entry:
    item = task.item
    return Entry(
        title=reader.title(item.criterion),
        href=_way(card.line(item.criterion), reader),
        gate=item.gate,
        critical=task.critical,
        lead_time=item.lead_time,
        finish_by=task.finish_by,
    )


def _of_item(item: Open, card: Scorecard, reader: Reader) -> Entry:
    title, line = reader.title(item.criterion), card.line(item.criterion)
    return Entry(title, _way(line, reader), gate=item.gate, lead_time=item.lead_time)


def _of_mark(one: Milestone, safe: SafeDay, language: Language) -> Entry:
    title = MARKS[one.mark].pick(language)
    if one.mark is Mark.MEETING and safe.body:
        title = f"{title}: {safe.body}"
    return Entry(title, None, critical=one.critical, is_mark=True)


def _way(line: Line, reader: Reader) -> str:
    """To the field that a criterion looked at, or to the criterion beside its page."""
    places = (place_of(path, reader.address, reader.language) for path in line.looked_at)
    first = next((place for place in places if place is not None), None)
    if first is not None:
        return first.href
    return f"{reader.address}/{page_of_line(line).slug}#criterion-{line.id}"
