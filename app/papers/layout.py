"""The lines of all pages in the order in which they are read, without what every page repeats.

Heads and feet of printed pages go, found by their page number or by standing alike at the edge of
every page; of two columns printed side by side the left one is read first.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_NUMBERED = re.compile(
    r"\b(?:Seite|Blatt|Page)\s{0,2}:?\s{0,2}\d{1,3}\b|(?:^|\s)[-–]\s?\d{1,3}\s?[-–]\s{0,9}$"
    r"|(?:^|\s{3})\d{1,3}\s?/\s?\d{1,3}\s{0,9}$|^\s{0,80}\d{1,3}\s{0,9}$"
)
_DIGITS = re.compile(r"\d+")
_IS_CONTENT = re.compile(
    r"^(?:TOP|Tagesordnungspunkt|Zu|Ö|N|Punkt)\b.{0,6}#|Ja\b|Nein\b|Abstimm|stimmig|Vorlage|beschl",
    re.IGNORECASE,
)
_MOST_EDGE_LINES = 6
_GUTTER = re.compile(r"\s{2,}(?=\S)")
_NARROWEST_COLUMN = 18
_FEWEST_LINES = 4


@dataclass(frozen=True, slots=True)
class Ordered:
    """A page in reading order; `origins[i]` is where its letter i stands in the page."""

    text: str
    origins: tuple[int, ...]


@dataclass(slots=True)
class _Line:
    page: int
    start: int
    words: str
    key: str
    is_dropped: bool = False


def in_reading_order(pages: Sequence[str]) -> list[Ordered]:
    """Every page as it is read."""
    lines = [line for number, page in enumerate(pages) for line in _lines(number, page)]
    _drop_numbered(lines)
    _drop_edges(lines, len(pages))
    by_page: list[list[_Line]] = [[] for _ in pages]
    for line in lines:
        by_page[line.page].append(line)
    return [_ordered(page) for page in by_page]


def _lines(number: int, page: str) -> list[_Line]:
    found, at = list[_Line](), 0
    for words in page.split("\n"):
        found.append(_Line(number, at, words, _DIGITS.sub("#", " ".join(words.split()))))
        at += len(words) + 1
    return found


def _drop_numbered(lines: list[_Line]) -> None:
    """Lines with a page number that come again, and what stands beside them each time."""
    marks: dict[str, int] = {}
    title = next((line.key for line in lines if line.key), "")
    for place, line in enumerate(lines):
        if len(line.key) > 1 and _NUMBERED.search(line.words):
            first = marks.setdefault(line.key, place)
            if first != place:
                _drop_block(lines, first, place, title)


def _drop_block(lines: list[_Line], first: int, place: int, title: str) -> None:
    lines[place].is_dropped = True
    for step in (-1, 1):
        reach = 0
        for far in range(1, _MOST_EDGE_LINES + 1):
            here, there = place + step * far, first + step * far
            if not (0 <= here < len(lines) and 0 <= there < len(lines)):
                break
            again = lines[here].key == lines[there].key or lines[here].key == title
            if not again or here <= first:
                break
            reach = far if lines[here].key else reach
        for far in range(1, reach + 1):
            lines[place + step * far].is_dropped = True


def _drop_edges(lines: list[_Line], pages: int) -> None:
    """Lines at the top or bottom of a page that stand at the top or bottom of most others."""
    if pages < 2:
        return
    edges: dict[tuple[int, bool], list[_Line]] = {}
    for line in lines:
        if line.key and not _IS_CONTENT.search(line.key):
            top = edges.setdefault((line.page, True), [])
            if len(top) < 3:
                top.append(line)
            bottom = edges.setdefault((line.page, False), [])
            bottom[:] = [*bottom[-1:], line]
    seen = Counter((side, line.key) for (_, side), found in edges.items() for line in found)
    for (page, side), found in edges.items():
        for line in found:
            if page and seen[side, line.key] * 2 > pages and seen[side, line.key] > 1:
                line.is_dropped = True


def _ordered(lines: list[_Line]) -> Ordered:
    texts, origins = list[str](), list[int]()

    def put(start: int, words: str, after: str) -> None:
        texts.extend((words, after))
        origins.extend(range(start, start + len(words) + len(after)))

    kept = _joined(lines)
    at = 0
    while at < len(kept):
        stop = at
        while stop < len(kept) and kept[stop].words.strip():
            stop += 1
        gutter = _gutter([line.words for line in kept[at:stop]])
        if gutter is not None:
            for line in kept[at:stop]:
                put(line.start, line.words[:gutter].rstrip(), "\n")
            put(kept[at].start, "", "\n")
            for line in kept[at:stop]:
                put(line.start + gutter, line.words[gutter:].rstrip(), "\n")
        else:
            for line in kept[at:stop]:
                put(line.start, line.words, "\n")
        if stop < len(kept):
            put(kept[stop].start, kept[stop].words, "\n")
        at = stop + 1
    text = "".join(texts)[:-1]
    return Ordered(text, tuple(origins[: len(text)]))


def _joined(lines: list[_Line]) -> list[_Line]:
    """What is left; where a page broke a sentence, the blank lines around the break go too."""
    kept: list[_Line] = []
    after_break = False
    for line in lines:
        if line.is_dropped:
            after_break = True
            continue
        blank = not line.words.strip()
        last = next((one for one in reversed(kept[-4:]) if one.words.strip()), None)
        open_end = last is not None and not re.search(r"[.:;!?_=-]\s*$", last.words)
        if after_break and blank and open_end:
            continue
        if after_break and not blank and open_end:
            while kept and not kept[-1].words.strip():
                kept.pop()
        after_break = after_break and blank
        kept.append(line)
    return kept


def _gutter(lines: list[str]) -> int | None:
    """Where the right one of two columns of prose begins; tables and labels have none."""
    if len(lines) < _FEWEST_LINES:
        return None
    starts = Counter(gap.end() for line in lines for gap in _GUTTER.finditer(line[:200]))
    for column, often in starts.most_common(3):
        if column < _NARROWEST_COLUMN or often < 3 or often * 2 < len(lines):
            continue
        if any(line[column - 2 : column].strip() for line in lines):
            continue
        left = [line[:column].strip() for line in lines]
        goes_on = sum(
            len(one) >= _NARROWEST_COLUMN and one[-1] not in ".:;" and after[:1].islower()
            for one, after in pairwise(left)
        )
        if goes_on >= 2:
            return column
    return None
