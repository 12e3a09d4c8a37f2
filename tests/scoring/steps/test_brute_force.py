"""The search finds what brute force finds: the same singles and pairs, with the same gain."""

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings

from app.scoring.catalogue import catalogue
from app.scoring.checklist import Checklist
from app.scoring.compiling import compiled
from app.scoring.steps.search import next_steps
from tests.builders import facts
from tests.ready import READY_ON, ready
from tests.scoring.steps.trying import key, steps_by_force
from tests.strategies import contents
from tests.tiny_checklists import checklist_file, criterion, gate


def asked(**parameters: Any) -> dict[str, Any]:
    """The parameters of a criterion's check."""
    return {"with": parameters}


TYPES = ["municipality", "county", "municipal_association", "alliance"]
TERMS: dict[str, Any] = {
    "kinds": ["resolution"],
    "by": "resolution",
    "essential": ["charta", "own_share"],
}
STANDARD = {"standard": "0.65"}
CRITERIA = (
    gate("a-type", check="applicant_type_is_eligible", **asked(applicant_types=TYPES)),
    gate("a-lead", check="exactly_one_body_leads"),
    criterion("a-shares", check="cost_shares_add_up", weight=2),
    gate("f-plan", check="cost_plan_is_present"),
    gate("f-rate", check="grant_rate_is_allowed", **asked(**STANDARD, emergency="0.90")),
    criterion(
        "f-proof",
        check="budget_emergency_is_proven",
        weight=5,
        mode="both",
        **asked(**STANDARD, issuers=["Kommunalaufsicht"]),
    ),
    gate("f-sums", check="plan_sums_add_up", **asked(tolerance="1.00")),
    gate("f-own", check="own_share_is_covered"),
    criterion("f-third", check="third_party_part_is_limited", weight=2, **asked(part="0.5")),
    criterion("f-years", check="costs_are_spread_over_years", weight=4),
    gate("t-time", check="time_plan_is_present"),
    criterion(
        "r-amount",
        check="council_amount_covers_plan",
        weight=3,
        due="resolution",
        **asked(**TERMS, part="0.995"),
    ),
)
CASES: tuple[dict[str, Any], ...] = (
    {},
    {"cost_plan.financing.rate": "0.90"},
    {"cost_plan.financing.rate": None, "cost_plan.financing.sources": []},
    {"applicant.partners": None, "applicant.type": "company"},
    {"cost_plan.positions": [], "time_plan.phases": []},
    {"council.resolutions": [], "council.meetings": [{"date": "2021-04-01"}]},
    {"applicant.partners.0.cost_share": None, "cost_plan.positions.0.year": None},
    {"cost_plan.financing.sources.6": {"kind": "third_party", "amount": "70000.00"}},
)


@cache
def twelve() -> Checklist:
    """Twelve criteria that hang together: bodies, money, time, the council."""
    return compiled(checklist_file(*CRITERIA), catalogue(), "fingerprint-of-twelve")


def assert_same(content: dict[str, Any]) -> None:
    known = facts(content, as_of=READY_ON)
    found = {
        key(*(action.remedy for action in step.actions)): (step.points, step.relief, step.gates)
        for step in next_steps(known, twelve()).steps
    }
    forced = {
        which: (step.points, step.relief, step.gates)
        for which, step in steps_by_force(known, twelve()).items()
    }
    assert found == forced


@pytest.mark.parametrize("edits", CASES)
def test_the_same_steps_for_a_dossier_nearly_ready(edits: dict[str, Any]) -> None:
    assert_same(ready(edits))


def test_the_same_steps_for_an_empty_dossier() -> None:
    assert_same({})


@settings(max_examples=15)
@given(contents())
def test_the_same_steps_for_any_dossier(content: dict[str, Any]) -> None:
    assert_same(content)


def test_the_best_steps_come_first() -> None:
    steps = next_steps(facts({}, as_of=READY_ON), twelve()).steps
    ranks = [step.rank for step in steps]
    assert ranks == sorted(ranks)
    assert [bool(step.gates) for step in steps] == sorted(
        (bool(s.gates) for s in steps), reverse=True
    )


def test_a_pair_is_shown_where_one_unlocks_the_other() -> None:
    content = ready({"cost_plan.financing.rate": None, "cost_plan.financing.sources": []})
    steps = next_steps(facts(content, as_of=READY_ON), twelve()).steps
    pairs = [step for step in steps if len(step.actions) == 2]
    assert any(set(step.gates) >= {"f-rate", "f-own", "f-sums"} for step in pairs)
