"""From what a criterion looked at to the field that would mend it, and to its page."""

from functools import cache

from app.dossiers.paths import joined, part_of
from app.errors import NotFound
from app.scoring.scorecard import Line
from app.scoring.wording import Language, Text
from app.web.dossier.blocks import Ask, Block, ListBlock, PartPage
from app.web.dossier.forms import block_id
from app.web.dossier.parts import BY_PART, PAGES
from app.web.parts.shapes import Place
from app.web.places import field_id

_BY_START = {
    "elig": "applicant",
    "plan": "project_plan",
    "fin": "cost_plan",
    "time": "time_plan",
    "res": "council",
    "part": "applicant",
    "gov": "project_plan",
    "doc": "application",
}


def page_of_line(line: Line) -> PartPage:
    """The page beside which a criterion stands: where it first looked, else by its section."""
    for path in line.looked_at:
        page = _page_of(path)
        if page is not None:
            return page
    by_section = next((page for page in PAGES if line.section in page.sections), PAGES[-1])
    return BY_PART.get(_BY_START.get(line.id.partition("-")[0], ""), by_section)


def place_of(path: str, address: str, language: Language) -> Place | None:
    """A link to the field of a place; None if no page asks for it."""
    found = _asked_at(_without_rows(path))
    if found is None:
        return None
    page, block, ask = found
    label: Text = block.title if ask is None else ask.label
    in_row = "[" in path
    anchor = (
        field_id(path) if ask is not None and (in_row or not isinstance(block, ListBlock)) else None
    )
    return Place(f"{address}/{page.slug}#{anchor or block_id(block)}", label.pick(language))


def label_of(path: str, language: Language) -> str | None:
    """What a field of the dossier is called, with the block it stands in; None if it is none."""
    try:
        found = _asked_at(_without_rows(path))
    except NotFound:
        return None
    if found is None:
        return None
    _, block, ask = found
    title = block.title.pick(language)
    return title if ask is None else f"{title}: {ask.label.pick(language)}"


def _page_of(path: str) -> PartPage | None:
    try:
        return BY_PART.get(part_of(path))
    except NotFound:
        return None


@cache
def _asked_at(path: str) -> tuple[PartPage, Block, Ask | None] | None:
    """The question that is asked at a place (rows left out), else the block that holds it."""
    nearest: tuple[PartPage, Block, Ask | None] | None = None
    length = -1
    for page in PAGES:
        for block in page.blocks:
            for ask in block.asks:
                if joined(block.path, ask.key) == path:
                    return page, block, ask
            inside = path == block.path or path.startswith(f"{block.path}.")
            if block.path and inside and len(block.path) > length:
                nearest, length = (page, block, None), len(block.path)
    return nearest


def _without_rows(path: str) -> str:
    kept = ""
    for piece in path.split("["):
        kept += piece.partition("]")[2] if "]" in piece else piece
    return kept
