"""The number of the paper, as free as towns make it: 1121/2021/1, VO/2020/08755, GRDrs 234/2021."""

import re
from collections.abc import Iterator

from app.papers.finding import Confidence, Field, Finding
from app.papers.paper import Paper
from app.papers.status import Act

_NUMBER = (
    r"(?:(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,7}(?:[-/]|\s(?=\d)))*)?\d{1,4}(?:[-/.][A-Za-z0-9]{1,8}){1,4}"
    r"|[A-ZÄÖÜ][A-Za-z]{0,6}[-/](?:[A-Za-z0-9]{1,8}[-/.]){0,4}[A-Za-z0-9]{0,8}\d[A-Za-z0-9]{0,6}"
    r"|\d{2,6}"
)
_LABEL = r"(?:[A-Za-zäöüß]{0,20}(?:[Vv]orlage|[Dd]rucksache)n?|Antrag|DS|Drs|BV)"
_LABELLED = re.compile(
    rf"\b(?:Nr\.\sder\s(?:Vorlage|Drucksache)|(?:{_LABEL})(?:[ -]?(?:Nr|Nummer|ID)\b\.?)?)"
    rf"(?P<mark>\s{{0,2}}:\s{{0,2}}|\.?\s{{1,2}})(?:(?:Nr|Nummer|DS|Drs)\b\.?:?\s)?(?P<number>{_NUMBER})(?![\w])"
)
_OWN_LABEL = re.compile(r"\b(?P<number>(?:GRDrs|GRDs|GR-Drs)\.?\s{1,2}\d{1,4}/\d{2,4}(?:\s?BV)?)")
_LONE = re.compile(
    r"^(?:Nr\.?:?\s)?(?P<number>(?:[A-ZÄÖÜ]{1,4}[-/ ])?\d{1,4}(?:[-/][A-Za-z0-9]{1,8}){1,3})\s*$",
    re.MULTILINE,
)
_LEADING = re.compile(
    r"^(?P<number>[A-ZÄÖÜ]{1,5}[-/]\d{1,4}(?:[-/][A-Za-z0-9]{1,8}){1,3})(?=\s)", re.MULTILINE
)
_AFTER_GAP = re.compile(
    r"(?:\s{2}(?:Nr\.?:?\s)?|\sNr\.?:?\s|\s(?=\d{1,4}/[A-Z]{2,5}/))"
    r"(?P<number>(?:[A-Z]{1,4}[-/ ])?\d{1,4}(?:[-/][A-Za-z0-9]{1,8}){1,3})\s*$",
    re.MULTILINE,
)
_FILE_NUMBER = re.compile(r"(?:Az\.?|Aktenzeichen|Gesch\S*zeichen)\s*:?\s*$", re.IGNORECASE)


def paper_number(paper: Paper, act: Act) -> Finding | None:
    """The first number under a label in the head; without a label, one that stands alone there."""
    del act
    for number, start, end in _numbers(paper):
        at = paper.around(start, end)
        labelled = number is not None
        confidence = Confidence.STATED if labelled else Confidence.GATHERED
        value = " ".join((number or paper.text[start:end]).split())
        return Finding(Field.PAPER_NUMBER, value, at.page, at.quote, confidence)
    return None


def _numbers(paper: Paper) -> Iterator[tuple[str | None, int, int]]:
    limit = _end_of_opening(paper)
    for pattern in (_OWN_LABEL, _LABELLED):
        for match in pattern.finditer(paper.text, 0, limit):
            yield match["number"], match.start("number"), match.end("number")
    unlabelled = [
        (match.start("number"), match.end("number"))
        for pattern in (_LONE, _LEADING, _AFTER_GAP)
        for match in pattern.finditer(paper.text, 0, paper.head.end)
    ]
    for start, end in sorted(unlabelled):
        if not _FILE_NUMBER.search(paper.text, max(0, start - 24), start):
            yield None, start, end


def _end_of_opening(paper: Paper) -> int:
    """Before the decision begins; the first page at most."""
    first = paper.decision[0].start if paper.decision else len(paper.text)
    return min(first if first > 100 else len(paper.text), 4000)
