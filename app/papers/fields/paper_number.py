"""The number of the paper, as free as towns make it: 1121/2021/1, VO/2020/08755, GRDrs 234/2021."""

import re
from collections.abc import Iterator

from app.papers.days import DAY
from app.papers.finding import Confidence, Field, Finding
from app.papers.paper import Paper
from app.papers.status import Act

_PIECE = r"[A-Za-z0-9ÄÖÜ]{1,12}"
_NUMBER = (
    rf"(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{{0,7}}\.?(?:[-/.][A-Z0-9]{{1,6}}){{0,2}}\s)?(?=[^\s,;()]{{0,24}}\d)"
    rf"(?:{_PIECE}(?:[-/.]{_PIECE}){{1,6}}(?:\s?(?:BV|AN|MV|öff))?|\d{{2,6}}|[A-Z]{{1,4}}\d{{2,6}})"
)
_LABEL = (
    r"(?:[A-Za-zäöüß]{0,20}-?(?:[Vv]orlage|[Dd]rucksache)n?|VORLAGE|BESCHLUSSVORLAGE|DRUCKSACHE"
    r"|Drucks\.|Vorl\."
    r"|Antrag|Ds|DS|Drs\.?|BV|AV|SV|VO|MV|RV|Vorlagennummer|Drucksachennummer|Vorlagen-?ID)"
)
_LABELLED = re.compile(
    rf"(?<![\w/-])(?:Nr\.\sder\s(?:Vorlage|Drucksache)|(?:{_LABEL})(?:[ -]{{0,2}}(?:Nr|NR|Nummer"
    rf"|ID)\b\.?)?)"
    rf"(?P<mark>\s{{0,2}}:\s{{0,2}}|\s{{1,2}}-\s{{1,2}}|\.?\s{{1,2}})(?:(?:Nr|NR|Nummer|DS"
    rf"|Drs)\b\.?:?\s{{1,2}})?(?P<number>{_NUMBER})(?![\w/])"
)
_A_DAY = re.compile(rf"(?:{DAY.pattern})|(?:19|20)\d\d", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:Ergänzung\s(?:zu|zur|der)|ersetzt(?:\sdie)?|Bezug|Bezugs\w*|siehe(?:\sauch)?|vgl\.?"
    r"|Änderungsantrag\szu|zu\sder|frühere\w*|alte\w*|Haushalts\w*|Anfrage)\s?:?\s{0,2}(?:der\s"
    r"|zur\s|die\s)?$",
    re.IGNORECASE,
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
    r"(?P<number>(?:[A-Z]{1,4}[-/ ]){0,3}\d{1,4}(?:[-/][A-Za-z0-9]{1,8}){1,3})\s*$",
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
            is_day = _A_DAY.fullmatch(match["number"].strip())
            if not is_day and not _ANOTHER.search(
                paper.text, max(0, match.start() - 30), match.start()
            ):
                yield match["number"], match.start("number"), match.end("number")
    later = [
        match
        for match in _LABELLED.finditer(paper.text, limit)
        if not _A_DAY.fullmatch(match["number"].strip())
    ]
    if paper.is_minutes or paper.is_notice:
        for match in later[:1]:
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
