"""An urgent decision in place of the council's: whether, who took it, when it was ratified."""

import re
from dataclasses import dataclass

from app.papers.bodies import BodyFound, Rank, bodies_in
from app.papers.days import DayFound, days_in
from app.papers.finding import Confidence, Field, Finding
from app.papers.held import held
from app.papers.paper import Paper
from app.papers.status import Act

_RATIFIES = re.compile(
    r"\b(?:bestätigt|genehmigt|Bestätigung|Genehmigung|bestätigte|genehmigte)\b", re.IGNORECASE
)
_RATIFIED_IN = re.compile(
    r"\b(?:bestätigt|genehmigt)\b[^.]{0,90}?\b(?:am|vom)\s{1,2}"
    r"|Genehmigung\sdurch\sden\s\w+\s(?:am|vom)\s",
    re.IGNORECASE,
)
_DECISION_WORD = r"(?:Eil|Dringlichkeits)(?:entscheidung|beschluss)\w*"
_TAKEN_BY = re.compile(
    rf"{_DECISION_WORD}\s(?:de[sr]|durch\sde[nm]|durch\sdie|von)\s", re.IGNORECASE
)
_TAKEN_ON = re.compile(rf"{_DECISION_WORD}[^.:\n]{{0,80}}?\svom\s{{1,2}}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taking:
    """An urgent decision that the paper ratifies: who had taken it, and when."""

    by: BodyFound | None
    on: DayFound | None


def urgent(paper: Paper, act: Act) -> Finding | None:
    """Where the paper calls its own decision urgent."""
    del act
    if paper.urgent is None:
        return None
    at = paper.around(paper.urgent.start, paper.urgent.end)
    in_title = paper.urgent.start < paper.head.end
    confidence = Confidence.STATED if in_title else Confidence.TOLD
    return Finding(Field.URGENT, True, at.page, at.quote, confidence)


def ratified_on(paper: Paper, act: Act) -> Finding | None:
    """The day of the council's session that ratified; a wish to have it ratified is none."""
    del act
    if paper.urgent is None:
        return None
    session = held(paper)
    if ratified(paper) is not None and session is not None:
        at = paper.around(session.day.start, session.day.end)
        return Finding(Field.RATIFIED_ON, session.day.day, at.page, at.quote, session.confidence)
    for told in _RATIFIED_IN.finditer(paper.text):
        for day in days_in(paper.text, told.end(), told.end() + 40):
            at = paper.around(day.start, day.end)
            return Finding(Field.RATIFIED_ON, day.day, at.page, at.quote, Confidence.TOLD)
    return None


def ratified(paper: Paper) -> Taking | None:
    """The urgent decision that this paper's session ratifies; None if it takes one itself."""
    first = next(iter(paper.decision), None)
    if first is None or not paper.is_minutes:
        return None
    limit = min(first.start + 220, len(paper.text))
    if not _RATIFIES.search(paper.text, first.start, limit):
        return None
    by, on = (
        _TAKEN_BY.search(paper.text, first.start, limit),
        _TAKEN_ON.search(paper.text, first.start, limit),
    )
    if by is None and on is None:
        return None
    taker = None if by is None else next(bodies_in(paper.text, by.end(), by.end() + 60), None)
    day = None if on is None else next(days_in(paper.text, on.end(), on.end() + 40), None)
    return Taking(taker, day)


def office(paper: Paper) -> BodyFound | None:
    """The mayor or county head who takes the decision: named last, under the signature."""
    named = [
        body
        for body in bodies_in(paper.text, paper.urgent.start if paper.urgent else 0)
        if body.rank is Rank.OFFICE
    ]
    return (
        named[-1]
        if named
        else next(
            (body for body in bodies_in(paper.text, 0, paper.head.end) if body.rank is Rank.OFFICE),
            None,
        )
    )
