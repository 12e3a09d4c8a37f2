"""What an edit does to a plain dossier: a new one comes out, the given one stays as it is. Pure.

Values are written as they were typed (the file's form); whether they fit is for `checking` to say.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from app.dossiers.paths import (
    APPLICATION,
    OWN_KEYS,
    Plain,
    RowKey,
    Step,
    joined,
    part_in,
    row_position,
    steps,
    value_at,
)
from app.dossiers.row_ids import next_row_id
from app.errors import NotFound

Whole = dict[str, Plain]


def fields_set(whole: Whole, path: str, fields: Mapping[str, Plain]) -> Whole:
    """Some fields below `path` set, the others left; None and blank text clear a field.

    Raises:
        NotFound: a row that is not there.
    """
    changed = deepcopy(whole)
    for key, value in fields.items():
        _set(changed, steps(joined(path, key)), value)
    return changed


def row_added(whole: Whole, path: str, fields: Mapping[str, Plain]) -> tuple[Whole, str]:
    """A new row at the end of the list at `path`, and its id."""
    changed = deepcopy(whole)
    names = _names(path)
    row_id = next_row_id(whole, names)
    rows = _rows(changed, names)
    rows.append({"id": row_id})
    for key, value in fields.items():
        if key != "id":
            _set(changed, steps(f"{path}[{row_id}].{key}"), value)
    return changed, row_id


def row_deleted(whole: Whole, path: str) -> Whole:
    """One row less; without its last row the list says nothing any more. Raises NotFound."""
    changed = deepcopy(whole)
    rows, position = _row(changed, path)
    del rows[position]
    if not rows:
        _set(changed, tuple(steps(path)[:-1]), None)
    return changed


def row_moved(whole: Whole, path: str, to: int) -> Whole:
    """A row at another position of its list, at an end if `to` lies beyond it. Raises NotFound."""
    changed = deepcopy(whole)
    rows, position = _row(changed, path)
    row = rows.pop(position)
    rows.insert(max(0, min(to, len(rows))), row)
    return changed


def rows_replaced(whole: Whole, path: str, rows: Sequence[Mapping[str, Plain]]) -> Whole:
    """A whole list at once; rows that carry the id of a row keep its fields that they leave out.

    No rows say nothing: that there are none is a statement of its own, which is neither made nor
    taken back by saving an empty table.
    """
    changed = deepcopy(whole)
    names = _names(path)
    if not rows:
        if value_at(changed, path):
            _set(changed, names, None)
        return changed
    kept = {
        row["id"]: row for row in _rows(changed, names) if isinstance(row, dict) and "id" in row
    }
    new = [{**kept.get(str(row.get("id")), {}), **row} for row in rows]
    cleared = [{key: value for key, value in row.items() if not _is_nothing(value)} for row in new]
    _set(changed, names, cleared)
    return changed


def part_replaced(whole: Whole, part: str, value: Plain) -> Whole:
    """A part as given, all else as it was."""
    changed = deepcopy(whole)
    if part != APPLICATION:
        return {**changed, part: value}
    own = {key: changed[key] for key in ("format", *OWN_KEYS) if key in changed}
    given = value if isinstance(value, dict) else {}
    return {**{key: item for key, item in given.items() if key not in OWN_KEYS}, **own}


def part_as_it_was(whole: Whole, part: str, earlier: Whole) -> Whole:
    """A part taken from an earlier dossier."""
    return part_replaced(whole, part, deepcopy(part_in(earlier, part)))


def _is_nothing(value: Plain) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _names(path: str) -> tuple[str, ...]:
    """The steps of a path without rows. Raises NotFound if it has one, or is the whole."""
    found = tuple(step for step in steps(path) if isinstance(step, str))
    if not found or len(found) != len(steps(path)):
        raise NotFound
    return found


def _rows(whole: Whole, names: tuple[str, ...]) -> list[Plain]:
    """The list under these names, made if there is none."""
    below = _inner(whole, names[:-1])
    if not isinstance(below.get(names[-1]), list):
        below[names[-1]] = []
    rows: list[Plain] = below[names[-1]]
    return rows


def _row(whole: Whole, path: str) -> tuple[list[Plain], int]:
    """The list that a row stands in, and where."""
    *way, last = steps(path) or ("",)
    rows = _inner(whole, tuple(way))
    if not isinstance(last, RowKey) or not isinstance(rows, list):
        raise NotFound
    position = row_position(rows, last)
    if position is None:
        raise NotFound
    return rows, position


def _set(whole: Whole, way: tuple[Step, ...], value: Plain) -> None:
    if not way or isinstance(way[-1], RowKey):
        raise NotFound
    below = _inner(whole, way[:-1])
    if not isinstance(below, dict):
        raise NotFound
    if _is_nothing(value):
        below.pop(way[-1], None)
    else:
        below[way[-1]] = value


def _inner(whole: Whole, way: tuple[Step, ...]) -> Any:
    """What stands at the end of a way; groups on it are made if they are not there yet."""
    value: Any = whole
    for step in way:
        if isinstance(step, RowKey):
            position = row_position(value, step) if isinstance(value, list) else None
            if position is None:
                raise NotFound
            value = value[position]
            continue
        if not isinstance(value, dict):
            raise NotFound
        if value.get(step) is None:
            value[step] = {}
        value = value[step]
    return value
