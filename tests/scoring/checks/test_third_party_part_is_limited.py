"""Third-party money up to its part of the required own share; beyond it a warning."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.third_party_part_is_limited import third_party_part_is_limited
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs

PARAMETERS = {"part": Decimal("0.5")}


def checked(*sources: dict[str, Any], **plan: Any) -> Verdict:
    """What the check says of a plan that needs an own share of 350 euros."""
    content = costs({"amount": "1000.00"}, sources=list(sources), **{"rate": "0.65", **plan})
    return third_party_part_is_limited.run(facts(content), PARAMETERS)


@pytest.mark.parametrize(
    ("third", "outcome", "degree"),
    [
        ("175.00", Outcome.MET, Fraction(1)),
        ("174.99", Outcome.MET, Fraction(1)),
        ("175.01", Outcome.PARTLY, Fraction(1, 2)),
        ("350.00", Outcome.PARTLY, Fraction(1, 2)),
        ("0.00", Outcome.MET, Fraction(1)),
    ],
)
def test_half_of_the_required_share_is_allowed(
    third: str, outcome: Outcome, degree: Fraction
) -> None:
    verdict = checked({"kind": "third_party", "amount": third}, {"kind": "own", "amount": "1"})
    assert (verdict.outcome, verdict.degree) == (outcome, degree)


def test_the_required_share_counts_not_the_planned_one() -> None:
    rich = {"kind": "own", "amount": "9000.00"}
    assert checked({"kind": "third_party", "amount": "175.01"}, rich).outcome is Outcome.PARTLY


def test_all_own_money_is_within_the_limit() -> None:
    assert checked({"kind": "own", "amount": "350.00"}).outcome is Outcome.MET


def test_an_odd_share_is_halved_exactly() -> None:
    for third, outcome in (("17.68", Outcome.MET), ("17.69", Outcome.PARTLY)):
        content = costs(
            {"amount": "101.01"}, rate="0.65", sources=[{"kind": "third_party", "amount": third}]
        )
        assert third_party_part_is_limited.run(facts(content), PARAMETERS).outcome is outcome


@pytest.mark.parametrize(
    "sources",
    [
        [],
        [{"kind": "grant", "amount": "650.00"}],
        [{"kind": "own", "amount": "1"}, {"kind": "third_party"}],
        [{"kind": "own", "amount": "1"}, {"amount": "5"}],
    ],
)
def test_missing_sources_leave_it_open(sources: list[dict[str, Any]]) -> None:
    assert checked(*sources).outcome is Outcome.UNKNOWN


def test_a_warning_needs_no_complete_list() -> None:
    sources = {"kind": "third_party", "amount": "175.01"}, {"kind": "own"}
    assert checked(*sources).outcome is Outcome.PARTLY


def test_without_rate_it_is_unknown() -> None:
    assert checked({"kind": "own", "amount": "1"}, rate=None).outcome is Outcome.UNKNOWN


def test_the_reason_names_both_amounts() -> None:
    german, english = both_languages(checked({"kind": "third_party", "amount": "200"}))
    assert "200,00\u00a0€ übersteigen 50\u00a0%" in german
    assert "€350.00" in english
