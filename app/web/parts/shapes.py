"""What the macros of this folder are given: plain, frozen, with nothing left to decide.

A screen makes these from its domain objects; a macro only prints them. Texts are already in the
reader's language, addresses are ready to use.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

Number = int | Fraction | Decimal


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value that was probably meant: `value` goes into the field, `label` onto the button."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """A form field. `path` is its place in the dossier, `value` what was typed or is stored."""

    path: str
    label: str
    value: str | None = None
    name: str | None = None
    hint: str | None = None
    error: str | None = None
    suggestion: Suggestion | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class FieldError:
    """One line of the error summary."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Score:
    """Points, exact; and how many gates are unmet or still open."""

    earned: Number
    open: Number
    attainable: Number
    gates_unmet: int = 0
    gates_open: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """The score of one section and where it leads."""

    title: str
    earned: Number
    open: Number
    attainable: Number
    href: str | None = None
    gates_unmet: int = 0
    gates_open: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One line of "Als Nächstes": what to do, where, and what it brings.

    `note` says what the tag beside it does not; `others` are other ways to the same end.
    """

    text: str
    href: str
    place: str | None = None
    gate: bool = False
    points: Number | None = None
    due: date | None = None
    note: str | None = None
    others: Sequence["Step"] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A civil day that ends at 24:00; `left` in days, negative when it has passed."""

    label: str
    day: date
    left: int


@dataclass(frozen=True, slots=True)
class Place:
    """A link to the field that a criterion looked at."""

    href: str
    label: str


@dataclass(frozen=True, slots=True)
class ShownCriterion:
    """A criterion with its outcome, as a card shows it."""

    id: str
    title: str
    outcome: str
    reason: str
    gate: bool = False
    weight: Number | None = None
    degree: Fraction | None = None
    due_on: date | None = None
    changed: bool = False
    places: Sequence[Place] = ()
    upload_href: str | None = None
    guide_href: str | None = None
    source: str | None = None
    certainty: str | None = None
    self_assessed: bool = False


@dataclass(frozen=True, slots=True)
class Tab:
    """A real link in a row of tabs; `warning` says in words what the symbol beside it means."""

    label: str
    href: str
    current: bool = False
    warning: str | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """The form that takes the last change back."""

    action: str
    label: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head; `sorted` is "ascending", "descending" or None."""

    label: str
    number: bool = False
    sort_href: str | None = None
    sorted: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; the first cell names it and leads to `href`."""

    cells: Sequence[str]
    href: str | None = None
