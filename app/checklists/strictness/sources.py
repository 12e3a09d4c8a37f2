"""Criteria and numbers of which nobody can tell where they come from."""

from collections.abc import Iterator

from app.checklists.strictness.reviewed import Shelf
from app.located import Problem
from app.scoring.wording import Text

COMPUTED = "(computed)"
"""Says a check of itself that only compares a dossier with itself: arithmetic needs no source."""
OWN_PROPOSAL = "L"
"""A number of low certainty may be nobody's but our own; everything else has a source."""


def unsourced(shelf: Shelf) -> Iterator[Problem]:
    """What lacks a source."""
    for one in shelf.wanted:
        file = one.checklist.file
        if not file.call.source:
            yield one.problem(("call",), _call())
        for name, shared in file.parameters.items():
            if shared.value is not None and shared.certainty != OWN_PROPOSAL and not shared.source:
                yield one.problem(("parameters", name), _number(name))
        for rule, place in one.rules():
            computed = rule.check is not None and COMPUTED in rule.check.documentation
            if not rule.criterion.source and not computed:
                yield one.problem((*place, "source"), _criterion(rule.criterion.id))


def _call() -> Text:
    return Text(de="Der Aufruf nennt keine Quelle.", en="The call names no source.")


def _number(name: str) -> Text:
    return Text(
        de=f"Der Parameter {name} nennt keine Quelle, ist aber nicht als unsicher (L)"
        " gekennzeichnet.",
        en=f"The parameter {name} names no source, but is not marked as uncertain (L).",
    )


def _criterion(name: str) -> Text:
    return Text(de=f"{name} nennt keine Quelle.", en=f"{name} names no source.")
