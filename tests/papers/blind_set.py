"""The third set, written blind (commit 739dc7f), read once for all tests."""

from functools import cache
from pathlib import Path

from app.papers.figures import Figures, figures
from app.papers.finding import Reading
from app.papers.gold_set import GoldPaper, GoldSet
from app.papers.own_set import GOLD_FILE, pages_of_text
from app.papers.reading import read_paper

FOLDER = Path(__file__).parent / "blind"


@cache
def papers() -> dict[str, GoldPaper]:
    return GoldSet.model_validate_json((FOLDER / GOLD_FILE).read_text("utf-8")).papers


@cache
def pages(name: str) -> tuple[str, ...]:
    return pages_of_text((FOLDER / name).read_text("utf-8"))


@cache
def reading(name: str) -> Reading:
    return read_paper(pages(name))


def measured() -> Figures:
    return figures((name, one, reading(name)) for name, one in papers().items())
