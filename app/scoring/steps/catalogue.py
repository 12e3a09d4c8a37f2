"""What proposes remedies: one module per check in `app/scoring/remedies`, found by its name."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from app.scoring import remedies
from app.scoring.steps.remedy import Proposer


@cache
def proposers() -> Mapping[str, Proposer]:
    """The function that proposes remedies, by the id of the check that it is for."""
    names = [module.name for module in pkgutil.iter_modules(remedies.__path__)]
    found: dict[str, Proposer] = {
        name: import_module(f"{remedies.__name__}.{name}").remedies for name in names
    }
    return found
