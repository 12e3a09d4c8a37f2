"""Questions answered and deadline kept: boundaries first."""

from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from app.scoring.checks.questions_answered_in_time import questions_answered_in_time
from app.scoring.facts import Timetable
from app.scoring.verdict import Outcome, Verdict
from tests.builders import CALL_2021, facts
from tests.scoring.checks.council import run as run_check

QUESTIONS: list[dict[str, Any]] = [
    {"id": "start", "title": {"de": "Ausgangslage", "en": "Starting position"}, "longest": 10},
    {"id": "aims", "title": {"de": "Ziele", "en": "Aims"}},
]


def run(
    content: dict[str, Any] | None = None,
    as_of: str = "2021-03-14",
    timetable: Timetable = CALL_2021,
    **parameters: Any,
) -> Verdict:
    given = facts(content, as_of=as_of, timetable=timetable)
    return run_check(questions_answered_in_time, given, **parameters)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2020-12-15", Outcome.UNKNOWN),
        ("2020-12-16", Outcome.MET),
        ("2021-03-14", Outcome.MET),
        ("2021-03-15", Outcome.UNMET),
    ],
)
def test_without_a_submission_the_day_of_the_look_counts(as_of: str, expected: Outcome) -> None:
    assert run(as_of=as_of).outcome is expected


@pytest.mark.parametrize(
    ("submitted_on", "as_of", "expected"),
    [
        ("2021-03-14", "2021-04-20", Outcome.MET),
        ("2021-03-15", "2021-04-20", Outcome.UNMET),
        ("2020-12-16", "2021-01-01", Outcome.MET),
        ("2020-12-15", "2021-01-01", Outcome.UNMET),
        ("2020-12-01", "2020-12-15", Outcome.UNKNOWN),
        ("2021-03-14", "2021-03-13", Outcome.MET),
        ("2021-03-15", "2021-03-14", Outcome.UNKNOWN),
        ("2021-03-16", "2021-03-15", Outcome.UNMET),
        ("", "2021-03-15", Outcome.UNMET),
    ],
)
def test_a_submission_counts_by_its_day_once_it_has_come(
    submitted_on: str, as_of: str, expected: Outcome
) -> None:
    assert run({"submitted_on": submitted_on}, as_of).outcome is expected


def test_before_the_opening_the_day_of_the_opening_is_named() -> None:
    reason = run(as_of="2020-12-15").reason
    assert "öffnet am 16.12.2020" in reason.pick("de")
    assert "opens on 16 December 2020" in reason.pick("en")


def test_without_a_known_deadline_nothing_is_certain() -> None:
    assert run(timetable=Timetable()).outcome is Outcome.UNKNOWN


def test_without_a_known_opening_the_deadline_alone_counts() -> None:
    by = Timetable(apply_by=CALL_2021.apply_by)
    assert run(as_of="2001-01-01", timetable=by).outcome is Outcome.MET


@pytest.mark.parametrize("parameters", [{}, {"questions": []}])
def test_a_checklist_without_questions_asks_none(parameters: dict[str, Any]) -> None:
    assert run(**parameters).outcome is Outcome.MET


@pytest.mark.parametrize(
    ("answers", "degree"),
    [
        ({"start": "Zehn Zeich", "aims": "Ziele"}, 1),
        ({"start": "Elf Zeichen", "aims": "Ziele"}, 0),
        ({"start": "Elf Zeichen"}, 0),
        ({"start": "Start"}, Fraction(1, 2)),
        ({"start": "Start", "aims": " "}, Fraction(1, 2)),
        ({"aims": "x" * 5000, "other": "y"}, Fraction(1, 2)),
        ({}, None),
        ({"other": "y"}, None),
    ],
)
def test_questions_that_the_checklist_lists(
    answers: dict[str, str], degree: int | Fraction | None
) -> None:
    assert run({"answers": answers}, questions=QUESTIONS).degree == degree


def test_unanswered_questions_are_named_by_their_title() -> None:
    verdict = run({"answers": {"aims": "Ziele"}}, questions=QUESTIONS)
    assert "Ausgangslage" in verdict.reason.pick("de")
    assert "Starting position" in verdict.reason.pick("en")
    assert verdict.looked_at == ("answers.start",)


def test_the_deadline_comes_before_the_questions() -> None:
    verdict = run({"answers": {"start": "Start"}}, "2021-03-15", questions=QUESTIONS)
    assert verdict.outcome is Outcome.UNMET
    assert verdict.looked_at == ("submitted_on",)


@pytest.mark.parametrize(
    "questions",
    [
        "start",
        [{"id": "start"}],
        [{**QUESTIONS[1], "limit": 3}],
        [{"id": "start", "title": "Ausgangslage"}],
        [QUESTIONS[0], QUESTIONS[0]],
    ],
)
def test_misspelt_questions_are_refused(questions: Any) -> None:
    with pytest.raises(ValidationError):
        run(questions=questions)
