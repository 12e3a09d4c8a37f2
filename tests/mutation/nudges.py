"""The smallest step up or down from the value of a parameter."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

_STEP = Decimal("0.0001")


def nudged(value: Any, step: int) -> Any:
    """The neighbour of a value, itself if it has none in this direction."""
    if isinstance(value, bool):
        return not value if step > 0 else value
    if isinstance(value, int):
        return value + step
    if isinstance(value, Decimal):
        return value + step * _STEP
    if isinstance(value, date):
        return value + timedelta(days=step)
    if isinstance(value, str):
        return f"{value}x" if step > 0 else value
    if isinstance(value, tuple):
        return value[1:] if step > 0 else value[:-1]
    return value


def neighbours(value: Any) -> list[Any]:
    """All neighbours of a value; of a list, those without one of its entries."""
    if isinstance(value, tuple):
        return [value[:at] + value[at + 1 :] for at in range(len(value))]
    return [other for step in (1, -1) if (other := nudged(value, step)) != value]
