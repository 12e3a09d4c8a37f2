"""The ready dossier on its way: what it awaits, what each of its facts is good for."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from app.scoring.judgement import Judge, Judgement
from app.scoring.score import score
from app.scoring.scorecard import Scorecard
from app.scoring.verdict import Outcome
from tests.builders import CALL_2021, facts
from tests.ready import DROP, READY_ON, leaves, ready
from tests.scoring.reading import PASSED, mpsc_2021, scorecard, word

SUBMITTED = {"submitted_on": READY_ON}
SETTLED = {"met", "not_applicable", PASSED}
COUNTS_NOWHERE = (
    ".id",
    ".title",
    ".text",
    ".statement",
    ".unit",
    ".target",
    ".contribution",
    ".interfaces",
    ".abstained",
    "applicant.name",
    "applicant.population",
    "applicant.population_date",
    "partners.0.name",
    "partners.0.type",
    "partners.0.key",
    "partners.0.lead",
    "comparison_with_funded_projects",
    "posts.0.from",
    "positions.measure",
    "sources.phase",
    "sources.year",
    "budget_emergency.claimed",
    "milestones.3.kind",
    "resolutions.0.scope",
    "resolutions.0.from",
    "resolutions.0.to",
    "declarations.spatial_scope",
    "meetings",
)
"""Facts that the ready dossier does not need: names, remarks, what an adviser reads, and what
matters only beside other facts (a claim above 65 %, a sub-area, a second partner)."""


def words(card: Scorecard) -> dict[str, str]:
    return {line.id: word(line) for line in card.lines}


@cache
def words_after_submission() -> dict[str, str]:
    return words(scorecard(SUBMITTED))


def judged_by_an_adviser() -> list[Judgement]:
    return [
        Judgement(criterion=rule.criterion.id, outcome=Outcome.MET, reason="Gelesen.")
        for rule in mpsc_2021().rules
        if rule.criterion.mode != "automatic"
    ]


def test_only_an_adviser_is_awaited() -> None:
    card = scorecard()
    assert {name for name, said in words(card).items() if said not in SETTLED} == {"plan-novelty"}
    assert card.level == "submittable"
    assert card.gates_fulfilled == len(card.gates)


def test_once_judged_it_is_complete_with_all_points() -> None:
    card = score(facts(ready(), as_of=READY_ON), mpsc_2021(), judged_by_an_adviser())
    assert card.level == "complete"
    assert card.percent == 100
    assert card.coverage == 1


def test_judgements_of_the_lead_change_nothing_where_they_are_not_allowed() -> None:
    own = [replace(one, judge=Judge.SELF) for one in judged_by_an_adviser()]
    given = facts(ready(), as_of=READY_ON)
    assert words(score(given, mpsc_2021(), own)) == words(score(given, mpsc_2021()))
    assert score(given, mpsc_2021(), own, self_assessment=True).level == "complete"


@pytest.mark.parametrize("leaf", leaves())
def test_each_fact_counts_or_is_known_not_to(leaf: str) -> None:
    gone: Any = DROP if leaf.rpartition(".")[2].isdigit() else None
    before, after = words_after_submission(), words(scorecard({**SUBMITTED, leaf: gone}))
    changed = {name: said for name, said in after.items() if said != before[name]}
    assert not {PASSED, "met"} & set(changed.values())
    if not changed:
        plain = ".".join(step for step in leaf.split(".") if not step.isdigit())
        assert any(known in f".{leaf}" or plain.endswith(known) for known in COUNTS_NOWHERE), leaf


@pytest.mark.parametrize(
    ("day", "submitted_on", "council", "level"),
    [
        ("2020-12-01", None, True, "incomplete"),
        ("2021-03-14", None, True, "submittable"),
        ("2021-03-15", None, True, "blocked"),
        ("2021-03-15", "2021-03-14", True, "submittable"),
        ("2021-03-15", "2021-03-15", True, "blocked"),
        ("2021-03-14", None, False, "submittable"),
        ("2021-04-14", "2021-03-14", False, "submittable"),
        ("2021-04-15", "2021-03-14", False, "blocked"),
        ("2021-04-15", "2021-03-14", True, "submittable"),
    ],
)
def test_the_level_on_the_way_through_the_call(
    day: str, submitted_on: str | None, council: bool, level: str
) -> None:
    edits: dict[str, Any] = {"submitted_on": submitted_on}
    if not council:
        edits["council"] = None
    assert scorecard(edits, day).level == level


def test_the_timetable_of_the_tests_is_that_of_the_checklist() -> None:
    call = mpsc_2021().file.call
    assert (call.opens_on, call.apply_by, call.resolution_by) == (
        CALL_2021.opens_on,
        CALL_2021.apply_by,
        CALL_2021.resolution_by,
    )
    assert call.apply_by == date(2021, 3, 14)


def test_all_criteria_of_section_seven_that_apply_to_2021_are_asked() -> None:
    rules = mpsc_2021().rules
    gates = [rule for rule in rules if rule.criterion.gate]
    assert len(rules) == 50
    assert len(gates) == 23
    by_section: dict[str, int] = {}
    for rule in rules:
        by_section[rule.section] = by_section.get(rule.section, 0) + 1
    assert by_section == {"A": 6, "B": 9, "C": 12, "D": 5, "E": 10, "F": 3, "G": 3, "H": 2}
    assert {rule.section for rule in rules if rule.criterion.due == "resolution"} == {"E"}
