"""The types of a check's parameters: what a checklist may set in YAML, always exact.

`Annotated[..., Euro]` says in which words the guide shows the value.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from app.scoring.content.applicant import BodyType
from app.scoring.content.cost_plan import CostType
from app.scoring.text import read_line, refuse, required_line
from app.scoring.values import read_amount, read_count, read_day, read_flag, read_rate
from app.scoring.wording import Euro, Percent


class Direction(StrEnum):
    """What a larger value, or a longer list, of a parameter does to those who are checked.

    Stands in the annotation of a check's parameter. A parameter without it may do either.
    """

    LOOSER = "looser"
    TIGHTER = "tighter"


LARGER_IS_LOOSER = Direction.LOOSER
LARGER_IS_TIGHTER = Direction.TIGHTER


def _needed(value: object) -> object:
    if value is None:
        raise refuse("value_needed", "A value is needed here.")
    return value


def _words(value: object) -> Any:
    if not isinstance(value, (list, tuple)) or not value:
        raise refuse("list_expected", "A list with at least one entry is expected.")
    return tuple(required_line(item) for item in value)


def _numbers(value: object) -> Any:
    if not isinstance(value, (list, tuple)) or not value:
        raise refuse("list_expected", "A list with at least one entry is expected.")
    return tuple(_needed(read_count(item)) for item in value)


def _read_then_needed(read: Any) -> BeforeValidator:
    return BeforeValidator(lambda value: _needed(read(value)))


Amount = Annotated[int, _read_then_needed(read_amount), Euro]
"""Euros in YAML ("2500000.00"), integer cents in the check."""
Part = Annotated[Decimal, _read_then_needed(read_rate), Percent]
"""A rate or share between 0 and 1 ("0.65")."""
Number = Annotated[int, _read_then_needed(read_count)]
"""A whole number: months, characters, entries, inhabitants."""
Deadline = Annotated[date, _read_then_needed(read_day)]
"""A civil day in Europe/Berlin, included."""
Switch = Annotated[bool, _read_then_needed(read_flag)]
"""true or false: a rule that a call has or has not."""
Word = Annotated[str, _read_then_needed(read_line)]
"""One word or line."""
Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
"""A list of words."""
Numbers = Annotated[tuple[int, ...], BeforeValidator(_numbers)]
"""A list of whole numbers."""
BodyTypes = Annotated[tuple[BodyType, ...], Field(min_length=1)]
"""A list of kinds of bodies, in the words of `applicant.type`."""
CostTypes = Annotated[tuple[CostType, ...], Field(min_length=1)]
"""A list of cost types, in the words of `cost_plan.positions`."""
