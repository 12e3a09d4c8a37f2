"""What steps are compared with: every edit carried out on the whole dossier, scored in full."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from app.scoring.checklist import Checklist
from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.steps.catalogue import proposers
from app.scoring.steps.edit import NoSuchPlace, contradict, edited
from app.scoring.steps.remedy import Remedy
from app.scoring.steps.step import Action, Step, step_between

Key = tuple[Any, ...]


def after(facts: Facts, *remedies: Remedy) -> Facts:
    """The facts after remedies, one after the other, on the day of the last one."""
    plain = facts.dossier.model_dump(mode="json", by_alias=True)
    for remedy in remedies:
        plain = edited(plain, remedy.edits)
    day = max([remedy.on for remedy in remedies if remedy.on], default=facts.as_of)
    return replace(facts, dossier=Dossier.model_validate(plain), as_of=day)


def key(*remedies: Remedy) -> frozenset[Key]:
    """What remedies change, whatever they are called and in which order."""
    return frozenset((one.on, frozenset(map(repr, one.edits))) for one in remedies)


def steps_by_force(facts: Facts, checklist: Checklist) -> dict[frozenset[Key], Step]:
    """Every good single and pair, found by scoring every edit of the whole dossier in full."""
    found: dict[frozenset[Key], Step] = {}
    for first in _proposed(facts, checklist):
        alone = _step(facts, checklist, first)
        if alone is None:
            continue
        if alone.is_good:
            found[key(first)] = alone
        for second in _proposed(after(facts, first), checklist):
            both = key(first, second)
            same_day = (first.on or facts.as_of) == (second.on or facts.as_of)
            if len(both) < 2 or not same_day or contradict(first.edits, second.edits):
                continue
            pair = _step(facts, checklist, first, second)
            other = _step(facts, checklist, second)
            if pair is not None and pair.is_good and _is_more(pair, [alone, other]):
                found.setdefault(both, pair)
    return found


def _is_more(pair: Step, parts: list[Step | None]) -> bool:
    apart = [part for part in parts if part is not None]
    gates = {gate for part in apart for gate in part.gates}
    broken = {gate for part in apart for gate in part.broken}
    return (
        not set(pair.gates) <= gates
        or not broken <= set(pair.broken)
        or pair.points > sum(part.points for part in apart if part.points > 0)
        or pair.relief > sum(part.relief for part in apart if part.relief > 0)
    )


def _proposed(facts: Facts, checklist: Checklist) -> Iterator[Remedy]:
    for rule, line in zip(checklist.rules, score(facts, checklist).lines, strict=True):
        if line.fulfilled or line.awaits_adviser or rule.check is None:
            continue
        for remedy in proposers()[rule.check.id](facts, **rule.parameters):
            if remedy.edits:
                yield remedy


def _step(facts: Facts, checklist: Checklist, *remedies: Remedy) -> Step | None:
    try:
        then = after(facts, *remedies)
    except (NoSuchPlace, ValidationError):
        return None
    if then.as_of < facts.as_of:
        return None
    before = score(replace(facts, as_of=then.as_of), checklist)
    actions = tuple(Action(("",), remedy) for remedy in remedies)
    return step_between(actions, before, score(then, checklist))
