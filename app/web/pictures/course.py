"""The course of a score as a picture: percent as a stair, levels as a strip, deadlines as lines.

Geometry only, in whole points of a fixed canvas; `dossier/html/_course.html` prints it. A score
stands until the next one, so the line has steps and no slopes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.clock import BERLIN
from app.web.pictures.gantt import Line, Mark

WIDTH = 760
LEFT = 48
RIGHT = 16
PLOT = 180
STRIP = 14
AXIS = 22
LANE = 17
FULL = 100
_LETTER = 6.6  # average width of a letter at 12 points
_MONTH_LABEL = 52
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was true from an instant on; `percent` is None where nothing is attainable."""

    at: datetime
    percent: int | None
    level: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One reading with a number, drawn; `number` counts from 1, as in the table beside."""

    number: int
    x: int
    y: int
    level: str


@dataclass(frozen=True, slots=True)
class LevelSpan:
    """How long a level lasted."""

    level: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Height:
    """A line across at a percentage."""

    percent: int
    y: int


@dataclass(frozen=True, slots=True)
class MonthLine:
    """The first day of a month; its name stands where there is room for it."""

    x: int
    label: str | None


@dataclass(frozen=True, slots=True)
class Course:
    """All that is drawn; `top` and `bottom` bound the plot, the strip stands below it."""

    width: int
    height: int
    top: int
    bottom: int
    strip: int
    heights: tuple[Height, ...]
    months: tuple[MonthLine, ...]
    stairs: tuple[str, ...]
    dots: tuple[Dot, ...]
    levels: tuple[LevelSpan, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    start: datetime
    end: datetime

    def x(self, at: datetime) -> int:
        """Where an instant stands."""
        part = (at - self.start) / max(self.end - self.start, _DAY)
        return LEFT + round(part * (WIDTH - LEFT - RIGHT))


def course_picture(
    readings: Sequence[Reading], marks: Sequence[Mark], *, now: datetime, today: Mark
) -> Course | None:
    """The picture; None when nothing was ever read.

    Args:
        readings: in the order of their instants.
        marks: the deadlines, each drawn at the end of its day.
        now: until when the last reading stands.
        today: the label of now.
    """
    if not readings:
        return None
    ends = [_midnight(mark.day + _DAY) for mark in marks]
    first, last = min(readings[0].at, *ends, now), max(now, *ends, readings[-1].at)
    scale = _Scale(_midnight(first.astimezone(BERLIN).date()), last + _DAY)
    lines, lanes = _lines([*marks, today], scale, now)
    top = AXIS + lanes * LANE
    bottom = top + PLOT
    known = list(enumerate(readings, start=1))
    return Course(
        width=WIDTH,
        height=bottom + STRIP + 14,
        top=top,
        bottom=bottom,
        strip=bottom + 6,
        heights=tuple(Height(percent, _y(percent, top)) for percent in range(0, FULL + 1, 25)),
        months=_months(scale),
        stairs=_stairs(readings, scale, now, top),
        dots=tuple(
            Dot(number, scale.x(one.at), _y(one.percent, top), one.level)
            for number, one in known
            if one.percent is not None
        ),
        levels=_levels(readings, scale, now),
        lines=lines,
    )


def _y(percent: int, top: int) -> int:
    return top + PLOT - round(percent * PLOT / FULL)


def _stairs(readings: Sequence[Reading], scale: _Scale, now: datetime, top: int) -> tuple[str, ...]:
    """One path per unbroken run of readings that have a percentage."""
    paths: list[str] = []
    path = ""
    for reading, until in _until(readings, now):
        if reading.percent is None:
            paths.append(path)
            path = ""
            continue
        y = _y(reading.percent, top)
        path += f"V{y}" if path else f"M{scale.x(reading.at)} {y}"
        path += f"H{scale.x(until)}"
    return tuple(path for path in (*paths, path) if path)


def _levels(readings: Sequence[Reading], scale: _Scale, now: datetime) -> tuple[LevelSpan, ...]:
    """Neighbouring readings of one level are one span."""
    spans: list[LevelSpan] = []
    for reading, until in _until(readings, now):
        x, end = scale.x(reading.at), scale.x(until)
        if spans and spans[-1].level == reading.level:
            x = spans.pop().x
        spans.append(LevelSpan(reading.level, x, max(end - x, 1)))
    return tuple(spans)


def _until(readings: Sequence[Reading], now: datetime) -> list[tuple[Reading, datetime]]:
    """Each reading with the instant until which it stood."""
    ends = [*(reading.at for reading in readings[1:]), max(now, readings[-1].at)]
    return list(zip(readings, ends, strict=True))


def _lines(marks: Sequence[Mark], scale: _Scale, now: datetime) -> tuple[tuple[Line, ...], int]:
    """The vertical lines, and how many lanes their labels need."""
    placed = [
        (scale.x(_midnight(mark.day + _DAY) if mark.kind == "deadline" else now), mark)
        for mark in marks
    ]
    lines: list[Line] = []
    lanes: list[float] = []  # where the text in each lane ends
    for x, mark in sorted(placed, key=lambda pair: pair[0]):
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


def _months(scale: _Scale) -> tuple[MonthLine, ...]:
    """A line per month, per year where the course is long; names as far as there is room."""
    years = (scale.end - scale.start).days > 3 * 366
    found: list[MonthLine] = []
    free_from = 0
    day = scale.start.astimezone(BERLIN).date().replace(day=1)
    while (at := _midnight(day)) <= scale.end:
        if at >= scale.start and (not years or day.month == 1):
            x = scale.x(at)
            has_room = x >= free_from and x + _MONTH_LABEL < WIDTH
            free_from = x + _MONTH_LABEL if has_room else free_from
            found.append(MonthLine(x, f"{day.month:02d}/{day.year}" if has_room else None))
        day = (day + timedelta(days=32)).replace(day=1)
    return tuple(found)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=BERLIN)
