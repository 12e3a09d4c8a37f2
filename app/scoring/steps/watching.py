"""Which places of a dossier somebody reads: a stand-in for the dossier that takes note.

What a check says of a dossier can change only if a place that it has read changes. So an edit that
touches none of them needs no new look. Lists of rows and dictionaries count as one place.
"""

from collections.abc import Callable, Hashable, Mapping
from functools import cache
from typing import Any, cast

from app.scoring.content.dossier import Dossier
from app.scoring.content.pieces import Piece, Row
from app.scoring.facts import Facts


def watched(facts: Facts) -> tuple[Facts, set[str]]:
    """The same facts, and the set that fills with the places that are read of them."""
    seen: set[str] = set()
    dossier = cast("Dossier", _Watched(facts.dossier, "", seen))
    return Facts(dossier=dossier, timetable=facts.timetable, as_of=facts.as_of), seen


class _Watched:
    """A part of a dossier that notes which of its fields are read."""

    __slots__ = ("_piece", "_place", "_seen")

    def __init__(self, piece: Piece, place: str, seen: set[str]) -> None:
        self._piece = piece
        self._place = place
        self._seen = seen

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._piece, name)
        place = _places(type(self._piece), self._place).get(name)
        if place is None:
            self._seen.add(self._place)
            return value
        if isinstance(value, Piece) and not isinstance(value, Row):
            return _Watched(value, place, self._seen)
        self._seen.add(place)
        return value

    def once(self, find: Callable[..., Any], *given: Hashable) -> Any:
        """What a function finds in this part, and what it has read of it, both kept with the part.

        Note is taken of the same places whether the function runs or has run before.
        """
        found, seen = self._piece.once(_noted, find, self._place, *given)
        self._seen |= seen
        return found


@cache
def _places(kind: type[Piece], place: str) -> Mapping[str, str]:
    """Where the fields of such a part stand; there are not many parts, as rows are none."""
    return {
        name: f"{place}.{field.alias or name}".lstrip(".")
        for name, field in kind.model_fields.items()
    }


def _noted(piece: Piece, find: Callable[..., Any], place: str, *given: Hashable) -> Any:
    seen: set[str] = set()
    return find(_Watched(piece, place, seen), *given), frozenset(seen)
