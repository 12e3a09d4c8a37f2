"""An urgent decision is valid: legal basis, and ratification where it is asked."""

from typing import Any

import pytest

from app.scoring.checks.urgent_decision_is_valid import urgent_decision_is_valid
from app.scoring.facts import Facts
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.scoring.checks.council import CALL_2020, RULES_2020, RULES_2021, council, decision, run
from tests.scoring.checks.council import outcome as outcome_of

BASIS = "§ 48 GemO"


def urgent(*declared: str, day: str | None = "2021-03-10", **more: Any) -> dict[str, Any]:
    return decision(*declared, kind="urgent_decision", day=day, **more)


def in_2021(given: Facts) -> Outcome:
    return outcome_of(urgent_decision_is_valid, given, ratification=False, **RULES_2021)


def in_2020(*decisions: dict[str, Any], as_of: str = "2020-08-01") -> Outcome:
    given = council(*decisions, as_of=as_of, timetable=CALL_2020)
    return outcome_of(urgent_decision_is_valid, given, ratification=True, **RULES_2020)


@pytest.mark.parametrize(
    ("basis", "expected"),
    [(BASIS, Outcome.MET), (None, Outcome.UNKNOWN), ("  ", Outcome.UNKNOWN)],
)
def test_the_legal_basis_decides_in_2021(basis: str | None, expected: Outcome) -> None:
    assert in_2021(council(urgent(legal_basis=basis))) is expected


@pytest.mark.parametrize("ratified_on", [None, "2021-03-01", "2021-04-30", "2021-12-31"], ids=str)
def test_ratification_is_not_asked_in_2021(ratified_on: str | None) -> None:
    given = council(urgent(legal_basis=BASIS, ratified_on=ratified_on))
    assert in_2021(given) is Outcome.MET


def test_a_resolution_makes_it_not_applicable() -> None:
    assert in_2021(council(decision())) is Outcome.NOT_APPLICABLE
    assert in_2021(council(urgent(), decision())) is Outcome.NOT_APPLICABLE


def test_a_late_resolution_is_still_no_urgent_decision() -> None:
    given = council(decision(day="2021-04-20"), as_of="2021-05-01")
    assert in_2021(given) is Outcome.NOT_APPLICABLE


def test_an_urgent_decision_that_declares_more_is_the_one_that_counts() -> None:
    given = council(decision(), urgent("charta", "own_share"))
    assert in_2021(given) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "given",
    [
        facts(),
        council(decision(kind="recommendation")),
        council(decision(kind=None)),
        council(decision(day=None)),
        council(decision(day="2021-04-02")),
        council(urgent(day=None, legal_basis=BASIS)),
        council(urgent(day="2021-04-02", legal_basis=BASIS)),
    ],
    ids=["empty", "recommendation", "kind", "undated", "planned", "urgent undated", "urgent plan"],
)
def test_as_long_as_nothing_is_decided_the_condition_is_unknown(given: Facts) -> None:
    assert in_2021(given) is Outcome.UNKNOWN


def test_a_call_without_substitutes_fails_an_urgent_decision_that_stands_alone() -> None:
    rules = RULES_2021 | {"kinds": ["resolution"], "ratification": False}
    alone = council(urgent(legal_basis=BASIS))
    both = council(urgent(legal_basis=BASIS), decision())
    unsaid = council(urgent(legal_basis=BASIS), decision(kind=None))
    assert outcome_of(urgent_decision_is_valid, alone, **rules) is Outcome.UNMET
    assert outcome_of(urgent_decision_is_valid, both, **rules) is Outcome.NOT_APPLICABLE
    assert outcome_of(urgent_decision_is_valid, unsaid, **rules) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("ratified_on", "as_of", "expected"),
    [
        ("2020-07-31", "2020-07-31", Outcome.MET),
        ("2020-08-01", "2020-08-01", Outcome.UNMET),
        ("2020-05-20", "2020-06-01", Outcome.MET),
        ("2020-05-19", "2020-06-01", Outcome.UNMET),
        ("2020-07-31", "2020-07-30", Outcome.UNKNOWN),
        ("2020-08-01", "2020-07-30", Outcome.UNKNOWN),
        (None, "2020-07-30", Outcome.UNKNOWN),
    ],
)
def test_ratification_at_and_beside_its_bounds_in_2020(
    ratified_on: str | None, as_of: str, expected: Outcome
) -> None:
    one = urgent(day="2020-05-20", legal_basis=BASIS, ratified_on=ratified_on)
    assert in_2020(one, as_of=as_of) is expected


def test_a_later_resolution_ratifies_as_well() -> None:
    one = urgent("charta", day="2020-05-20", legal_basis=BASIS)
    assert in_2020(one, decision(day="2020-07-31")) is Outcome.MET
    assert in_2020(one, decision(day="2020-08-01")) is Outcome.UNMET
    assert in_2020(one, decision(day="2020-06-17", kind="recommendation")) is Outcome.UNKNOWN
    rejected = decision(day="2020-06-17", vote={"in_favour": 1, "against": 2})
    assert in_2020(one, rejected) is Outcome.UNKNOWN


def test_the_earliest_ratification_counts() -> None:
    one = urgent("charta", day="2020-05-20", legal_basis=BASIS, ratified_on="2020-08-05")
    assert in_2020(one, decision(day="2020-06-17"), as_of="2020-09-01") is Outcome.MET


def test_a_ratification_that_came_too_late_fails_even_without_a_legal_basis() -> None:
    assert in_2020(urgent(day="2020-05-20", ratified_on="2020-08-01")) is Outcome.UNMET


def test_ratified_without_a_legal_basis_is_half_a_fact() -> None:
    assert in_2020(urgent(day="2020-05-20", ratified_on="2020-06-17")) is Outcome.UNKNOWN


def test_a_ratification_planned_too_late_is_warned_of() -> None:
    one = urgent(day="2020-05-20", legal_basis=BASIS, ratified_on="2020-08-01")
    given = council(one, as_of="2020-07-01", timetable=CALL_2020)
    verdict = run(urgent_decision_is_valid, given, ratification=True, **RULES_2020)
    assert "zu spät" in verdict.reason.pick("de")
    assert "31 July 2020" in verdict.reason.pick("en")
    assert verdict.looked_at == ("council.resolutions[0].ratified_on",)


def test_the_rule_says_whether_ratification_is_asked() -> None:
    typed = urgent_decision_is_valid.parameters.model_validate({"ratification": True, **RULES_2020})
    assert urgent_decision_is_valid.rule_with(dict(typed)).pick("de").endswith("verlangt: ja.")
