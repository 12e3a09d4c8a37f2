"""The project's own gold set, read once for all tests."""

from functools import cache

from app.papers.figures import Figures, figures
from app.papers.finding import Reading
from app.papers.gold_set import GoldPaper, GoldSet
from app.papers.own_set import GOLD_FILE, OWN_SET, pages_of_text
from app.papers.reading import read_paper


@cache
def gold() -> dict[str, GoldPaper]:
    return GoldSet.model_validate_json((OWN_SET / GOLD_FILE).read_text("utf-8")).papers


@cache
def pages(name: str) -> tuple[str, ...]:
    return pages_of_text((OWN_SET / name).read_text("utf-8"))


@cache
def reading(name: str) -> Reading:
    return read_paper(pages(name))


def measured(half: str | None) -> Figures:
    papers = {name: one for name, one in gold().items() if half in (None, one.half)}
    return figures((name, one, reading(name)) for name, one in papers.items())
