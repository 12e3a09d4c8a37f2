"""What a project costs the applicant per budget year, exact to the cent."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.scoring.totals import required_own_share
from app.scoring.town_share import Basis, TownShare, town_share
from tests.builders import dossier


def share(
    positions: list[tuple[int | None, str]],
    *sources: dict[str, Any],
    rate: str | None = "0.65",
    **applicant: Any,
) -> TownShare:
    rows = [{"phase": "B", "year": year, "amount": amount} for year, amount in positions]
    return town_share(
        dossier(
            {
                "applicant": applicant or {"partners": []},
                "cost_plan": {"positions": rows, "financing": {"rate": rate, "sources": sources}},
            }
        )
    )


def years(found: TownShare) -> dict[int | None, int]:
    return {amount.year: amount.cents for amount in found.years}


def test_own_money_in_the_plan_counts_as_it_stands() -> None:
    own: list[dict[str, Any]] = [
        {"kind": "own", "year": 2023, "amount": "10.00"},
        {"kind": "own", "year": 2022, "amount": "5.00"},
        {"kind": "own", "year": 2022, "amount": "1.01"},
        {"kind": "own", "amount": "2.00"},
        {"kind": "grant", "year": 2022, "amount": "99.00"},
    ]
    found = share([(2022, "100.00")], *own)
    assert found.basis is Basis.PLANNED
    assert list(years(found).items()) == [(2022, 601), (2023, 1000), (None, 200)]
    assert found.total == 1801


def test_without_own_money_the_own_share_is_spread_as_the_costs_are() -> None:
    found = share([(2022, "100.01"), (2023, "100.01"), (None, "0.01")])
    assert found.basis is Basis.COMPUTED
    assert found.total == 7002  # 200.03 less the grant of 130.01
    assert sum(years(found).values()) == 7002


def test_others_are_taken_off_a_computed_share() -> None:
    third = {"kind": "third_party", "amount": "20.00", "federal": False}
    found = share([(2022, "100.00")], third)
    assert (found.others, found.total) == (2000, 1500)


def test_nothing_is_guessed() -> None:
    assert share([(2022, "100.00")], rate=None).total is None
    assert share([]).total is None
    assert town_share(dossier({})).basis is Basis.UNKNOWN


def test_partners_bear_their_part() -> None:
    partners = [{"name": "Nachbar", "cost_share": "1/3"}]
    own = {"kind": "own", "year": 2022, "amount": "100.00"}
    found = share([(2022, "100.00")], own, own, partners=partners)
    assert found.total == 13334
    open_ = share([(2022, "100.00")], own, partners=[{"name": "Nachbar"}])
    assert (open_.part, open_.total) == (None, 10000)


def test_declared_years_are_used_where_there_are_no_positions() -> None:
    totals = {"total": "300.00", "years": {"2022": "100.00", "2023": "150.00"}}
    plan = {"declared_totals": totals, "financing": {"rate": "0.65"}}
    found = town_share(dossier({"applicant": {"partners": []}, "cost_plan": plan}))
    assert years(found) == {2022: 3500, 2023: 5250, None: 1750}


def test_an_amount_that_is_missing_is_told() -> None:
    own = {"kind": "own", "year": 2022, "amount": "5.00"}
    assert share([(2022, "100.00")], own).complete
    assert not share([(2022, "100.00")], own, {"kind": "own", "name": "Sparkasse"}).complete


@given(
    amounts=st.lists(st.integers(1, 10**9), min_size=1, max_size=12),
    rate=st.sampled_from(["0.65", "0.9", "0.333333", "0.5"]),
)
def test_the_years_add_up_to_the_required_own_share(amounts: list[int], rate: str) -> None:
    rows = [
        {"phase": "B", "year": 2022 + at, "amount": f"{cents // 100}.{cents % 100:02d}"}
        for at, cents in enumerate(amounts)
    ]
    content = dossier(
        {
            "applicant": {"partners": []},
            "cost_plan": {"positions": rows, "financing": {"rate": rate}},
        }
    )
    required = required_own_share(content)
    assert required is not None
    assert town_share(content).total == required.cents
