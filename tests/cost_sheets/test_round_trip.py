"""What was taken away comes back as it was: an empty difference, in both kinds of files."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings

from app.cost_sheets.csv_opening import grid_of_csv
from app.cost_sheets.csv_writing import write_csv
from app.cost_sheets.difference import Difference, difference
from app.cost_sheets.grid import Grid, as_plain, from_plain
from app.cost_sheets.opening import grid_of
from app.cost_sheets.own_sheet import is_own, read_own
from app.cost_sheets.workbook import write_workbook
from app.scoring.content.cost_plan import CostPlan
from app.scoring.wording import LANGUAGES, Language
from tests.cost_sheets.plans import MEASURES, paper, plan, plans


def stored(of: CostPlan) -> dict[str, Any]:
    return of.model_dump(mode="json", exclude_defaults=True)


def from_workbook(data: bytes) -> Grid:
    return from_plain(as_plain(grid_of(BytesIO(data))))


def from_csv(data: bytes) -> Grid:
    return grid_of_csv(data, encoding="utf-8", delimiter="semicolon")


def back(grid: Grid, of: CostPlan) -> Difference:
    assert is_own(grid)
    read = read_own(grid, MEASURES)
    assert [problem.told("en") for problem in read.problems] == []
    assert set(read.tables) == {"positions", "sources"}
    return difference(stored(of), read)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ready_plan_comes_back_as_it_was(language: Language) -> None:
    of = plan()
    grid = from_workbook(write_workbook(paper(of, language)))
    assert grid.marks["revision"] == "3"
    assert back(grid, of).is_empty
    assert back(from_csv(write_csv(paper(of, language))), of).is_empty


@settings(max_examples=40)
@given(plans())
def test_any_plan_comes_back_from_a_workbook(of: CostPlan) -> None:
    grid = from_workbook(write_workbook(paper(of)))
    assert back(grid, of).is_empty


@given(plans())
def test_any_plan_comes_back_from_a_csv_file(of: CostPlan) -> None:
    assert back(from_csv(write_csv(paper(of, "en"))), of).is_empty


def test_a_plan_that_comes_back_is_the_same_plan() -> None:
    of = plan(follow_up_costs="Der Betrieb kostet.", declared_totals={"total": "5.00"})
    grid = from_workbook(write_workbook(paper(of)))
    assert CostPlan.model_validate(back(grid, of).plan(stored(of))) == of
