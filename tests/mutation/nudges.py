"""The smallest step up or down from the value of a parameter; of a term, to the next one."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.scoring.council_terms import DEADLINES, DECIDING, DECLARATIONS, Term

_STEP = Decimal("0.0001")


def nudged(value: Any, step: int) -> Any:
    """The neighbour of a value, itself if it has none in this direction."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + step
    if isinstance(value, Decimal):
        return value + step * _STEP
    if isinstance(value, date):
        return value + timedelta(days=step)
    if isinstance(value, str):
        return f"{value}x" if step > 0 else value[:-1]
    if isinstance(value, Term):
        return _next_term(value, step)
    if isinstance(value, tuple):
        return value[1:] if step > 0 else value[:-1]
    return value


def _next_term(term: Term, step: int) -> Term:
    known = next(one for one in (DEADLINES, DECIDING, DECLARATIONS) if term.key in one)
    keys = list(known)
    return known[keys[(keys.index(term.key) + step) % len(keys)]]


def steps_of(value: Any) -> set[int]:
    """The directions in which a value has a neighbour; one of two that lead to the same."""
    up, down = nudged(value, 1), nudged(value, -1)
    return {step for step, one in ((1, up), (-1, down)) if one != value and (step > 0 or one != up)}


def neighbours(value: Any) -> list[Any]:
    """All neighbours of a value; of a list, those without one of its entries."""
    if isinstance(value, tuple):
        return [value[:at] + value[at + 1 :] for at in range(len(value))]
    return [nudged(value, step) for step in sorted(steps_of(value))]
