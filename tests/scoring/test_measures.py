"""What a measure lacks."""

from typing import Any

import pytest

from app.scoring.measures import gaps_of
from tests.builders import dossier

COMPLETE = {
    "id": "m1",
    "goals": ["g1"],
    "sector": "mobility",
    "phase": "B",
    "from": "2023-01",
    "to": "2023-01",
    "owner": "Stabsstelle",
}


def gap_paths(measure: dict[str, Any], amount: str | None = "0.01") -> list[str]:
    content = {
        "project_plan": {"goals": [{"id": "g1"}], "measures": [measure]},
        "cost_plan": {"positions": [{"measure": "m1", "amount": amount}]},
    }
    return [gap.path for gap in gaps_of(dossier(content))[0]]


def test_a_complete_measure_lacks_nothing() -> None:
    assert gap_paths(COMPLETE) == []


@pytest.mark.parametrize(
    ("left_out", "path"),
    [
        ("goals", "project_plan.measures[m1].goals"),
        ("sector", "project_plan.measures[m1].sector"),
        ("phase", "project_plan.measures[m1].phase"),
        ("from", "project_plan.measures[m1].from"),
        ("to", "project_plan.measures[m1].to"),
        ("owner", "project_plan.measures[m1].owner"),
    ],
)
def test_what_is_left_out_is_a_gap_at_its_place(left_out: str, path: str) -> None:
    assert gap_paths({key: value for key, value in COMPLETE.items() if key != left_out}) == [path]


@pytest.mark.parametrize("amount", [None, "0.00"])
def test_a_position_without_money_is_no_cost(amount: str | None) -> None:
    assert gap_paths(COMPLETE, amount) == ["cost_plan.positions"]


def test_a_measure_without_an_id_cannot_have_costs() -> None:
    assert gap_paths({**COMPLETE, "id": None}) == ["cost_plan.positions"]


def test_an_end_before_the_start_is_wrong() -> None:
    measure = {**COMPLETE, "from": "2023-02-01", "to": "2023-01-31"}
    assert gap_paths(measure) == ["project_plan.measures[m1].to"]


def test_a_month_lasts_until_its_last_day() -> None:
    assert gap_paths({**COMPLETE, "from": "2023-01-31", "to": "2023-01"}) == []


def test_a_goal_that_does_not_exist_is_wrong() -> None:
    gaps = gaps_of(dossier({"project_plan": {"measures": [{**COMPLETE, "goals": ["g9"]}]}}))[0]
    assert [gap.path for gap in gaps if gap.wrong] == ["project_plan.measures[m1].goals"]
    assert "g9" in gaps[0].name.de
    assert "g9" in gaps[0].name.en
