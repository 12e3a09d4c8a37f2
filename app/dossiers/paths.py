"""Places in a dossier as text, taken apart: `cost_plan.positions[c1].amount`.

A row goes by its id, or by its position where it has none. Pure; works on plain values.
"""

import re
from dataclasses import dataclass
from typing import Any, Literal

from app.errors import NotFound

Part = Literal["applicant", "project_plan", "cost_plan", "time_plan", "council", "application"]
Plain = Any
"""A value as JSON knows it: None, bool, int, Decimal, str, list, dict."""

OWN_KEYS: tuple[Part, ...] = ("applicant", "project_plan", "cost_plan", "time_plan", "council")
APPLICATION: Part = "application"
PARTS: tuple[Part, ...] = (*OWN_KEYS, APPLICATION)
WHOLE = "dossier"

_STEP = re.compile(r"\.?([^.\[\]]+)|\[([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class RowKey:
    """A row of a list: its id or its position."""

    text: str


Step = str | RowKey


def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path; none for "" (the whole). Raises NotFound for a malformed one."""
    found: list[Step] = []
    position = 0
    while position < len(path):
        match = _STEP.match(path, position)
        if match is None or (position == 0 and path.startswith((".", "["))):
            raise NotFound
        name, key = match.groups()
        found.append(name if name is not None else RowKey(key))
        position = match.end()
    return tuple(found)


def joined(path: str, key: str) -> str:
    """A place below another one."""
    return f"{path}.{key}" if path else key


def part_of(path: str) -> Part:
    """The part that is saved when this place changes."""
    first = steps(path)[:1]
    for part in OWN_KEYS:
        if first == (part,):
            return part
    return APPLICATION


def part_in(whole: dict[str, Plain], part: str) -> Plain:
    """A part of a plain dossier; `application` is all that is in no part of its own."""
    if part == WHOLE:
        return whole
    if part == APPLICATION:
        left = {key: value for key, value in whole.items() if key not in OWN_KEYS}
        return {key: value for key, value in left.items() if key != "format"}
    return whole.get(part, {})


def row_position(rows: list[Plain], key: RowKey) -> int | None:
    """Where in a list the row stands; None if it does not."""
    for position, row in enumerate(rows):
        if isinstance(row, dict) and row.get("id") == key.text:
            return position
    if key.text.isascii() and key.text.isdigit() and len(key.text) < 6:
        position = int(key.text)
        if position < len(rows) and not (
            isinstance(rows[position], dict) and rows[position].get("id")
        ):
            return position
    return None


def value_at(whole: Plain, path: str) -> Plain:
    """What stands at a place of a plain dossier; None where nothing does."""
    value = whole
    for step in steps(path):
        if isinstance(step, RowKey):
            position = row_position(value, step) if isinstance(value, list) else None
            value = None if position is None else value[position]
        else:
            value = value.get(step) if isinstance(value, dict) else None
        if value is None:
            return None
    return value
