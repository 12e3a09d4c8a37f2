"""What does not fit a model is said with place, path and a plain sentence."""

import pytest

from app.located import Problem, UnusableInput, read_text, shaped
from app.scoring.content.dossier import Dossier


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(UnusableInput) as raised:
        shaped(read_text(text, file="x.yaml"), Dossier)
    return raised.value.problems


@pytest.mark.parametrize(
    ("text", "line", "column", "path", "words"),
    [
        ("applicant:\n  nmae: X", 2, 3, "applicant.nmae", "Meinten Sie „name“?"),
        ("applicant:\n  nmae:", 2, 3, "applicant.nmae", "Meinten Sie „name“?"),
        ("wrong_altogether: 1", 1, 1, "wrong_altogether", "Möglich sind: format, label"),
        ("applicant: Rebenau", 1, 12, "applicant", "Gruppe von Schlüsseln"),
        ("applicant: {partners: {name: X}}", 1, 23, "applicant.partners", "eine Liste"),
        ("applicant: {type: municipalty}", 1, 19, "applicant.type", "Meinten Sie „municipality“?"),
        ("applicant: {population: 12:30}", 1, 25, "applicant.population", "ganze Zahl"),
        ("applicant: {population: 010}", 1, 25, "applicant.population", "ganze Zahl"),
        (
            "cost_plan:\n  financing:\n    budget_emergency: {claimed: no}",
            3,
            33,
            "cost_plan.financing.budget_emergency.claimed",
            "true oder false („no“)",
        ),
        (
            "project_plan:\n  measures:\n  - {id: m1}\n  - {fron: 2022-01}",
            4,
            6,
            "project_plan.measures[1].fron",
            "Meinten Sie „from“?",
        ),
        (
            "project_plan: {measures: [{from_: 2022-01}]}",
            1,
            28,
            "project_plan.measures[0].from_",
            "Meinten Sie „from“?",
        ),
        ("submitted_on: 2021-02-29", 1, 15, "submitted_on", "Diesen Tag gibt es im Kalender nicht"),
        ("submitted_on: 0001-01-01", 1, 15, "submitted_on", "zwischen den Jahren 2000 und 2100"),
        ("answers: {q1: [a]}", 1, 15, "answers.q1", "Text"),
        (
            "cost_plan: {positions: [{id: c1}, {id: c1}]}",
            1,
            24,
            "cost_plan.positions",
            "„c1“ steht in dieser Liste zweimal",
        ),
        ("project_plan: {charta: {5: x}}", 1, 25, "project_plan.charta.5", "Möglich sind: 1, 2"),
    ],
)
def test_each_misfit_is_placed(text: str, line: int, column: int, path: str, words: str) -> None:
    (problem,) = problems(text)
    assert words in problem.sentence.de
    assert (problem.line, problem.column, problem.path) == (line, column, path)


def test_all_misfits_are_told_in_the_order_of_the_file() -> None:
    told = problems("applicant: {population: x}\nentry: both\nsubmitted_on: soon")
    assert [problem.line for problem in told] == [1, 2, 3]


def test_a_list_instead_of_a_dossier_is_refused() -> None:
    (problem,) = problems("- a\n- b")
    assert "Gruppe von Schlüsseln" in problem.sentence.de
    assert problem.told("de").startswith("x.yaml:1:1: Hier wird")


def test_foreign_text_is_cut_and_shown_harmlessly() -> None:
    (problem,) = problems('? "' + "k" * 300 + '"\n: 1')
    assert len(problem.path) < 70
    (problem,) = problems('"a\\u202eb": 1')
    assert "a\\u202eb" in problem.sentence.en


def test_what_fits_is_returned() -> None:
    found = shaped(read_text("applicant: {name: Rebenau, population: 23410}", file="x"), Dossier)
    assert (found.applicant.name, found.applicant.population) == ("Rebenau", 23410)
