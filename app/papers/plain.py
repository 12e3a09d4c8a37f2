"""A paper's text made plain for reading, with the way back to page and verbatim passage.

Ligatures, soft hyphens, words torn at a line's end, l e t t e r s p a c i n g and odd spaces are
smoothed; columns keep two spaces between them, blank lines one. Runs of white space end up short,
which is also what keeps every pattern of the readers linear.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from app.papers.layout import in_reading_order

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_APOSTROPHES = "\u2019\u2018\u00b4\u02bc\u2032"
_QUOTES = "„“”»«‟"
_SPACE = r"[^\S\n\f]"
# Possessive where white space repeats: a page of blanks must not cost squares.
_UNEVEN = re.compile(
    rf"(?P<torn>(?<=[^\W\d_])[-\u2010\u00ad]{_SPACE}*+\n{_SPACE}*+(?=[a-zäöüß])"
    r"(?!(?:und|oder|bzw|sowie)\b))"
    rf"|(?P<wrapped>{_SPACE}*+(?:\n{_SPACE}*+){{2,}}+(?=[a-zäöüß](?!\)))(?!(?:gez|i\. ?[AV])\b))"
    rf"|(?P<blank>{_SPACE}*+(?:\n{_SPACE}*+){{2,}}+)"
    rf"|(?P<line>{_SPACE}*+\n{_SPACE}*+)"
    rf"|(?P<column>(?:{_SPACE}){{2,}}+|\t)"
    r"|(?P<spaced>(?<![^\W_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W_]))"
    r"|(?P<mark>[^\x20-\x7e\näöüÄÖÜß€§]+)"
)
_SMOOTH = {"torn": "", "wrapped": "\n", "blank": "\n\n", "line": "\n", "column": "  "}
_PAGE = r"(?:- ?)?(?:Seite|Blatt|S\.)?[ ]?\d{1,3}(?:[ ]?(?:von|/)[ ]?\d{1,3})?(?: ?-)?"
_NUMBER_ABOVE = re.compile(rf"\s{{0,40}}(?:{_PAGE})[^\S\n]{{0,9}}\n")
_NUMBER_BELOW = re.compile(rf"\n[^\S\n]{{0,40}}(?:{_PAGE})\s{{0,40}}$")
_NUMBER_LINE = 120


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in the paper: page from 1, and the words as they stand there."""

    page: int
    quote: str


@dataclass(frozen=True, slots=True)
class Plain:
    """Smoothed text; `origins[i]` is where its letter i stands in all pages put together."""

    text: str
    origins: tuple[int, ...]
    pages: tuple[str, ...]
    starts: tuple[int, ...]

    def passage(self, start: int, end: int) -> Passage:
        """The original words between two places of the text, without white space at its ends.

        A passage that runs over the end of a page is cut there: it must be found on its page.
        """
        while start < end and self.text[start].isspace():
            start += 1
        if not self.origins or start >= len(self.origins):
            return Passage(1, "")
        places = self.origins[start : max(start + 1, min(end, len(self.origins)))]
        first, last = min(places), max(places) + 1  # columns are not read in the order they stand
        number = bisect_right(self.starts, first) - 1
        begin = first - self.starts[number]
        quote = self.pages[number][begin : last - self.starts[number]]
        return Passage(number + 1, quote.rstrip())

    def rewritten(self, changes: Sequence[tuple[int, int, str]]) -> "Plain":
        """The same paper with stretches of its text replaced, in order and without overlap."""
        texts, origins, at = [], list[int](), 0
        for start, end, instead in changes:
            texts += [self.text[at:start], instead]
            origins.extend(self.origins[at:start])
            origins.extend(_spread(self.origins[start:end], len(instead)))
            at = end
        texts.append(self.text[at:])
        origins.extend(self.origins[at:])
        return Plain("".join(texts), tuple(origins), self.pages, self.starts)


def plain(pages: Sequence[str]) -> Plain:
    """The pages of a paper as one plain text; pages are parted by a blank line."""
    texts: list[str] = []
    origins: list[int] = []
    starts: list[int] = []
    offset = 0
    for page, ordered in zip(pages, in_reading_order(pages), strict=True):
        starts.append(offset)
        start, end = _without_page_number(ordered.text)
        between = "\n" if _goes_on(texts, ordered.text[start:end]) else "\n\n"
        origins += [offset] * len(between)
        texts.append(between)
        smooth: list[int] = []
        texts.append(_smooth(ordered.text[start:end], start, smooth))
        origins += [offset + ordered.origins[place] for place in smooth]
        offset += len(page)
    return Plain("".join(texts), tuple(origins), tuple(pages), tuple(starts) or (0,))


def _without_page_number(page: str) -> tuple[int, int]:
    """Where a page begins and ends when a line of nothing but its number is left out."""
    top = _NUMBER_ABOVE.match(page)
    start = top.end() if top else 0
    tail = max(start, len(page) - _NUMBER_LINE)
    bottom = _NUMBER_BELOW.search(page, tail)
    return start, bottom.start() if bottom else len(page)


def _goes_on(texts: list[str], page: str) -> bool:
    """Whether a page begins in the middle of a sentence."""
    return bool(texts) and page.lstrip()[:1].islower()


def _smooth(page: str, offset: int, origins: list[int]) -> str:
    texts: list[str] = []
    at = 0
    for match in _UNEVEN.finditer(page):
        start, end = match.span()
        texts.append(page[at:start])
        origins.extend(range(offset + at, offset + start))
        smooth = _smoothed(str(match.lastgroup), match.group())
        texts.append(smooth)
        origins.extend(_spread(range(offset + start, offset + end), len(smooth)))
        at = end
    texts.append(page[at:])
    origins.extend(range(offset + at, offset + len(page)))
    return "".join(texts)


def _smoothed(kind: str, found: str) -> str:
    if kind in _SMOOTH:
        return _SMOOTH[kind]
    if kind == "spaced":
        return found.replace(" ", "")
    return "".join(map(_mark, unicodedata.normalize("NFKC", found)))


def _mark(letter: str) -> str:
    if letter in _DASHES:
        return "-"
    if letter in _QUOTES:
        return '"'
    if letter in _APOSTROPHES:
        return "'"
    if letter in "\u00ad\u200b\u200c\u200d\ufeff":
        return ""
    return letter if letter.isprintable() else " "


def _spread(places: Sequence[int], length: int) -> list[int]:
    """As many places as letters: the ends keep theirs, what lies between is spread."""
    if length == len(places):
        return list(places)
    if length == 0 or not places:
        return []
    last = len(places) - 1
    return [places[last if i == length - 1 else min(i, last)] for i in range(length)]
