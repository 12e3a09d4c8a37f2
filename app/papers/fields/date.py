"""When it was decided: the day of the session, or of the urgent decision."""

from app.papers.days import DayFound
from app.papers.fields.urgent import ratified
from app.papers.finding import Confidence, Field, Finding, Status
from app.papers.held import held
from app.papers.paper import Paper
from app.papers.signature import signed_on
from app.papers.status import Act


def date(paper: Paper, act: Act) -> Finding | None:
    """Never a deadline, a drafting day or the next session."""
    if paper.urgent is not None and act.status is Status.RESOLVED:
        taking = ratified(paper)
        if taking is not None:
            return _finding(paper, taking.on, Confidence.TOLD)
        if not paper.is_minutes:
            return _finding(paper, _last_signed(paper), Confidence.STATED)
    session = held(paper)
    return None if session is None else _finding(paper, session.day, session.confidence)


def _last_signed(paper: Paper) -> DayFound | None:
    return next(signed_on(paper), None)


def _finding(paper: Paper, found: DayFound | None, confidence: Confidence) -> Finding | None:
    if found is None:
        return None
    at = paper.around(found.start, found.end)
    return Finding(Field.DATE, found.day, at.page, at.quote, confidence)
