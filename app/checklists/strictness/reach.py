"""Criteria that can never fail or never be met, and gates that nobody can pass together."""

from collections.abc import Iterator

from app.checklists.strictness.reviewed import Reviewed, Shelf
from app.checklists.strictness.trials import Tried, stuck_gates, tried
from app.located import Problem
from app.scoring.checklist import Criterion, Rule
from app.scoring.verdict import Outcome
from app.scoring.wording import Text

_FALLING_SHORT = {Outcome.UNMET, Outcome.PARTLY}


def out_of_reach(shelf: Shelf) -> Iterator[Problem]:
    """Criteria that always come to the same, and points that nobody can earn."""
    for one in shelf.wanted:
        for rule, place in one.rules():
            if rule.criterion.retired is True or rule.criterion.id not in shelf.runnable:
                continue
            found = tried(shelf, one.checklist, rule)
            yield from (
                one.problem((*place, key), sentence) for key, sentence in _judged(rule, found)
            )


def _judged(rule: Rule, found: Tried) -> Iterator[tuple[str, Text]]:
    criterion = rule.criterion
    if not found.outcomes:
        return
    if found.outcomes == {Outcome.NOT_APPLICABLE}:
        yield "id", _never_applies(criterion)
    elif not found.outcomes & _FALLING_SHORT:
        yield "id", _never_fails(criterion)
    elif criterion.gate:
        if not any(outcome.fulfils_gate for outcome in found.outcomes):
            yield "gate", _never_met(criterion)
    elif criterion.weight is not None and found.best * criterion.weight != criterion.weight:
        yield "weight", _less_weight(criterion, criterion.weight, found)


def gates_apart(shelf: Shelf) -> Iterator[Problem]:
    """Checklists whose gates no dossier passes all at once."""
    for one in shelf.wanted:
        stuck = stuck_gates(shelf, one.checklist)
        if stuck:
            yield one.problem((*_place_of(one, stuck[0]), "gate"), _apart(stuck))


def _place_of(one: Reviewed, name: str) -> tuple[str | int, ...]:
    return next(place for rule, place in one.rules() if rule.criterion.id == name)


def _never_applies(criterion: Criterion) -> Text:
    return Text(
        de=f"{criterion.id} entfällt bei jedem Beispiel: Die Bedingung tritt nie ein.",
        en=f"{criterion.id} applies to no example: its condition never holds.",
    )


def _never_fails(criterion: Criterion) -> Text:
    return Text(
        de=f"Kein Beispiel verfehlt {criterion.id}: Was niemand verfehlen kann, prüft nichts.",
        en=f"No example fails {criterion.id}: what nobody can miss checks nothing.",
    )


def _never_met(criterion: Criterion) -> Text:
    return Text(
        de=f"{criterion.id} ist hier mit keinem Beispiel zu erfüllen und sperrt jede Bewerbung.",
        en=f"{criterion.id} is met by no example here and blocks every application.",
    )


def _less_weight(criterion: Criterion, weight: int, found: Tried) -> Text:
    reached = found.best * weight
    return Text(
        de=f"{criterion.id} verspricht {weight} Punkte; mit keinem Beispiel sind mehr als {reached}"
        " zu erreichen.",
        en=f"{criterion.id} promises {weight} points; no example earns more than {reached}.",
    )


def _apart(stuck: tuple[str, ...]) -> Text:
    names = ", ".join(stuck)
    return Text(
        de=f"Kein Beispiel erfüllt alle Pflichtpunkte zugleich; dem besten fehlt: {names}.",
        en=f"No example meets all gates at once; the best one lacks: {names}.",
    )
