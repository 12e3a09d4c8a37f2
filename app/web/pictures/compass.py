"""The compass: a ring with one arc per section, each as far filled as the section is fulfilled."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import cos, pi, sin

CENTRE = 200
RADIUS = 168
TICKS = 72
_GAP = 0.035  # of a section's angle, on either side
_LONG_EVERY = 9


@dataclass(frozen=True, slots=True)
class Arc:
    """One arc as an SVG path, and what it shows: "track", "open" or "earned"."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Tick:
    """One line of the scale, from inside to outside."""

    x1: float
    y1: float
    x2: float
    y2: float
    is_long: bool


@dataclass(frozen=True, slots=True)
class Compass:
    """All that is drawn, in its order."""

    arcs: tuple[Arc, ...]
    ticks: tuple[Tick, ...]


def compass_of(sections: Sequence[tuple[Fraction, Fraction]]) -> Compass:
    """The compass of sections, each as (earned, open) in parts of one, clockwise from north."""
    arcs: list[Arc] = []
    for position, (earned, still_open) in enumerate(sections):
        width = 1 / len(sections)
        start = (position + _GAP) * width
        length = width * (1 - 2 * _GAP)
        arcs.append(Arc(_arc(start, start + length), "track"))
        if earned + still_open:
            arcs.append(Arc(_arc(start, start + length * float(earned + still_open)), "open"))
        if earned:
            arcs.append(Arc(_arc(start, start + length * float(earned)), "earned"))
    return Compass(tuple(arcs), tuple(_tick(number) for number in range(TICKS)))


def _tick(number: int) -> Tick:
    is_long = number % _LONG_EVERY == 0
    x1, y1 = _point(number / TICKS, 132 if is_long else 140)
    x2, y2 = _point(number / TICKS, 150)
    return Tick(x1, y1, x2, y2, is_long)


def _arc(start: float, end: float) -> str:
    x1, y1 = _point(start, RADIUS)
    x2, y2 = _point(end, RADIUS)
    large = int(end - start > 0.5)
    return f"M{x1} {y1}A{RADIUS} {RADIUS} 0 {large} 1 {x2} {y2}"


def _point(turn: float, radius: float) -> tuple[float, float]:
    """The point at a part of a full turn, clockwise from the top."""
    angle = 2 * pi * turn
    return round(CENTRE + radius * sin(angle), 2), round(CENTRE - radius * cos(angle), 2)
