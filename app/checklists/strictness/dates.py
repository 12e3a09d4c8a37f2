"""Conditions that no day of the call reaches, such as what is announced for after its end."""

from collections.abc import Iterator
from datetime import date

from app.checklists.strictness.reviewed import Reviewed, Shelf
from app.located import Path, Problem
from app.scoring.checklist import Call, Criterion, Rule
from app.scoring.wording import Text


def out_of_time(shelf: Shelf) -> Iterator[Problem]:
    """Criteria that never count in their call, and deadlines of checks that lie outside of it."""
    for one in shelf.wanted:
        for rule, place in one.rules():
            yield from _of_counting(one, rule.criterion, place)
            yield from _of_parameters(one, rule, place)


def _of_counting(one: Reviewed, criterion: Criterion, place: Path) -> Iterator[Problem]:
    call = one.checklist.file.call
    future, retired, end = criterion.future, criterion.retired, _end(criterion, call)
    if future is not None and end is not None and future > end:
        yield one.problem((*place, "future"), _after_the_end(criterion, future, end))
    if future is not None and retired is True:
        yield one.problem((*place, "future"), _retired_before(criterion))
    if isinstance(retired, date):
        if future is not None and retired <= future:
            yield one.problem((*place, "retired"), _retired_before(criterion))
        elif call.opens_on is not None and retired <= call.opens_on:
            yield one.problem((*place, "retired"), _retired_from_the_start(criterion, call))


def _end(criterion: Criterion, call: Call) -> date | None:
    """The last day on which a criterion is looked at."""
    if criterion.due == "resolution":
        return call.resolution_by
    return call.apply_by


def _of_parameters(one: Reviewed, rule: Rule, place: Path) -> Iterator[Problem]:
    apply_by = one.checklist.file.call.apply_by
    for name, value in rule.parameters.items():
        if isinstance(value, date) and apply_by is not None and value <= apply_by:
            yield one.problem((*place, "with", name), _before_the_deadline(name, value, apply_by))


def _after_the_end(criterion: Criterion, future: date, end: date) -> Text:
    return Text(
        de=f"{criterion.id} zählt erst ab {future}, fällig ist es aber schon am {end}: In diesem"
        " Aufruf zählt es nie.",
        en=f"{criterion.id} counts from {future} only, but is due on {end} already: in this call it"
        " never counts.",
    )


def _retired_before(criterion: Criterion) -> Text:
    return Text(
        de=f"{criterion.id} wird nicht mehr verlangt, bevor es zu zählen beginnt.",
        en=f"{criterion.id} is retired before it begins to count.",
    )


def _retired_from_the_start(criterion: Criterion, call: Call) -> Text:
    return Text(
        de=f"{criterion.id} wird schon bei der Öffnung am {call.opens_on} nicht mehr verlangt;"
        " schreiben Sie retired: true.",
        en=f"{criterion.id} is retired when the call opens on {call.opens_on} already; write"
        " retired: true.",
    )


def _before_the_deadline(name: str, value: date, apply_by: date) -> Text:
    return Text(
        de=f"{name} ({value}) liegt nicht nach der Bewerbungsfrist am {apply_by}; vorher fördert"
        " und entscheidet niemand.",
        en=f"{name} ({value}) does not lie after the application deadline on {apply_by}; before it"
        " nobody funds or decides anything.",
    )
