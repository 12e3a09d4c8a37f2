"""The end of an urgent decision: place and day, and who signed."""

import re
from collections.abc import Iterator

from app.papers.days import DayFound, days_in
from app.papers.paper import Paper

_PLACE_AND_DAY = re.compile(
    r"^[A-ZÄÖÜ][\wäöüß.()/-]{1,30}(?:\s[\wäöüß.()/-]{1,20}){0,3}(?:,\s{1,2}(?:den\s|am\s)?"
    r"|\s{1,2}den\s)"
    r"(?=\d{1,2}\.)",
    re.MULTILINE,
)
_SIGNED = re.compile(
    r"\bgez\.|\bSiegel\b|\btreffe\sich|\bentscheide\sich|\bUnterschrift\b|/s/", re.IGNORECASE
)
_STILL_BLANK = re.compile(r"_{6,}|\.{12,}")


def signed_on(paper: Paper) -> Iterator[DayFound]:
    """Days that stand behind a place, as above a signature: "Hohenforst, den 18. Mai 2020"."""
    start = paper.decision[0].start if paper.decision else 0
    for match in _PLACE_AND_DAY.finditer(paper.text, start):
        yield from days_in(paper.text, match.end(), match.end() + 24)


def is_signed(paper: Paper) -> bool:
    """Whether somebody has signed: dated behind the decision, named, no line left to sign on."""
    dated = next(signed_on(paper), None) is not None
    return dated and bool(_SIGNED.search(paper.text)) and not _STILL_BLANK.search(paper.text)
