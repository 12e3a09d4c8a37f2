"""What is mutated: each check, each parameter in a checklist, and the rules that checks share."""

import sys
from collections.abc import Callable, Iterator

from app.checklists.library import all_checklists
from app.scoring.catalogue import catalogue
from app.scoring.check import Check
from tests.mutation.mutating import changes, in_place_of, unchanged
from tests.mutation.nudges import neighbours, steps_of
from tests.mutation.score import Tally
from tests.mutation.shown import Shown, noticed

Run = Callable[[Shown], bool]

CHECKS = "app.scoring.checks"
SHARED = (
    *("bodies", "comparisons", "cost_shares", "decisions", "email_address", "facts", "funding"),
    *("measures", "months", "periods", "plan_years", "schedule", "totals"),
)
"""All rules that checks take from elsewhere. The core (a verdict, words, values) is not among them:
it decides nothing about a dossier."""


def of_check(check: Check, those: list[Shown]) -> Tally:
    """Every mutant of a check, run on the examples of the criteria that use it."""
    tally = Tally(check.id)
    parameters: dict[str, set[int]] = {}
    for one in those:
        for name, value in one.rule.parameters.items():
            parameters.setdefault(name, set()).update(steps_of(value))
    if noticed(those, _by(vars(unchanged(f"{CHECKS}.{check.id}"))[check.id])):
        raise AssertionError(f"a mere copy of {check.id} is noticed")
    for site, module in changes(f"{CHECKS}.{check.id}", parameters):
        mutant = vars(module).get(check.id)
        killed = not isinstance(mutant, Check) or noticed(those, _by(mutant))
        tally.count(f"app/scoring/checks/{check.id}.py:{site.line}: {site.told}", killed=killed)
    return tally


def of_parameters(every: list[Shown]) -> Tally:
    """Every value that a checklist gives a check, moved to its neighbours."""
    tally = Tally("parameters in checklists")
    for criterion, name, value, ids in _values():
        those = [
            one
            for one in every
            if one.criterion == criterion
            and one.found.id in ids
            and name not in one.example.parameters
            and name not in one.rule.unset
        ]
        for other in neighbours(value):
            told = f"{'/'.join(ids)}: {criterion}: {name}: {value} → {other}"
            tally.count(told, killed=noticed(those, _with(name, other)))
    return tally


def _by(check: Check) -> Run:
    return lambda shown: shown.holds(check)


def _with(name: str, value: object) -> Run:
    return lambda shown: shown.holds(parameters={**shown.rule.parameters, name: value})


def _values() -> Iterator[tuple[str, str, object, list[str]]]:
    """Each value that a parameter of a criterion has, and the checklists that give it."""
    found: dict[tuple[str, str, str], tuple[object, list[str]]] = {}
    for one in all_checklists():
        for rule in one.rules:
            for name, value in rule.parameters.items():
                key = (rule.criterion.id, name, repr(value))
                found.setdefault(key, (value, []))[1].append(one.id)
    for (criterion, name, _), (value, ids) in found.items():
        yield criterion, name, value, ids


def of_shared(name: str, every: list[Shown]) -> Tally:
    """Every mutant of a rule that checks share, run on the examples of all of them."""
    tally = Tally(name)
    module = f"app.scoring.{name}"
    users = _users(module)
    those = [one for one in every if one.rule.check is not None and one.rule.check.id in users]
    with in_place_of(module, unchanged(module)):
        if noticed(those, lambda shown: shown.holds()):
            raise AssertionError(f"a mere copy of {module} is noticed")
    for site, mutant in changes(module):
        with in_place_of(module, mutant):
            killed = noticed(those, lambda shown: shown.holds())
        tally.count(f"app/scoring/{name}.py:{site.line}: {site.told}", killed=killed)
    return tally


def _users(module: str) -> set[str]:
    """The checks that take something from a module, directly or through another."""
    reached = {module}
    while True:
        more = {
            name
            for name, holder in sys.modules.items()
            if name.startswith("app.scoring.")
            and name not in reached
            and any(
                getattr(value, "__module__", None) in reached for value in vars(holder).values()
            )
        }
        if not more:
            break
        reached |= more
    return {check for check in catalogue() if f"{CHECKS}.{check}" in reached}
