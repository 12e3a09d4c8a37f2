"""The sums of the sources: own share, federal money, and what is not said."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.scoring.content.cost_plan import CostPlan
from app.scoring.funding import funding_of, funding_total, sums_by_kind
from app.scoring.totals import Sum

SOURCES = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.just("Quelle"),
            "kind": st.sampled_from(["grant", "own", "third_party", "other_public"]),
            "amount": st.one_of(st.none(), st.integers(0, 10**9)),
            "federal": st.sampled_from([True, False, None]),
        }
    ),
    max_size=12,
)


def plan(*sources: dict[str, Any]) -> CostPlan:
    """A cost plan with these sources."""
    return CostPlan.model_validate({"financing": {"sources": sources}})


@given(SOURCES)
def test_money_beside_the_grant_is_covering_federal_or_unclear(
    sources: list[dict[str, Any]],
) -> None:
    funding = funding_of(plan(*sources))
    assert funding.covering + funding.federal + funding.unclear == funding.beside_grant
    assert funding.grant + funding.beside_grant == sum(
        known.cents for known in sums_by_kind(plan(*sources)).values()
    )


def test_own_money_counts_as_own_unless_it_is_said_to_be_federal() -> None:
    assert funding_of(plan({"kind": "own", "amount": "5"})).covering == 500
    assert funding_of(plan({"kind": "own", "amount": "5", "federal": True})).covering == 0


def test_third_party_and_other_public_money_must_say_whether_it_is_federal() -> None:
    for kind in ("third_party", "other_public"):
        assert funding_of(plan({"kind": kind, "amount": "5"})).unclear == 500
        assert funding_of(plan({"kind": kind, "amount": "5", "federal": False})).covering == 500


def test_a_source_without_kind_or_amount_is_incomplete_but_a_blank_line_is_not_there() -> None:
    assert not funding_of(plan({"amount": "5"})).complete
    assert not funding_of(plan({"kind": "own"})).complete
    assert funding_of(plan({"kind": "own", "amount": "5"}, {"id": "s2"})).complete


def test_the_grant_is_complete_although_another_amount_is_missing() -> None:
    grant = {"kind": "grant", "amount": "65"}
    assert funding_of(plan(grant, {"kind": "own"})).grant_complete
    assert not funding_of(plan(grant, {"kind": "grant"})).grant_complete
    assert not funding_of(plan(grant, {"amount": "5"})).grant_complete


def test_the_computed_grant_stands_in_where_no_grant_is_listed() -> None:
    own = funding_of(plan({"kind": "own", "amount": "35"}))
    assert funding_total(own, Sum(6500, complete=True)) == Sum(10000, complete=True)
    assert funding_total(own, None) == Sum(3500, complete=False)
    both = funding_of(plan({"kind": "own", "amount": "35"}, {"kind": "grant", "amount": "60"}))
    assert funding_total(both, Sum(6500, complete=True)) == Sum(9500, complete=True)


def test_a_list_with_only_the_grant_has_only_been_begun() -> None:
    grant = funding_of(plan({"kind": "grant", "amount": "65"}))
    assert funding_total(grant, None) == Sum(6500, complete=False)
