"""Ten foreign layouts: guessed, put right by a person where nobody can know, read exactly."""

from io import BytesIO

import pytest

from app.cost_sheets.csv_opening import delimiter_of, encoding_of, grid_of_csv, text_of
from app.cost_sheets.foreign import read_foreign, unknown_words
from app.cost_sheets.grid import Grid
from app.cost_sheets.guessing import guess
from app.cost_sheets.layout import Layout
from app.cost_sheets.opening import grid_of
from app.cost_sheets.own_sheet import is_own
from app.cost_sheets.read import Read
from app.cost_sheets.skipping import Reason, candidates
from tests.cost_sheets.layouts import EXAMPLES, Example, Position
from tests.cost_sheets.plans import MEASURES


def opened(example: Example) -> Grid:
    if example.is_csv:
        encoding = encoding_of(example.data)
        delimiter = delimiter_of(text_of(example.data, encoding))
        return grid_of_csv(example.data, encoding=encoding, delimiter=delimiter)
    return grid_of(BytesIO(example.data))


def proposed(grid: Grid) -> Layout:
    """The guess, with sums and headings left out."""
    layout = guess(grid)
    sheet = grid.sheet(layout.sheet)
    assert sheet is not None
    found = candidates(layout.body(sheet), layout)
    skipped = [one.label for one in found if one.reason is not Reason.NEGATIVE]
    return layout.model_copy(update={"skipped": tuple(skipped)})


def said(example: Example, grid: Grid) -> Layout:
    """The layout after the person has spoken."""
    layout = proposed(grid)
    changes = dict(example.said)
    changes["skipped"] = (*layout.skipped, *changes.get("skipped", ()))
    return layout.model_copy(update=changes)


def positions(read: Read) -> list[Position]:
    keys = ("text", "year", "phase", "type", "amount")
    return [tuple(row.values.get(k) for k in keys) for row in read.tables["positions"]]  # type: ignore[misc]  # five of them


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_a_foreign_table_is_read_as_meant(example: Example) -> None:
    grid = opened(example)
    assert not is_own(grid)
    layout = said(example, grid)
    assert unknown_words(grid, layout, MEASURES) == [] or example.said
    read = read_foreign(grid, layout, MEASURES)
    assert [problem.told("de") for problem in read.problems] == []
    assert positions(read) == list(example.expected)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_a_layout_survives_being_kept(example: Example) -> None:
    layout = said(example, opened(example))
    assert Layout.model_validate_json(layout.model_dump_json()) == layout


def test_there_are_ten() -> None:
    assert len(EXAMPLES) == len({one.name for one in EXAMPLES}) == 10
