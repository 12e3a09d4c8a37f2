"""What a page of the dossier is made of: blocks of questions, each saved on its own.

A block names a place in the dossier and the questions asked there. Forms, the reading of what was
typed, the links between criteria and fields all follow from this description.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.scoring.wording import Text


class Kind(StrEnum):
    """How an answer is typed and read."""

    LINE = "line"
    PROSE = "prose"
    MONEY = "money"
    PERCENT = "percent"
    SHARE = "share"
    COUNT = "count"
    POSTS = "posts"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    FLAG = "flag"
    CHOICE = "choice"
    TAGS = "tags"
    LINES = "lines"
    MEASURE = "measure"
    GOALS = "goals"


Options = tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. `key` is relative to its block and may be dotted: `contact.email`."""

    key: str
    kind: Kind
    label: Text
    hint: Text | None = None
    options: Options = ()
    lines: int = 4
    group: Text | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Questions about one place in the dossier, saved together."""

    path: str
    title: Text
    asks: Sequence[Ask]
    intro: Text | None = None

    @property
    def name(self) -> str:
        """Its name in addresses and ids."""
        return self.path or "application"


@dataclass(frozen=True, slots=True)
class ListBlock(Block):
    """A list of rows; as cards each row is saved on its own, as a grid all rows together.

    `nothing` is set where an empty list is a statement ("none").
    """

    row: Text = field(default_factory=lambda: Text("Eintrag", "Entry"))
    grid: bool = False
    heading: tuple[str, ...] = ()
    empty: Text | None = None
    nothing: Text | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its questions."""
        return tuple(ask.key for ask in self.asks)


@dataclass(frozen=True, slots=True)
class PartPage:
    """One page: a part of the dossier. `sections` are the checklist's letters shown beside it."""

    part: str
    title: Text
    lead: Text
    blocks: Sequence[Block]
    sections: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The last piece of its address."""
        return self.part.replace("_", "-")

    def block(self, name: str) -> Block | None:
        """The block of that name."""
        return next((block for block in self.blocks if block.name == name), None)


def t(de: str, en: str) -> Text:
    """A text in both languages."""
    return Text(de, en)
