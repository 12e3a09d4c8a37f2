"""The decision of the council is documented: five details, by share."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.council_decision_is_documented import council_decision_is_documented
from app.scoring.verdict import Outcome, Verdict
from tests.scoring.checks.council import RULES_2021, council, decision
from tests.scoring.checks.council import run as run_check

FULL: dict[str, Any] = {
    "kind": "resolution",
    "body": "Stadtrat",
    "date": "2021-03-25",
    "paper": "VO/2021/0815",
    "vote": {"text": "einstimmig"},
    "document": "Beschlussauszug.pdf",
}


def run(row: dict[str, Any], kind: str | None = None) -> Verdict:
    return run_check(
        council_decision_is_documented,
        council(row, applicant={"type": kind}),
        county_bodies=["Kreistag", "Kreisausschuss"],
        town_bodies=["Rat", "Bürgerschaft"],
        **RULES_2021,
    )


def test_all_five_are_met() -> None:
    assert run(FULL).outcome is Outcome.MET


@pytest.mark.parametrize("missing", ["body", "date", "paper", "vote", "document"])
def test_each_missing_detail_costs_a_fifth_and_is_named(missing: str) -> None:
    verdict = run({**FULL, missing: None})
    assert verdict.degree == Fraction(4, 5)
    assert verdict.looked_at == (f"council.resolutions[0].{missing}",)


def test_a_single_detail_is_a_fifth_and_none_is_unknown() -> None:
    assert run({"kind": "resolution", "paper": "1121/2021/1"}).degree == Fraction(1, 5)
    assert run({"kind": "resolution"}).outcome is Outcome.UNKNOWN
    assert run({}).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("vote", "degree"),
    [
        ({"in_favour": 45, "against": 0}, 1),
        ({"in_favour": 45}, Fraction(4, 5)),
        ({"against": 0}, Fraction(4, 5)),
        ({"abstained": 2}, Fraction(4, 5)),
        ({"text": "mehrheitlich"}, 1),
        ({"text": " "}, Fraction(4, 5)),
        ({"in_favour": 20, "against": 20}, 0),
    ],
)
def test_a_vote_is_a_text_or_both_numbers(vote: dict[str, Any], degree: int | Fraction) -> None:
    assert run({**FULL, "vote": vote}).degree == degree


def test_an_urgent_decision_needs_no_vote() -> None:
    urgent = {**FULL, "kind": "urgent_decision", "body": "Oberbürgermeister", "vote": None}
    assert run(urgent, "municipality").outcome is Outcome.MET
    assert run({**urgent, "paper": None}).degree == Fraction(3, 4)


def test_a_planned_decision_is_documented_later() -> None:
    assert run({**FULL, "date": "2021-04-02"}).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("body", "kind", "asked_back"),
    [
        ("Kreistag", "municipality", True),
        ("Stadtrat", "county", True),
        ("Kreistag Kusel", "county", False),
        ("Verbandsgemeinderat", "municipal_association", False),
        ("BÜRGERSCHAFT", "municipality", False),
        ("Kreistag", "alliance", False),
        ("Kreistag", None, False),
    ],
)
def test_an_unusual_body_is_asked_back_and_no_fault(
    body: str, kind: str | None, *, asked_back: bool
) -> None:
    verdict = run({**FULL, "body": body}, kind)
    assert verdict.outcome is Outcome.MET
    assert ("Bitte prüfen Sie" in verdict.reason.pick("de")) is asked_back


def test_recommendations_alone_are_no_decision() -> None:
    assert run({**decision(kind="recommendation"), "body": "Ausschuss"}).outcome is Outcome.UNKNOWN
