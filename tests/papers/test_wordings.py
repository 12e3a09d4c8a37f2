"""Each class of paper in wordings that the gold set does not have: the reader knows classes."""

import json
from functools import cache
from pathlib import Path

import pytest

from app.papers.figures import STATUS, Figures, figures
from app.papers.finding import Field, Reading, Status
from app.papers.gold_set import GoldPaper, GoldSet
from app.papers.own_set import GOLD_FILE, pages_of_text
from app.papers.reading import read_paper

FOLDER = Path(__file__).parent / "wordings"
NAMES = sorted(json.loads((FOLDER / GOLD_FILE).read_text("utf-8"))["papers"])


@cache
def expected() -> dict[str, GoldPaper]:
    return GoldSet.model_validate_json((FOLDER / GOLD_FILE).read_text("utf-8")).papers


@cache
def read(name: str) -> Reading:
    return read_paper(pages_of_text((FOLDER / name).read_text("utf-8")))


@cache
def measured() -> Figures:
    return figures((name, one, read(name)) for name, one in expected().items())


@pytest.mark.parametrize("name", NAMES)
def test_the_kind_of_act_is_told(name: str) -> None:
    assert read(name).status is Status(expected()[name].status)


@pytest.mark.parametrize("field", [STATUS, *Field])
def test_every_field_is_found_precisely(field: str) -> None:
    count = measured().fields[field]
    assert (count.precision or 0) >= 0.95


def test_little_is_missed() -> None:
    counts = measured().fields.values()
    right = sum(count.right for count in counts)
    assert right / (right + sum(count.missed for count in counts)) >= 0.95
