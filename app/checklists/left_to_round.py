"""What a checklist leaves to each round: which values, of what kind, and what depends on them.

The kind follows from the checks that take the value, so that a new checklist needs no code.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_args

from pydantic.fields import FieldInfo

from app.scoring.check import Check
from app.scoring.checklist import Checklist, Criterion, SharedParameter
from app.scoring.content.applicant import BodyType
from app.scoring.content.cost_plan import CostType
from app.scoring.cost_terms import COST_TYPES
from app.scoring.council_terms import (
    DEADLINES,
    DECIDING,
    DECLARATIONS,
    DecideBy,
    Declared,
    Essentials,
    Kinds,
)
from app.scoring.parameters import Deadline, Number, Numbers, Switch, Words
from app.scoring.terms import BODY_TYPES
from app.scoring.wording import Euro, Percent, Text


class ValueKind(StrEnum):
    """How a value is typed and read."""

    MONEY = "money"
    RATE = "rate"
    COUNT = "count"
    DAY = "day"
    SWITCH = "switch"
    WORD = "word"
    WORDS = "words"
    ONE = "one"
    SOME = "some"


Options = Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class LeftToRound:
    """One value that the round sets: its name in the file, its kind, the criteria that wait.

    `options` are the words to choose from, where only some are possible.
    """

    name: str
    title: Text
    kind: ValueKind
    criteria: Sequence[Criterion]
    options: Options


def left_to_round(found: Checklist) -> tuple[LeftToRound, ...]:
    """All values that the checklist leaves to its round, in the order of the file."""
    return tuple(
        _left(name, shared, tuple(_users(found, name)))
        for name, shared in found.file.parameters.items()
        if shared.set_by == "round"
    )


def not_set_yet(found: Checklist, settings: Mapping[str, Any]) -> tuple[LeftToRound, ...]:
    """Those that the round has not set."""
    return tuple(one for one in left_to_round(found) if one.name not in settings)


def options_of(check: Check, parameter: str) -> Options:
    """The words that a parameter of a check chooses from, by what a file calls them."""
    _, options = _kind_of(check.parameters.model_fields[parameter])
    return options


def _left(
    name: str, shared: SharedParameter, users: Sequence[tuple[Criterion, Check, str]]
) -> LeftToRound:
    _, check, parameter = users[0]
    kind, options = _kind_of(check.parameters.model_fields[parameter])
    criteria = tuple(criterion for criterion, _, _ in users)
    return LeftToRound(name, shared.title.text, kind, criteria, options)


def _users(found: Checklist, name: str) -> Iterator[tuple[Criterion, Check, str]]:
    """The criteria that use a value, each with its check and what the check calls it."""
    for rule in found.rules:
        for parameter, value in rule.criterion.with_.items():
            if value == f"${name}" and rule.check is not None:
                yield rule.criterion, rule.check, parameter
                break


def _kind_of(field: FieldInfo) -> tuple[ValueKind, Options]:
    if Euro in field.metadata:
        return ValueKind.MONEY, {}
    if Percent in field.metadata:
        return ValueKind.RATE, {}
    for parameter, kind, options in _BY_READER:
        if _reader(parameter) in field.metadata:
            return kind, options
    for word, options in _BY_WORD:
        if get_args(field.annotation)[:1] == (word,):
            return ValueKind.SOME, options
    return ValueKind.WORD, {}


def _reader(parameter: Any) -> object:
    return parameter.__metadata__[0]


_BY_READER: Sequence[tuple[Any, ValueKind, Options]] = (
    (Number, ValueKind.COUNT, {}),
    (Deadline, ValueKind.DAY, {}),
    (Switch, ValueKind.SWITCH, {}),
    (Words, ValueKind.WORDS, {}),
    (Numbers, ValueKind.WORDS, {}),
    (Kinds, ValueKind.SOME, DECIDING),
    (Essentials, ValueKind.SOME, DECLARATIONS),
    (DecideBy, ValueKind.ONE, DEADLINES),
    (Declared, ValueKind.ONE, DECLARATIONS),
)
_BY_WORD: Sequence[tuple[Any, Options]] = (
    (BodyType, {str(key): text for key, text in BODY_TYPES.items()}),
    (CostType, {str(key): text for key, text in COST_TYPES.items()}),
)
