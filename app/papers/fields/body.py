"""Who decided: the body of the session, or who took the urgent decision."""

from app.papers.bodies import BodyFound
from app.papers.fields.urgent import office, ratified
from app.papers.finding import Confidence, Field, Finding, Status
from app.papers.paper import Paper
from app.papers.sitting import sitting
from app.papers.status import Act


def body(paper: Paper, act: Act) -> Finding | None:
    """The body in its nominative, without its town."""
    session = sitting(paper)
    if paper.urgent is not None and act.status is Status.RESOLVED:
        taking = ratified(paper)
        if taking is not None:
            return _finding(paper, taking.by, Confidence.TOLD)
        if session is None or not paper.is_minutes:
            return _finding(paper, office(paper), Confidence.STATED)
    return None if session is None else _finding(paper, session.body, session.confidence)


def _finding(paper: Paper, found: BodyFound | None, confidence: Confidence) -> Finding | None:
    if found is None:
        return None
    at = paper.around(found.start, found.end)
    return Finding(Field.BODY, found.name, at.page, at.quote, confidence)
