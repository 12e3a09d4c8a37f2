"""Public money stays within the costs, and federal money does not stand for the own share."""

from typing import Any

import pytest

from app.scoring.checks.funding_avoids_double_federal_money import (
    funding_avoids_double_federal_money,
)
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs

OWN_350 = {"kind": "own", "amount": "350.00"}


def checked(
    *sources: dict[str, Any], rate: str | None = "0.65", positions: Any = ({"amount": "1000.00"},)
) -> Verdict:
    """What the check says of a plan that costs 1,000 euros at 65 %."""
    content = costs(*positions, rate=rate, sources=list(sources))
    return funding_avoids_double_federal_money.run(facts(content), {})


def money(kind: str, amount: str, federal: bool | None = False) -> dict[str, Any]:
    """A source."""
    return {"kind": kind, "amount": amount, "federal": federal}


def test_own_money_alone_is_fine() -> None:
    assert checked(OWN_350).outcome is Outcome.MET
    assert checked(OWN_350, {"kind": "grant", "amount": "650.00"}).outcome is Outcome.MET


@pytest.mark.parametrize(
    ("public", "outcome"),
    [("350.00", Outcome.MET), ("349.99", Outcome.MET), ("350.01", Outcome.UNMET)],
)
def test_grant_and_other_public_money_may_reach_the_costs(public: str, outcome: Outcome) -> None:
    assert checked(OWN_350, money("other_public", public)).outcome is outcome
    assert checked(OWN_350, money("third_party", public, federal=True)).outcome is outcome
    assert checked(OWN_350, money("own", public, federal=True)).outcome is outcome


def test_an_entered_grant_above_the_computed_one_counts() -> None:
    grant, other = money("grant", "651.00", None), money("other_public", "349.50")
    assert checked(OWN_350, other).outcome is Outcome.MET
    assert checked(OWN_350, other, grant).outcome is Outcome.UNMET


@pytest.mark.parametrize(
    ("own", "outcome"), [("350.00", Outcome.MET), ("349.99", Outcome.UNMET), ("1", Outcome.UNMET)]
)
@pytest.mark.parametrize("kind", ["third_party", "other_public"])
def test_federal_money_may_not_replace_the_own_share(kind: str, own: str, outcome: Outcome) -> None:
    assert checked(money("own", own), money(kind, "100.00", federal=True)).outcome is outcome


def test_a_gap_without_federal_money_is_not_over_funding() -> None:
    assert checked(money("own", "1.00")).outcome is Outcome.MET


def test_money_whose_origin_is_not_said_is_open_only_where_it_decides() -> None:
    assert checked(OWN_350, money("third_party", "10.00", None)).outcome is Outcome.MET
    assert checked(OWN_350, money("third_party", "350.01", None)).outcome is Outcome.UNKNOWN
    own = money("own", "300.00")
    assert checked(own, money("third_party", "50.00", None)).outcome is Outcome.UNKNOWN
    assert checked(own, money("other_public", "50.00", None)).outcome is Outcome.UNKNOWN
    assert checked(own, money("other_public", "350.01", None)).outcome is Outcome.UNMET


@pytest.mark.parametrize("loose", [{"kind": "own"}, {"amount": "5"}, {"name": "Stadtwerke"}])
def test_an_incomplete_source_is_open_unless_the_costs_are_exceeded(loose: dict[str, Any]) -> None:
    assert checked(OWN_350, loose).outcome is Outcome.UNKNOWN
    assert checked(loose, money("other_public", "350.01")).outcome is Outcome.UNMET
    federal = money("third_party", "5.00", federal=True)
    assert checked(loose, money("own", "1"), federal).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("sources", [[], [{}], [money("grant", "650.00", None)]])
def test_without_a_source_for_the_own_share_it_is_unknown(sources: list[dict[str, Any]]) -> None:
    assert checked(*sources).outcome is Outcome.UNKNOWN


def test_without_rate_or_costs_it_is_unknown_unless_the_costs_are_exceeded() -> None:
    assert checked(OWN_350, rate=None).outcome is Outcome.UNKNOWN
    assert checked(OWN_350, positions=()).outcome is Outcome.UNKNOWN
    assert checked(money("other_public", "1000.01"), rate=None).outcome is Outcome.UNMET


def test_incomplete_costs_leave_it_open_unless_federal_money_fills_a_certain_gap() -> None:
    positions = ({"amount": "1000.00"}, {"text": "Server"})
    assert checked(OWN_350, positions=positions).outcome is Outcome.UNKNOWN
    federal = money("third_party", "5.00", federal=True)
    assert checked(money("own", "1"), federal, positions=positions).outcome is Outcome.UNMET


def test_the_reasons_name_the_amounts() -> None:
    german, english = both_languages(checked(OWN_350, money("other_public", "350.01")))
    assert "um 0,01\u00a0€" in german
    assert "by €0.01" in english
    federal = money("third_party", "50.00", federal=True)
    german, _ = both_languages(checked(money("own", "300.00"), federal))
    assert "50,00\u00a0€" in german
    assert "350,00\u00a0€" in german
