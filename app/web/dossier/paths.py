"""Reading a plain dossier by dotted places, for what is shown and posted."""

from typing import Any

from app.dossiers.paths import RowKey, row_position, steps


def below(path: str, key: str) -> str:
    """A place below another one: `cost_plan` and `rate` make `cost_plan.rate`."""
    return f"{path}.{key}" if path else key


def value_at(plain: Any, path: str) -> Any:
    """The value at a place in plain values; None where there is nothing."""
    value = plain
    for step in steps(path):
        if isinstance(step, RowKey):
            position = row_position(value, step) if isinstance(value, list) else None
            value = None if position is None else value[position]
        else:
            value = value.get(step) if isinstance(value, dict) else None
        if value is None:
            return None
    return value
