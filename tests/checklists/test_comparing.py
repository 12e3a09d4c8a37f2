"""Each difference between two versions by its kind, exactly."""

from pathlib import Path

import pytest

from app.checklists.comparing import Kind, changes, comes_by_itself
from app.checklists.library import checklist
from app.checklists.published import with_settings
from tests.checklists.editions import MORE, edition

NEW, TIGHT, LOOSE = Kind.NEW_DUTY, Kind.TIGHTENED, Kind.LOOSENED
GATE, FIRST = "fin-grant-rate", "fin-first"
RETIRED = "weight: 3\n        retired: true\n        reason: {de: Weg., en: Gone.}"
LATER = "weight: 3\n        retired: 2027-01-01\n        reason: {de: Weg., en: Gone.}"
CASES = [
    # what is replaced, by what, kind, which criterion, words of the English sentence
    ("gate: true", "weight: 3", LOOSE, GATE, "no longer mandatory"),
    ("weight: 3", "gate: true", TIGHT, FIRST, "mandatory now"),
    ("weight: 3", "weight: 2", TIGHT, FIRST, "2 instead of 3"),
    ("weight: 3", "weight: 4", TIGHT, FIRST, "4 instead of 3"),
    ("due: application", "due: resolution", LOOSE, GATE, "council resolution only"),
    ("mode: automatic", "mode: both", TIGHT, GATE, "another way"),
    ('"0.65"', '"0.70"', LOOSE, GATE, "Rate: 70% instead of 65%"),
    ('"0.65"', '"0.60"', TIGHT, GATE, "Rate: 60% instead of 65%"),
    ('value: "0.65"', "set_by: round", TIGHT, GATE, "(set by the round) instead of 65%"),
    ('"100.00"', '"100.01"', LOOSE, FIRST, "€100.01 instead of €100.00"),
    ('"100.00"', '"99.99"', TIGHT, FIRST, "€99.99 instead of €100.00"),
    ("weight: 3", RETIRED, Kind.RETIRED, FIRST, "no longer asked"),
    ("weight: 3", LATER, Kind.RETIRED, FIRST, "no longer asked"),
    ("weight: 3", "weight: 3\n        future: 2027-01-01", LOOSE, FIRST, "1 January 2027"),
    ("en: Thus.", "en: Like this.", Kind.TEXT, GATE, "how"),
    ("en: First measures", "en: The first", Kind.TEXT, FIRST, "title"),
    ("certainty: M", "certainty: L", Kind.TEXT, FIRST, "certainty"),
    ("weight: 3", 'weight: 3\n        lead_time_days: "7"', Kind.TEXT, FIRST, "lead time"),
    ("en: Our own", "en: Only our own", Kind.TEXT, None, "note"),
    ("en: Rate}, certainty", "en: The rate}, certainty", Kind.TEXT, None, "numbers of the call"),
    ("en: Costs", "en: The costs", Kind.TEXT, None, "sections"),
]


@pytest.mark.parametrize(("old", "new", "kind", "criterion", "words"), CASES)
def test_one_difference_is_one_change(
    tmp_path: Path, old: str, new: str, kind: Kind, criterion: str | None, words: str
) -> None:
    first, second = edition(tmp_path, version="1.0"), edition(tmp_path, (old, new))
    (change,) = changes(first, second)
    assert (change.kind, change.criterion) == (kind, criterion)
    assert words in change.what.pick("en")
    assert "{" not in change.what.pick("de")
    assert comes_by_itself((change,)) is (kind not in (NEW, TIGHT))


def test_the_same_is_no_change(tmp_path: Path) -> None:
    assert changes(edition(tmp_path, version="1.0"), edition(tmp_path)) == ()


def test_what_comes_new_and_what_goes(tmp_path: Path) -> None:
    less, more = edition(tmp_path, version="1.0"), edition(tmp_path, more=MORE)
    (new,), (gone,) = changes(less, more), changes(more, less)
    assert (new.kind, new.criterion) == (Kind.NEW_DUTY, "fin-plan-present")
    assert (gone.kind, gone.criterion) == (Kind.RETIRED, "fin-plan-present")


def test_an_announced_criterion_is_a_new_duty_with_its_day(tmp_path: Path) -> None:
    announced = MORE.replace("weight: 2", "weight: 2\n        future: 2027-01-01")
    (change,) = changes(edition(tmp_path, version="1.0"), edition(tmp_path, more=announced))
    assert change.kind is Kind.NEW_DUTY
    assert "1 January 2027" in change.what.pick("en")


def test_a_criterion_that_comes_back_is_a_new_duty(tmp_path: Path) -> None:
    (change,) = changes(edition(tmp_path, ("weight: 3", RETIRED)), edition(tmp_path))
    assert (change.kind, change.criterion) == (Kind.NEW_DUTY, FIRST)


def test_a_move_changes_nothing_else(tmp_path: Path) -> None:
    section = "  - id: D\n    title: {de: Zeit, en: Time}\n    criteria:\n"
    first = edition(tmp_path, version="1.0", more=MORE)
    second = edition(tmp_path, more=section + MORE)
    kinds = {(change.kind, change.criterion) for change in changes(first, second)}
    assert kinds == {(Kind.MOVED, "fin-plan-present"), (Kind.TEXT, None)}


def test_another_check_cannot_be_compared(tmp_path: Path) -> None:
    edits = (
        ("check: first_measures_respect_cap", "check: cost_plan_is_present"),
        ('        with: {cap: "100.00"}\n', ""),
    )
    (change,) = changes(edition(tmp_path, version="1.0"), edition(tmp_path, *edits))
    assert (change.kind, change.criterion) == (Kind.TIGHTENED, FIRST)


def test_the_hardest_come_first(tmp_path: Path) -> None:
    edits = (("en: Thus.", "en: So."), ("gate: true", "weight: 1"), ("weight: 3", "weight: 4"))
    found = changes(edition(tmp_path, version="1.0"), edition(tmp_path, *edits, more=MORE))
    assert [change.kind for change in found] == [NEW, TIGHT, LOOSE, Kind.TEXT]


def test_the_calls_of_2020_and_2021_differ_where_the_rules_do() -> None:
    found = changes(checklist("mpsc-2020"), checklist("mpsc-2021"))
    tightened = {change.criterion for change in found if change.kind is Kind.TIGHTENED}
    assert "time-phase-durations" in tightened
    loosened = {change.criterion for change in found if change.kind is Kind.LOOSENED}
    assert "res-substitute" in loosened
    assert not any(change.kind is Kind.NEW_DUTY for change in found)


def test_kinds_of_bodies_are_said_in_words() -> None:
    hesse = with_settings(checklist("starke-heimat-hessen"), {"applicant_types": ["county"]})
    found = changes(checklist("mpsc-2021"), hesse)
    (said,) = (c.what for c in found if c.criterion == "elig-applicant-type" and c.kind is TIGHT)
    assert ": Landkreis statt Stadt oder Gemeinde, Landkreis, " in said.pick("de")
    assert ": county instead of municipality, county, municipal association " in said.pick("en")
