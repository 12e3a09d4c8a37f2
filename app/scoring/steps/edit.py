"""Edits of a plain dossier as data: set a value, add a row, remove a row; and what they make of it.

Several edits are applied together: first values are set, then rows removed, then rows added, so
that their order does not matter and a row that goes by its position is the row that was meant.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Plain = Any
"""A value as JSON knows it."""

_STEP = re.compile(r"\.?([^.\[\]]+)|\[([^\[\]]+)\]")


class NoSuchPlace(LookupError):
    """An edit of a row or place that the dossier does not have."""


@dataclass(frozen=True, slots=True)
class Put:
    """A value at a place; None clears it. What stands between is made if it is not there."""

    path: str
    value: Plain


@dataclass(frozen=True, slots=True)
class Add:
    """A row at the end of the list at a place."""

    path: str
    row: Mapping[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remove:
    """A row away."""

    path: str


Edit = Put | Add | Remove


def edited(plain: Mapping[str, Plain], edits: Sequence[Edit]) -> dict[str, Plain]:
    """The dossier after the edits; the given one stays as it is, untouched parts are shared.

    Raises:
        NoSuchPlace: a row that is not there.
    """
    whole = dict(plain)
    for edit in edits:
        if isinstance(edit, Put):
            *way, last = _steps(edit.path)
            _opened(whole, way)[_key(last)] = edit.value
    _remove(whole, [edit.path for edit in edits if isinstance(edit, Remove)])
    for edit in edits:
        if isinstance(edit, Add):
            *way, last = _steps(edit.path)
            within = _opened(whole, way)
            within[_key(last)] = [*(within.get(_key(last)) or ()), dict(edit.row)]
    return whole


def touched(edits: Iterable[Edit]) -> frozenset[str]:
    """Every place whose content the edits may change: rows count as their list, groups as well."""
    found: set[str] = set()
    for edit in edits:
        place = edit.path.partition("[")[0]
        if isinstance(edit, Put) and "[" not in edit.path:
            found.update(_below(place, edit.value))
        while place:
            found.add(place)
            place = place.rpartition(".")[0]
    return frozenset(found)


def contradict(one: Sequence[Edit], other: Sequence[Edit]) -> bool:
    """Whether the edits of one and other cannot stand together.

    One works in a row that the other removes, or on a place (or what is below or above it) that
    the other puts something else at. Rows may be added by both.
    """
    return any(_clash(mine, theirs) for mine in one for theirs in other)


def _clash(mine: Edit, theirs: Edit) -> bool:
    if isinstance(mine, Add) and isinstance(theirs, Add):
        return False
    if isinstance(mine, Put) and isinstance(theirs, Put) and mine.path == theirs.path:
        return bool(mine.value != theirs.value)
    return _within(mine.path, theirs.path) or _within(theirs.path, mine.path)


def _within(path: str, other: str) -> bool:
    return path == other or path.startswith((f"{other}.", f"{other}["))


def _below(place: str, value: Plain) -> Iterable[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield f"{place}.{key}"
            yield from _below(f"{place}.{key}", inner)


def _steps(path: str) -> list[tuple[str, str]]:
    """The names and row keys of a path: `("goals", "")`, `("", "g1")`."""
    return _STEP.findall(path)


def _key(step: tuple[str, str]) -> str:
    if not step[0]:
        raise NoSuchPlace(step[1])
    return step[0]


def _opened(whole: dict[str, Plain], way: Sequence[tuple[str, str]]) -> dict[str, Plain]:
    """What stands at the end of a way, copied on the way there so that it may be changed."""
    within: Any = whole
    for name, row in way:
        if name:
            value = within.get(name)
            within[name] = list(value) if isinstance(value, list) else dict(value or {})
            within = within[name]
        else:
            position = _position(within, row)
            within[position] = dict(within[position])
            within = within[position]
    if not isinstance(within, dict):
        raise NoSuchPlace(str(way))
    return within


def _remove(whole: dict[str, Plain], paths: Sequence[str]) -> None:
    gone: dict[str, set[str]] = {}
    for path in paths:
        place, _, row = path.removesuffix("]").rpartition("[")
        gone.setdefault(place, set()).add(row)
    for place, keys in gone.items():
        *way, last = _steps(place)
        within = _opened(whole, way)
        rows: list[Plain] = within.get(_key(last)) or []
        positions = {_position(rows, key) for key in keys}
        within[_key(last)] = [row for at, row in enumerate(rows) if at not in positions]


def _position(rows: Plain, key: str) -> int:
    """Where a row stands, by its id or, where it has none, by its position."""
    for position, row in enumerate(rows if isinstance(rows, list) else ()):
        if row.get("id") == key or (not row.get("id") and str(position) == key):
            return position
    raise NoSuchPlace(key)
