"""A remedy: something that a municipality can do, and the edit of its dossier that it comes to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.scoring.steps.edit import Edit
from app.scoring.wording import Sentence, Value, say

OWN_TEXT = "[Eigener Text]"
"""Stands in an edit where the municipality has to write something of its own."""


Key = tuple[object, ...]


@dataclass(frozen=True)
class Remedy:
    """What to do, and the edits of the plain dossier that say it is done.

    `own`: some of the values are the municipality's own choice and stand here only as examples or
    as `OWN_TEXT`; otherwise the edits are exact. `on`: the day on which it is done, where that is
    not the day of the look; nothing is claimed for any day before.
    """

    what: Sentence
    edits: tuple[Edit, ...]
    own: bool = False
    on: date | None = None

    @cached_property
    def key(self) -> Key:
        """Two remedies are the same if they change the same on the same day."""
        return (self.on, frozenset(repr(edit) for edit in self.edits))

    @property
    def places(self) -> tuple[str, ...]:
        """Where in the dossier it is done."""
        return tuple(dict.fromkeys(edit.path for edit in self.edits))


Proposer = Callable[..., tuple[Remedy, ...]]
"""`remedies(facts, **parameters)`: what may mend a criterion; nothing where it needs no mending."""


def exact(de: str, en: str, /, *edits: Edit, on: date | None = None, **values: Value) -> Remedy:
    """A remedy whose values follow from the rule."""
    return Remedy(say(de, en, **values), edits, on=on)


def own(de: str, en: str, /, *edits: Edit, on: date | None = None, **values: Value) -> Remedy:
    """A remedy with values that the municipality has to choose or write."""
    return Remedy(say(de, en, **values), edits, own=True, on=on)


def own_text(characters: int = 0) -> str:
    """A text that is clearly none yet, of at least so many characters."""
    repeated = -(-characters // (len(OWN_TEXT) + 1)) or 1
    return " ".join([OWN_TEXT] * repeated).ljust(characters, ".")
