"""All checks there are: one per file in `app/scoring/checks`, found by walking the folder."""

import pkgutil
from functools import cache
from importlib import import_module

from app.scoring import checks
from app.scoring.check import Check, UndocumentedCheck


@cache
def catalogue() -> dict[str, Check]:
    """Every check by its id.

    Raises:
        UndocumentedCheck: a module that holds no check of its own name.
    """
    found: dict[str, Check] = {}
    for module in pkgutil.iter_modules(checks.__path__):
        if module.ispkg:
            continue
        candidate = getattr(import_module(f"{checks.__name__}.{module.name}"), module.name, None)
        if not isinstance(candidate, Check):
            raise UndocumentedCheck(f"checks/{module.name}.py holds no check named {module.name}")
        found[candidate.id] = candidate
    return found
