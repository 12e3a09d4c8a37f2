"""Lines of a plain text, as places."""

from collections.abc import Iterator

from app.papers.paper import Paper
from app.papers.sections import Section

_LONGEST_TITLE = 160


def lines_between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines from one place to another."""
    at = start
    while at < end:
        line = text.find("\n", at, end)
        stop = end if line < 0 else line
        yield at, stop
        at = stop + 1


def title_end(paper: Paper, section: Section) -> int:
    """Where the heading line of a section ends."""
    line = paper.text.find("\n", section.start, section.end)
    return min(section.end if line < 0 else line, section.start + _LONGEST_TITLE)
