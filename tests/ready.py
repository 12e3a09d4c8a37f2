"""A dossier that is ready for the call of 2021, and edits of it: one fact changed at a time.

It is the one that the examples of all criteria change: Rebenau, which is invented. On 10 March 2021
it has decided, calculated and described everything; only an adviser's judgements are missing.
"""

from copy import deepcopy
from typing import Any

from app.checklists.library import FOLDER
from app.dossiers.exchange import as_plain, from_file
from app.located import read_file

READY_ON = "2021-03-10"
FILE = FOLDER / "examples" / "ready.yaml"

READY: dict[str, Any] = as_plain(from_file(read_file(FILE)))
del READY["format"]
READY["council"]["meetings"] = []


class Drop:
    """The edit that takes a key or a row away."""


DROP = Drop()


def ready(edits: dict[str, Any] | None = None) -> dict[str, Any]:
    """The ready dossier after some edits: dotted places (rows by position) and their new values."""
    content = deepcopy(READY)
    for place, value in (edits or {}).items():
        _put(content, place.split("."), value if isinstance(value, Drop) else deepcopy(value))
    return content


def _put(within: Any, steps: list[str], value: Any) -> None:
    key: Any = int(steps[0]) if isinstance(within, list) else steps[0]
    if len(steps) > 1:
        if isinstance(within, dict):
            within.setdefault(key, {})
        _put(within[key], steps[1:], value)
    elif isinstance(value, Drop):
        del within[key]
    elif isinstance(within, list) and key == len(within):
        within.append(value)
    else:
        within[key] = value


def leaves(within: Any = READY, place: str = "") -> list[str]:
    """Every place of the ready dossier at which a single fact stands, rows by position."""
    steps = _steps(within)
    if not steps:
        return [place]
    return [leaf for key, value in steps for leaf in leaves(value, _inside(place, key))]


def lists(within: Any = READY, place: str = "") -> list[str]:
    """Every place of the ready dossier at which a list stands."""
    own = [place] if isinstance(within, list) else []
    return own + [
        found for key, value in _steps(within) for found in lists(value, _inside(place, key))
    ]


def _steps(within: Any) -> list[tuple[str, Any]]:
    if isinstance(within, dict):
        return list(within.items())
    return [(str(at), one) for at, one in enumerate(within)] if isinstance(within, list) else []


def _inside(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
