"""The own share is covered to the cent, and never by federal money."""

from typing import Any

import pytest

from app.scoring.checks.own_share_is_covered import own_share_is_covered
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, costs

OWN_350 = {"kind": "own", "amount": "350.00"}


def checked(
    *sources: dict[str, Any], rate: str | None = "0.65", amount: str | None = "1000.00"
) -> Verdict:
    """What the check says of a plan that costs 1,000 euros at 65 %."""
    content = costs({"text": "Server", "amount": amount}, rate=rate, sources=list(sources))
    return own_share_is_covered.run(facts(content), {})


@pytest.mark.parametrize(
    ("amount", "outcome"),
    [("350.00", Outcome.MET), ("349.99", Outcome.UNMET), ("350.01", Outcome.MET)],
)
def test_one_cent_below_is_not_covered(amount: str, outcome: Outcome) -> None:
    assert checked({"kind": "own", "amount": amount}).outcome is outcome


def test_the_cent_that_the_grant_loses_belongs_to_the_own_share() -> None:
    assert checked({"kind": "own", "amount": "0.01"}, amount="0.01").outcome is Outcome.MET
    assert checked({"kind": "own", "amount": "35.35"}, amount="101.01").outcome is Outcome.UNMET
    assert checked({"kind": "own", "amount": "35.36"}, amount="101.01").outcome is Outcome.MET


@pytest.mark.parametrize("kind", ["third_party", "other_public"])
@pytest.mark.parametrize(
    ("federal", "outcome"),
    [(False, Outcome.MET), (True, Outcome.UNMET), (None, Outcome.UNKNOWN)],
)
def test_third_party_and_public_money_covers_unless_federal(
    kind: str, federal: bool | None, outcome: Outcome
) -> None:
    own = {"kind": "own", "amount": "200.00"}
    other = {"kind": kind, "amount": "150.00", "federal": federal}
    assert checked(own, other).outcome is outcome


def test_unsaid_origin_does_not_matter_where_it_does_not_decide() -> None:
    little = {"kind": "third_party", "amount": "10.00"}
    assert checked(OWN_350, little).outcome is Outcome.MET
    assert checked({"kind": "own", "amount": "339.99"}, little).outcome is Outcome.UNMET
    assert checked({"kind": "own", "amount": "340.00"}, little).outcome is Outcome.UNKNOWN


def test_own_money_marked_federal_covers_nothing() -> None:
    assert checked({**OWN_350, "federal": True}).outcome is Outcome.UNMET


def test_an_incomplete_source_keeps_a_gap_open_but_breaks_no_cover() -> None:
    for loose in ({"kind": "own"}, {"amount": "1.00"}, {"name": "Stadtwerke"}):
        assert checked(loose, {"kind": "own", "amount": "1"}).outcome is Outcome.UNKNOWN
        assert checked(loose, OWN_350).outcome is Outcome.MET


@pytest.mark.parametrize("sources", [[], [{}], [{"kind": "grant", "amount": "650.00"}]])
def test_without_a_source_for_the_own_share_it_is_unknown(sources: list[dict[str, Any]]) -> None:
    assert checked(*sources).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(("rate", "amount"), [(None, "1000.00"), ("0.65", None), (None, None)])
def test_without_rate_or_costs_it_is_unknown(rate: str | None, amount: str | None) -> None:
    assert checked(OWN_350, rate=rate, amount=amount).outcome is Outcome.UNKNOWN


def test_a_lower_bound_of_the_costs_can_already_break_it() -> None:
    rows = {"amount": "1000.00"}, {"text": "Server"}
    for own, outcome in (("349.99", Outcome.UNMET), ("350.00", Outcome.UNKNOWN)):
        content = costs(*rows, rate="0.65", sources=[{"kind": "own", "amount": own}])
        assert own_share_is_covered.run(facts(content), {}).outcome is outcome


def test_declared_totals_stand_in_for_positions() -> None:
    content = costs(declared={"total": "1000.00"}, rate="0.65", sources=[OWN_350])
    assert own_share_is_covered.run(facts(content), {}).outcome is Outcome.MET


def test_the_reason_names_required_covered_and_gap() -> None:
    german, english = both_languages(checked({"kind": "own", "amount": "349.99"}))
    for amount in ("350,00", "349,99", "0,01"):
        assert f"{amount}\u00a0€" in german
    assert "€0.01 is missing" in english
