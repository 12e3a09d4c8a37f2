"""The time plan as a picture: phases, measures, milestones, meetings, deadlines, today.

Geometry only, in whole points of a fixed canvas; `parts/pictures.html` prints it. A row's label
stands left of the plot, vertical lines carry their labels above it, in lanes that never overlap.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH = 760
LEFT = 204
RIGHT = 16
ROW = 28
LANE = 17
AXIS = 24
_LETTER = 6.6  # average width of a letter at 12 points
_LABEL_LENGTH = 31
_YEAR_LABEL = 40
_FAR = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Span:
    """A phase or a measure, both days included; `outside`: it does not keep to its phase."""

    label: str
    first_day: date
    last_day: date
    kind: str = "measure"
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Moments:
    """Days of one kind in one row: a milestone ("milestone") or a body's meetings ("meeting")."""

    label: str
    days: tuple[date, ...]
    kind: str = "milestone"


@dataclass(frozen=True, slots=True)
class Mark:
    """A vertical line: a deadline ("deadline") or "today"."""

    label: str
    day: date
    kind: str = "deadline"


@dataclass(frozen=True, slots=True)
class Bar:
    """A span, drawn; `label` is whole, `shown` fits beside the plot."""

    label: str
    shown: str
    kind: str
    outside: bool
    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class Points:
    """The days of one row, drawn at the same height."""

    label: str
    shown: str
    kind: str
    y: int
    xs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A mark, drawn; its text stands at (text_x, text_y) and grows to `anchor`'s other side."""

    label: str
    kind: str
    x: int
    text_y: int
    anchor: str


@dataclass(frozen=True, slots=True)
class YearLine:
    """The first day of a year or of a quarter."""

    x: int
    label: str | None


@dataclass(frozen=True, slots=True)
class Gantt:
    """All that is drawn; `top` and `bottom` bound the plot."""

    width: int
    height: int
    top: int
    bottom: int
    grid: tuple[YearLine, ...]
    bars: tuple[Bar, ...]
    points: tuple[Points, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    start: date
    end: date

    def x(self, day: date) -> int:
        """Where a day begins."""
        part = (day - self.start).days / max((self.end - self.start).days, 1)
        return LEFT + round(part * (WIDTH - LEFT - RIGHT))


def gantt(
    spans: Sequence[Span], moments: Sequence[Moments], marks: Sequence[Mark], *, today: Mark
) -> Gantt | None:
    """The picture; None when there is nothing with a day in it."""
    days = [day for span in spans for day in (span.first_day, span.last_day)]
    days += [day for moment in moments for day in moment.days] + [mark.day for mark in marks]
    if not days:
        return None
    shown_marks = list(marks)
    if min(days) - _FAR <= today.day <= max(days) + _FAR:
        days.append(today.day)
        shown_marks.append(today)
    scale = _Scale(_quarter_start(min(days)), _quarter_start(max(days) + timedelta(days=92)))
    lines, lanes = _lines(shown_marks, scale)
    top = AXIS + lanes * LANE
    rows = [*spans, *moments]
    heights = {position: top + position * ROW for position in range(len(rows))}
    bars = [_bar(row, heights[i], scale) for i, row in enumerate(rows) if isinstance(row, Span)]
    points = [
        _points(row, heights[i], scale) for i, row in enumerate(rows) if isinstance(row, Moments)
    ]
    bottom = top + len(rows) * ROW + 4
    grid = _grid(scale)
    return Gantt(WIDTH, bottom + 8, top, bottom, grid, tuple(bars), tuple(points), lines)


def _bar(span: Span, y: int, scale: _Scale) -> Bar:
    x = scale.x(span.first_day)
    width = max(scale.x(span.last_day + timedelta(days=1)) - x, 2)
    return Bar(span.label, _shortened(span.label), span.kind, span.outside, x, y, width)


def _points(moments: Moments, y: int, scale: _Scale) -> Points:
    xs = tuple(scale.x(day) for day in moments.days)
    return Points(moments.label, _shortened(moments.label), moments.kind, y, xs)


def _lines(marks: Sequence[Mark], scale: _Scale) -> tuple[tuple[Line, ...], int]:
    """The vertical lines, and how many lanes their labels need."""
    lines: list[Line] = []
    lanes: list[float] = []  # where the text in each lane ends
    for mark in sorted(marks, key=lambda mark: mark.day):
        x = scale.x(mark.day + timedelta(days=1) if mark.kind == "deadline" else mark.day)
        length = len(mark.label) * _LETTER
        at_right_edge = x + 6 + length > WIDTH
        begin = x - 6 - length if at_right_edge else x + 6
        lane = next((n for n, end in enumerate(lanes) if end < begin), len(lanes))
        if lane == len(lanes):
            lanes.append(0.0)
        lanes[lane] = begin + length + 8
        anchor = "end" if at_right_edge else "start"
        lines.append(Line(mark.label, mark.kind, x, AXIS + lane * LANE + 12, anchor))
    return tuple(lines), len(lanes)


def _grid(scale: _Scale) -> tuple[YearLine, ...]:
    """A line per year, per quarter too where the plan is short; years bear their number."""
    short = (scale.end - scale.start).days < 3 * 366
    first_new_year = date(scale.start.year + 1, 1, 1)
    has_room = scale.x(first_new_year) - scale.x(scale.start) > _YEAR_LABEL
    found: list[YearLine] = []
    day = scale.start
    while day <= scale.end:
        labelled = day.month == 1 or (day == scale.start and has_room)
        if labelled or short or day == scale.start:
            found.append(YearLine(scale.x(day), str(day.year) if labelled else None))
        day = _quarter_start(day + timedelta(days=100))
    return tuple(found)


def _quarter_start(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _shortened(label: str) -> str:
    return label if len(label) <= _LABEL_LENGTH else label[: _LABEL_LENGTH - 1].rstrip() + "…"
