"""What each criterion of a checklist can come to, tried on the dossiers of all its examples.

A checklist is tried with its own parameters. What its rounds still have to set is lent by an
example or by another checklist that asks the same, and deadlines by the call of each example.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from app.checklists.examples.reading import Example
from app.checklists.examples.running import timetable_for
from app.checklists.strictness.reviewed import READY_DAY, Shelf
from app.scoring.checklist import Checklist, Rule
from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts, Timetable
from app.scoring.score import score
from app.scoring.scorecard import Line
from app.scoring.verdict import Outcome


@dataclass(frozen=True)
class Tried:
    """The outcomes that came, and the highest share of its points that was earned."""

    outcomes: frozenset[Outcome]
    best: Fraction


def tried(shelf: Shelf, found: Checklist, rule: Rule) -> Tried:
    """Run a criterion on the dossiers of its examples; judgements count as they were claimed."""
    outcomes: set[Outcome] = set()
    best = Fraction(0)
    for example, base, _ in shelf.runnable.get(rule.criterion.id, ()):
        if example.judged:
            outcomes.add(example.outcome)
            best = max(best, example.degree or Fraction(0))
            continue
        line = _line(shelf, found, rule, _facts(example, base, found))
        outcomes.add(line.outcome)
        best = max(best, line.degree or Fraction(0))
    return Tried(frozenset(outcomes), best)


def stuck_gates(shelf: Shelf, found: Checklist) -> tuple[str, ...] | None:
    """The gates that the best dossier does not pass; none of them if one passes all.

    None if there is nothing to try.
    """
    gates = [rule for rule in found.rules if rule.criterion.gate]
    best: tuple[str, ...] | None = None
    for facts in _candidates(shelf, found):
        stuck = tuple(
            rule.criterion.id
            for rule in gates
            if not _line(shelf, found, rule, facts).outcome.fulfils_gate
        )
        if best is None or len(stuck) < len(best):
            best = stuck
        if not best:
            break
    return best


def _candidates(shelf: Shelf, found: Checklist) -> Iterator[Facts]:
    if shelf.ready is not None:
        dossier, base = shelf.ready
        yield _on(dossier, READY_DAY, timetable_of_both(base, found))
    for runnable in shelf.runnable.values():
        for example, base, _ in runnable:
            yield _facts(example, base, found)


def _facts(example: Example, base: Checklist, found: Checklist) -> Facts:
    timetable = timetable_for(example, base)
    return _on(example.dossier, example.as_of, _without_unknown_dates(timetable, found))


def _on(dossier: Dossier, day: date, timetable: Timetable) -> Facts:
    return Facts(dossier=dossier, timetable=timetable, as_of=day)


def timetable_of_both(base: Checklist, found: Checklist) -> Timetable:
    """The dates of the call that a dossier answers, as far as this checklist's call has any."""
    call = base.file.call
    timetable = Timetable(
        opens_on=call.opens_on,
        apply_by=call.apply_by,
        resolution_by=call.resolution_by,
        call=base.id,
    )
    return _without_unknown_dates(timetable, found)


def _without_unknown_dates(timetable: Timetable, found: Checklist) -> Timetable:
    call = found.file.call
    if call.status == "per_round":
        return timetable
    return replace(timetable, resolution_by=timetable.resolution_by if call.resolution_by else None)


def _line(shelf: Shelf, found: Checklist, rule: Rule, facts: Facts) -> Line:
    parameters = {**rule.parameters, **_lent(shelf, rule)}
    criterion = rule.criterion
    if rule.check is not None:
        criterion = criterion.model_copy(update={"mode": "automatic"})
    alone = replace(rule, criterion=criterion, parameters=parameters, unset={})
    return score(facts, Checklist(found.file, (alone,), found.fingerprint)).lines[0]


def _lent(shelf: Shelf, rule: Rule) -> Mapping[str, Any]:
    """A value for what the round sets: that of an example which is met by it, or of who has one."""
    known: dict[str, Any] = {}
    for name in rule.unset:
        for values in (*_of_examples(shelf, rule), *_of_checklists(shelf, rule)):
            if name in values:
                known.setdefault(name, values[name])
    return known


def _of_examples(shelf: Shelf, rule: Rule) -> Iterator[Mapping[str, Any]]:
    for example, _, run in shelf.runnable.get(rule.criterion.id, ()):
        if example.outcome is Outcome.MET and example.parameters and run.check is rule.check:
            yield run.parameters


def _of_checklists(shelf: Shelf, rule: Rule) -> Iterator[Mapping[str, Any]]:
    for other in shelf.checklists:
        for one in other.rules:
            if one.check is rule.check:
                yield one.parameters
