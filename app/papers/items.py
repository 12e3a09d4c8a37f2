"""Minutes of a whole session, a notice of many decisions: only the programme's item is read."""

import re
from collections.abc import Sequence

from app.papers.plain import Plain

_MARKED = re.compile(
    r"^(?:zu\s)?(?:TOP|Tagesordnungspunkt|Punkt|Ö|Ö\.|N|NÖ|zu|§"
    r"|lfd\.\s?Nr\.)\s{0,2}:?\s{0,2}\d{1,3}(?:\.\d{1,2})*\.?"
    r"(?=[\s:.-])(?=\n?[^\n]{3})(?!\s{0,2}(?:Abs|Satz|Nr|S\.|GemO|GO\b|der\b|des\b|LKO"
    r"|Gemeindeordnung|KV|[A-Z]{1,3}\wO\b))",
    re.IGNORECASE | re.MULTILINE,
)
_IN_COLUMNS = re.compile(r"^(?P<number>\d{1,3})(?:\.\d{1,2})*\s{2}(?=[A-ZÄÖÜ\"])", re.MULTILINE)
_NUMBERED = re.compile(
    r"(?<=\n\n)(?P<number>\d{1,3})(?:\.\d{1,2})*\.?\s{1,2}(?=[A-ZÄÖÜ\"])[^\n]{5,200}(?<![.;])\n",
)
_BY_PAPER = re.compile(
    r"^(?:(?:Beschluss|Beschlu)?[Vv]orlage(?:n-?Nr\.|[ -]Nr\.)?|Beschluss(?:-?\s?Nr\.|nummer)?"
    r"|Drucksache(?:n?-?\s?Nr\.)?"
    r"|DS|BV|Drs\.|Nr\.)[\s:-]{1,3}(?=\S{0,14}\d)[^\n]{2,160}",
    re.MULTILINE,
)
_ABOUT = re.compile(
    r"Smart[\s-]{0,2}(?:City|Cities|C\s?\w?\s?ty|Region|Village|Country|Kommune|Stadt|Land|County)"
    r"|Smarte[nrs]?\s(?:Stadt|Kommune|Region|Städte)|Mod\w{0,2}\s?\w{0,3}lprojekt",
    re.IGNORECASE,
)
_DEALT_WITH = re.compile(
    r"Beschluss|beschlossen|Abstimm|stimmig|\bJa\b|Kenntnis|genehmigt|vertagt|abgelehnt",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"^[^\n]*\b(?:schließt|beendet|schloss)\b[^.]{0,80}\bSitzung[^\n]*\n?[^\n]*$", re.M
)
_LIST_OF_ITEMS = 200
_TITLE = 250
Span = tuple[int, int]


def without_other_items(paper: Plain) -> Plain:
    """The paper without the items of the session that have nothing to do with the programme.

    Nothing is left out unless several items are told apart and one names the programme in its title
    or its text; if none of the marked items does, all are left out: which of them might be meant is
    not for us to guess. How the chair closed the session stays.
    """
    marked = [match.start() for match in _MARKED.finditer(paper.text)]
    if len(marked) > 1 and not _ABOUT.search(paper.text, marked[0]):
        return paper.rewritten([(marked[0], len(paper.text), "")])
    for starts in (
        marked,
        _counting(paper.text, _IN_COLUMNS),
        _by_paper(paper.text),
        _counting(paper.text, _NUMBERED),
    ):
        spans = list(zip(starts, [*starts[1:], len(paper.text)][: len(starts)], strict=True))
        kept = _kept(paper.text, spans)
        if kept:
            gone = [span for span in spans if span not in kept]
            return paper.rewritten([one for span in gone for one in _gaps(paper.text, span)])
    return paper


def _kept(text: str, spans: Sequence[Span]) -> list[Span]:
    if len(spans) < 2:
        return []
    told = [span for span in spans if _ABOUT.search(text, *span)]
    longer = [span for span in told if span[1] - span[0] > _LIST_OF_ITEMS]
    if not longer:
        return []
    titled = [span for span in told if _ABOUT.search(text, span[0], min(span[1], span[0] + _TITLE))]
    return titled or longer


def _gaps(text: str, span: Span) -> list[tuple[int, int, str]]:
    closing = next(_CLOSES.finditer(text, *span), None)
    if closing is None:
        return [(*span, "")]
    return [(span[0], closing.start(), ""), (closing.end(), span[1], "")]


def _counting(text: str, pattern: re.Pattern[str]) -> list[int]:
    """Items that go on counting and of which at least two tell of a decision."""
    starts, last = list[int](), 0
    for match in pattern.finditer(text):
        number = int(match["number"])
        if not starts or last <= number <= last + 3:
            starts.append(match.start())
            last = number
    spans = list(zip(starts, [*starts[1:], len(text)][: len(starts)], strict=True))
    dealt = sum(_DEALT_WITH.search(text, *span) is not None for span in spans)
    return starts if dealt >= 2 or pattern is _IN_COLUMNS else []


def _by_paper(text: str) -> list[int]:
    """A notice that lists decisions by the numbers of their papers."""
    starts = [match.start() for match in _BY_PAPER.finditer(text)]
    return starts if len(starts) > 2 else []
