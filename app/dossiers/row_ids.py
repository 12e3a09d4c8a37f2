"""Stable keys for the rows of a dossier: `c1`, `m2`, given once and never again.

A row's id stays when rows move, so that forms, criteria and references keep pointing at it. A
number that something still refers to is not given to a new row. Pure; works on plain values.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from app.dossiers.paths import Plain
from app.scoring.content.dossier import Dossier as Content
from app.scoring.content.pieces import Row
from app.scoring.text import read_line

ListPath = tuple[str, ...]
_LETTERS: dict[str, str] = {"positions": "c", "partners_and_actors": "a", "posts": "o"}
_REFERENCES: dict[ListPath, tuple[ListPath, str]] = {
    ("project_plan", "measures"): (("cost_plan", "positions"), "measure"),
    ("project_plan", "goals"): (("project_plan", "measures"), "goals"),
}


@cache
def row_lists() -> tuple[ListPath, ...]:
    """Where in a dossier lists of rows stand."""
    return tuple(_lists_in(Content, ()))


def with_row_ids(whole: dict[str, Plain]) -> dict[str, Plain]:
    """The plain dossier, every row of every list with an id. Changes `whole` itself."""
    for path in row_lists():
        nameless = [row for row in _list_at(whole, path) if _is_nameless(row)]
        if nameless:
            letter, number = _letter(path), _next_number(whole, path)
            for row in nameless:
                row["id"] = f"{letter}{number}"
                number += 1
    return whole


def next_row_id(whole: dict[str, Plain], path: ListPath) -> str:
    """The id of the next row of a list."""
    return f"{_letter(path)}{_next_number(whole, path)}"


def _is_nameless(row: Plain) -> bool:
    if not isinstance(row, dict):
        return False
    try:
        return read_line(row.get("id")) is None
    except PydanticCustomError:
        return False  # no id can be read from it; the dossier's model says why


def _letter(path: ListPath) -> str:
    return _LETTERS.get(path[-1], path[-1][0])


def _next_number(whole: dict[str, Plain], path: ListPath) -> int:
    numbered = re.compile(rf"{_letter(path)}([0-9]{{1,6}})", re.ASCII)
    taken = [row.get("id") for row in _list_at(whole, path) if isinstance(row, dict)]
    taken += _referred(whole, path)
    numbers = [numbered.fullmatch(key) for key in taken if isinstance(key, str)]
    return max((int(found.group(1)) for found in numbers if found), default=0) + 1


def _referred(whole: dict[str, Plain], path: ListPath) -> list[Plain]:
    if path not in _REFERENCES:
        return []
    rows_at, key = _REFERENCES[path]
    found: list[Plain] = []
    for row in _list_at(whole, rows_at):
        value = row.get(key) if isinstance(row, dict) else None
        found.extend(value if isinstance(value, list) else [value])
    return found


def _list_at(whole: dict[str, Plain], path: ListPath) -> list[Plain]:
    value: Any = whole
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, list) else []


def _lists_in(model: type[BaseModel], path: ListPath) -> Iterator[ListPath]:
    for name, field in model.model_fields.items():
        here = (*path, field.alias or name)
        for kind in _models_in(field.annotation):
            if issubclass(kind, Row):
                yield here
            else:
                yield from _lists_in(kind, here)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
