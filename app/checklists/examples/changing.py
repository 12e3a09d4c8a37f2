"""A dossier's plain content after some edits: dotted places, rows by position. Pure."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from app.scoring.wording import Text


class Misplaced(ValueError):
    """An edit of a place at which nothing can be edited."""

    def __init__(self, place: str, sentence: Text) -> None:
        super().__init__(place)
        self.place = place
        self.sentence = sentence


def changed(content: Any, change: Mapping[str, Any]) -> Any:
    """A copy of the content after the edits, in their order; None takes a key or row away.

    A position right behind the last row of a list adds one.

    Raises:
        Misplaced: there is no such row, or nothing to take away.
    """
    found = deepcopy(content)
    for place, value in change.items():
        _put(found, tuple(place.split(".")), deepcopy(value), place)
    return found


def steps(place: str) -> tuple[str | int, ...]:
    """A dotted place as the path at which schemas complain."""
    return tuple(int(step) if step.isdecimal() else step for step in place.split("."))


def _put(within: Any, rest: tuple[str, ...], value: Any, place: str) -> None:
    step, below = rest[0], rest[1:]
    if isinstance(within, list):
        _put_row(within, step, below, value, place)
    elif not isinstance(within, dict):
        raise Misplaced(place, _nothing_inside(step))
    elif below:
        _put(within.setdefault(step, _room_for(below[0])), below, value, place)
    elif value is not None:
        within[step] = value
    elif step in within:
        del within[step]
    else:
        raise Misplaced(place, _NOT_THERE)


def _put_row(within: list[Any], step: str, below: tuple[str, ...], value: Any, place: str) -> None:
    at = int(step) if step.isdecimal() else -1
    if not 0 <= at <= len(within) or (at == len(within) and value is None):
        raise Misplaced(place, _no_row(step, len(within)))
    if at == len(within):
        within.append(_room_for(below[0]) if below else value)
    if below:
        _put(within[at], below, value, place)
    elif value is None:
        del within[at]
    else:
        within[at] = value


def _room_for(step: str) -> Any:
    return [] if step.isdecimal() else {}


_NOT_THERE = Text(
    de="Hier steht im Dossier nichts, das sich wegnehmen ließe.",
    en="Nothing stands here in the dossier that could be taken away.",
)


def _no_row(step: str, count: int) -> Text:
    return Text(
        de=f"Eine Zeile „{step}“ hat diese Liste nicht; ihre {count} Zeilen zählen ab 0.",
        en=f'This list has no row "{step}"; its {count} rows count from 0.',
    )


def _nothing_inside(step: str) -> Text:
    return Text(
        de=f"Vor „{step}“ steht ein einzelner Wert, in dem nichts weiter stehen kann.",
        en=f'A single value stands before "{step}", and nothing can stand in it.',
    )
