"""Sums of costs, money and council: equal is silent, one cent is found, rounding is a warning."""

from typing import Any

import pytest

from app.scoring.wording import Euro
from tests.ready import DROP
from tests.scoring.consistency.found import found, only

POSITION = "cost_plan.positions.0.amount"
OWN = "cost_plan.financing.sources.2.amount"
GRANT = "cost_plan.financing.sources.0.amount"
DECLARED = "cost_plan.declared_totals"
COUNCIL = "council.resolutions.0.amount"
ALONE: dict[str, Any] = {"applicant.partners": []}
# One position of 16,330,000.00, own share 35 % = 5,715,500.00.
STUTTGART: dict[str, Any] = {
    **ALONE,
    "cost_plan.positions": [{"phase": "B", "year": 2023, "amount": "16330000.00"}],
    "cost_plan.financing.sources": [],
}


@pytest.mark.parametrize(
    ("own", "expected"),
    [("70000.00", 0), ("70000.01", 1), ("69999.99", 1), ("70001.00", 1)],
)
def test_financing_differs_from_costs_by_a_cent(own: str, expected: int) -> None:
    assert len(found("costs-and-financing", {OWN: own})) == expected


def test_both_places_and_both_sums_are_named() -> None:
    finding = only("costs-and-financing", {OWN: "70000.01"})
    assert finding.places == ("cost_plan.financing.sources", "cost_plan.positions")
    assert finding.values == (Euro(100_000_001), Euro(100_000_000))
    assert finding.severity == "difference"
    assert finding.sentence.pick("de").replace("\u00a0", " ") == (
        "Summe der Finanzierung: 1.000.000,01 €, förderfähige Kosten: 1.000.000,00 € (Differenz "
        "0,01 €). Gleichen Sie beides an."
    )
    assert "€1,000,000.01" in finding.sentence.pick("en")


def test_an_amount_that_is_missing_is_no_difference_yet() -> None:
    assert not found("costs-and-financing", {OWN: DROP})
    assert found("costs-and-financing", {OWN: DROP, POSITION: "1.00"})


def test_without_positions_the_declared_total_is_named() -> None:
    edits = {"cost_plan.positions": [], f"{DECLARED}.total": "1000000.01"}
    finding = only("costs-and-financing", edits)
    assert finding.places[1] == "cost_plan.declared_totals.total"


def test_the_grant_follows_from_the_rate_to_the_cent() -> None:
    assert not found("grant-and-rate")
    finding = only("grant-and-rate", {GRANT: "130000.01"})
    assert finding.places == ("cost_plan.financing.sources", "cost_plan.financing.rate")
    assert finding.values == (Euro(65_000_001), Euro(65_000_000))


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ({f"{DECLARED}.total": "1000000.00"}, 0),
        ({f"{DECLARED}.total": "1000000.01"}, 1),
        ({f"{DECLARED}.years": {"2022": "200000.00", "2023": "200000.00"}}, 0),
        ({f"{DECLARED}.years": {"2022": "199999.99", "2023": "200000.01"}}, 2),
        ({f"{DECLARED}.A": "200000.00", f"{DECLARED}.B": "800000.01"}, 1),
    ],
)
def test_declared_sums_are_those_of_the_positions(edits: dict[str, Any], expected: int) -> None:
    assert len(found("declared-sums", edits)) == expected


def test_without_positions_the_years_add_up_to_the_total() -> None:
    years = {str(year): "200000.00" for year in range(2022, 2027)}
    edits = {"cost_plan.positions": [], f"{DECLARED}.total": "1000000.00"}
    assert not found("declared-sums", {**edits, f"{DECLARED}.years": years})
    years["2026"] = "200000.01"
    finding = only("declared-sums", {**edits, f"{DECLARED}.years": years})
    assert finding.places == (f"{DECLARED}.years", f"{DECLARED}.total")
    assert finding.values == (Euro(100_000_001), Euro(100_000_000))


def test_the_council_grants_exactly_the_applicants_part() -> None:
    assert not found("own-share-and-council-amount")
    for amount, severity in (("244999.99", "difference"), ("245000.01", "warning")):
        finding = only("own-share-and-council-amount", {COUNCIL: amount})
        assert finding.severity == severity
        assert finding.places == ("council.resolutions[r1].amount", "cost_plan.financing.sources")
        assert finding.values[1] == Euro(24_500_000)


@pytest.mark.parametrize(
    ("amount", "severity"),
    [
        ("5715500.00", None),
        ("5715499.99", "difference"),
        ("5715500.01", "warning"),
        ("5710000.00", "warning"),  # Stuttgart
        ("5720000.00", "warning"),
        ("5715000.00", "warning"),
        ("5700000.00", "warning"),  # rounded down to hundred thousands
        ("5690000.00", "difference"),
        ("5600000.00", "difference"),
        ("5715123.00", "difference"),
        ("2000000.00", "difference"),
    ],
)
def test_rounding_of_council_papers_is_a_warning(amount: str, severity: str | None) -> None:
    findings = found("own-share-and-council-amount", {**STUTTGART, COUNCIL: amount})
    assert [finding.severity for finding in findings] == ([severity] if severity else [])


def test_a_part_of_a_rounded_total_is_a_warning() -> None:
    cost = {"phase": "B", "year": 2023, "amount": "16332187.40"}
    edits = {**STUTTGART, "cost_plan.positions": [cost]}
    # 35 % of 16.33 million, where the exact total needs 5,716,265.59.
    assert only("own-share-and-council-amount", {**edits, COUNCIL: "5715500.00"}).severity == (
        "warning"
    )
    assert not found("own-share-and-council-amount", {**edits, COUNCIL: "5716265.59"})


def test_half_a_euro_in_a_small_sum_is_no_rounding() -> None:
    cost = {"phase": "B", "year": 2023, "amount": "40000.00"}
    edits = {**STUTTGART, "cost_plan.positions": [cost], COUNCIL: "10000.00"}
    assert only("own-share-and-council-amount", edits).severity == "difference"


def test_a_part_of_a_cent_is_no_difference() -> None:
    edits = {"applicant.partners.0.cost_share": "2/3"}
    for amount in ("116666.66", "116666.67"):
        assert not found("own-share-and-council-amount", {**edits, COUNCIL: amount})
    assert found("own-share-and-council-amount", {**edits, COUNCIL: "116666.65"})


def test_an_unfinished_plan_is_a_lower_bound() -> None:
    assert not found("own-share-and-council-amount", {OWN: DROP})
    assert found("own-share-and-council-amount", {OWN: DROP, COUNCIL: "1000.00"})


def test_recommendations_and_rejected_proposals_decide_nothing() -> None:
    kind, votes = "council.resolutions.0.kind", "council.resolutions.0.vote.in_favour"
    assert not found("own-share-and-council-amount", {COUNCIL: "1.00", kind: "recommendation"})
    assert not found("own-share-and-council-amount", {COUNCIL: "1.00", votes: 2})


@pytest.mark.parametrize(
    ("rate", "severity"),
    [("0.35", None), ("0.350", None), ("0.3499", "difference"), ("0.36", "warning")],
)
def test_the_own_share_rate_is_the_rest(rate: str, severity: str | None) -> None:
    edits = {COUNCIL: DROP, "council.resolutions.0.own_share_rate": rate}
    findings = found("own-share-rate", edits)
    assert [finding.severity for finding in findings] == ([severity] if severity else [])
    if findings:
        assert findings[0].places == (
            "council.resolutions[r1].own_share_rate",
            "cost_plan.financing.rate",
        )
