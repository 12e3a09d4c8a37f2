"""The parameters of a criterion in one checklist: their values, their names, which is larger."""

from typing import Any

from app.scoring.checklist import Checklist, Rule
from app.scoring.wording import Text

BY_ROUND = object()
"""In place of a value that the round has not set."""


def value_of(rule: Rule, name: str) -> Any:
    """What the check of a criterion is given."""
    return BY_ROUND if name in rule.unset else rule.parameters.get(name)


def titles_of(found: Checklist, rule: Rule) -> dict[str, Text]:
    """What a checklist calls the parameters of a criterion, as far as they are shared."""
    named = {
        name: found.file.parameters.get(value[1:])
        for name, value in rule.criterion.with_.items()
        if isinstance(value, str) and value.startswith("$")
    }
    return {name: shared.title.text for name, shared in named.items() if shared is not None}


def grows(was: Any, now: Any) -> bool | None:
    """Whether a value becomes larger, or a list longer; None if that cannot be said."""
    if BY_ROUND in (was, now) or was is None or now is None:
        return None
    if isinstance(was, tuple) and isinstance(now, tuple):
        first, second = set(was), set(now)
        if first == second:
            return None
        return True if first <= second else False if second <= first else None
    try:
        return bool(now > was)
    except TypeError:
        return None
