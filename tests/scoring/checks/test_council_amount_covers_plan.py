"""The amount of the council covers the plan: 99.5 percent, to the cent."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.council_amount_covers_plan import council_amount_covers_plan
from app.scoring.verdict import Outcome, Verdict
from tests.scoring.checks.council import RULES_2021, council, decision
from tests.scoring.checks.council import run as run_check

OWN: dict[str, Any] = {"kind": "own", "amount": "1750000.00"}
FIVE_YEARS: dict[str, Any] = {
    "phases": [
        {"phase": "A", "from": "2022-01-01", "to": "2022-12-31"},
        {"phase": "B", "from": "2023-01-01", "to": "2026-12-31"},
    ]
}


def run(
    sources: list[dict[str, Any]] | None = None,
    *,
    rate: str | None = None,
    total: str | None = None,
    applicant: dict[str, Any] | None = None,
    time_plan: dict[str, Any] | None = None,
    day: str | None = "2021-03-25",
    **granted: Any,
) -> Verdict:
    plan = {
        "declared_totals": {"total": total},
        "financing": {"rate": rate, "sources": sources or []},
    }
    given = council(
        decision(day=day, **granted),
        cost_plan=plan,
        applicant=applicant or {},
        time_plan=time_plan or {},
    )
    return run_check(council_amount_covers_plan, given, part="0.995", **RULES_2021)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("1750000.00", Outcome.MET),
        ("2000000", Outcome.MET),
        ("1741250.00", Outcome.MET),
        ("1741249.99", Outcome.UNMET),
        ("0", Outcome.UNMET),
    ],
)
def test_amount_at_and_beside_the_bound(amount: str, expected: Outcome) -> None:
    assert run([OWN], amount=amount).outcome is expected


def test_both_values_are_named() -> None:
    reason = run([OWN], amount="1741249.99").reason
    assert "1.741.249,99\u00a0€" in reason.pick("de")
    assert "1.750.000,00\u00a0€" in reason.pick("de")
    assert "99.5%" in reason.pick("en")


def test_own_sources_are_added_up_and_others_left_out() -> None:
    sources = [OWN, {"kind": "own", "amount": "250000"}]
    sources.append({"kind": "third_party", "amount": "900000"})
    assert run(sources, amount="1990000.00").outcome is Outcome.MET
    assert run(sources, amount="1989999.99").outcome is Outcome.UNMET


@pytest.mark.parametrize(
    "sources", [[], [{"kind": "grant", "amount": "3250000"}], [{"kind": "own", "amount": "0"}]]
)
def test_without_own_sources_the_required_share_counts(sources: list[dict[str, Any]]) -> None:
    plan: dict[str, Any] = {"rate": "0.65", "total": "5000000.00"}
    assert run(sources, amount="1741250.00", **plan).outcome is Outcome.MET
    assert run(sources, amount="1741249.99", **plan).outcome is Outcome.UNMET


def test_without_sources_and_costs_the_plan_is_unknown() -> None:
    assert run(amount="1000000").outcome is Outcome.UNKNOWN
    assert run(amount="1000000", rate="0.65").outcome is Outcome.UNKNOWN
    assert run(amount="1000000", total="5000000").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("gap", [{"kind": "own"}, {"amount": "1.00"}])
def test_an_incomplete_plan_is_a_lower_bound(gap: dict[str, Any]) -> None:
    assert run([OWN, gap], amount="9000000").outcome is Outcome.UNKNOWN
    assert run([OWN, gap], amount="1741249.99").outcome is Outcome.UNMET


@pytest.mark.parametrize(
    ("applicant", "amount", "expected"),
    [
        ({"partners": [{"cost_share": "0.30"}]}, "1218875.00", Outcome.MET),
        ({"partners": [{"cost_share": "0.30"}]}, "1218874.99", Outcome.UNMET),
        ({"cost_share": "0.70", "partners": [{}]}, "1218875.00", Outcome.MET),
        ({"cost_share": "0.70"}, "1218875.00", Outcome.UNKNOWN),
        ({"cost_share": "0.70"}, "1741250.00", Outcome.MET),
        ({"cost_share": "0.70", "partners": []}, "1218875.00", Outcome.UNMET),
        ({"partners": [{"cost_share": "0.30"}, {}]}, "1218875.00", Outcome.UNKNOWN),
        ({"partners": [{"cost_share": "0.30"}, {}]}, "1741250.00", Outcome.MET),
        ({"partners": [{"cost_share": "1"}]}, "1218875.00", Outcome.UNKNOWN),
        ({"partners": [{"cost_share": "2/3"}]}, "580416.67", Outcome.MET),
        ({"partners": [{"cost_share": "2/3"}]}, "580416.66", Outcome.UNMET),
    ],
)
def test_with_partners_the_applicants_part_counts(
    applicant: dict[str, Any], amount: str, expected: Outcome
) -> None:
    assert run([OWN], amount=amount, applicant=applicant).outcome is expected


@pytest.mark.parametrize(
    ("granted", "rate", "expected"),
    [
        ("0.35", "0.65", Outcome.MET),
        ("0.36", "0.65", Outcome.MET),
        ("0.3499", "0.65", Outcome.UNMET),
        ("0.10", "0.90", Outcome.MET),
        ("0.35", None, Outcome.UNKNOWN),
    ],
)
def test_only_a_rate(granted: str, rate: str | None, expected: Outcome) -> None:
    assert run(rate=rate, own_share_rate=granted).outcome is expected


def test_an_amount_prevails_over_a_rate() -> None:
    verdict = run([OWN], rate="0.65", amount="1", own_share_rate="0.35")
    assert verdict.outcome is Outcome.UNMET


def test_neither_is_allowed_and_not_applicable() -> None:
    assert run([OWN]).outcome is Outcome.NOT_APPLICABLE
    assert run([OWN], amount="").outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("years", "degree"),
    [
        ({"from": 2022, "to": 2026}, 1),
        ({"from": 2020, "to": 2030}, 1),
        ({"from": 2023, "to": 2026}, Fraction(4, 5)),
        ({"from": 2022, "to": 2025}, Fraction(4, 5)),
        ({"to": 2025}, Fraction(4, 5)),
        ({"from": 2022}, 1),
        ({"from": 2023}, Fraction(4, 5)),
        ({"from": 2027, "to": 2030}, 0),
        ({}, 1),
    ],
)
def test_the_years_named_cover_those_of_the_plan(
    years: dict[str, Any], degree: int | Fraction
) -> None:
    verdict = run([OWN], amount="1750000", time_plan=FIVE_YEARS, **years)
    assert verdict.degree == degree


def test_too_little_money_is_unmet_whatever_the_years() -> None:
    years: dict[str, Any] = {"from": 2022, "to": 2026}
    verdict = run([OWN], amount="1", time_plan=FIVE_YEARS, **years)
    assert verdict.outcome is Outcome.UNMET


def test_years_without_a_plan_to_compare_are_half_a_fact() -> None:
    assert run([OWN], amount="1750000", to=2026).outcome is Outcome.UNKNOWN


def test_without_a_day_only_a_fault_is_certain() -> None:
    assert run([OWN], amount="1750000", day=None).outcome is Outcome.UNKNOWN
    assert run([OWN], amount="1", day=None).outcome is Outcome.UNMET
    assert run([OWN], day=None).outcome is Outcome.UNKNOWN


def test_a_planned_decision_is_warned_while_its_amount_is_too_low() -> None:
    low = run([OWN], amount="1", day="2021-04-02")
    enough = run([OWN], amount="1750000", day="2021-04-02")
    assert low.outcome is enough.outcome is Outcome.UNKNOWN
    assert "1.750.000,00" in low.reason.pick("de")
    assert "1.750.000,00" not in enough.reason.pick("de")


def test_the_decision_that_counts_is_the_one_with_the_declarations() -> None:
    bare = decision(amount="1750000")
    full = decision("charta", "own_share", amount="1")
    given = council(bare, full, cost_plan={"financing": {"sources": [OWN]}})
    verdict = run_check(council_amount_covers_plan, given, part="0.995", **RULES_2021)
    assert verdict.outcome is Outcome.UNMET


def test_no_decision_is_unknown() -> None:
    verdict = run_check(council_amount_covers_plan, council(), part="0.995", **RULES_2021)
    assert verdict.outcome is Outcome.UNKNOWN
