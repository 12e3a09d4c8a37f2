"""The vote on the matter itself, as totals."""

from app.papers.finding import Confidence, Field, Finding
from app.papers.paper import Paper
from app.papers.sections import Part
from app.papers.status import Act


def vote(paper: Paper, act: Act) -> Finding | None:
    """What the deciding ballot says."""
    ballot = act.ballot
    if ballot is None or ballot.vote is None:
        return None
    at = paper.passage(ballot.where.start, ballot.where.end)
    own_heading = any(
        part.start <= ballot.where.start < part.end for part in paper.parts(Part.VOTE)
    )
    confidence = Confidence.STATED if own_heading else Confidence.TOLD
    return Finding(Field.VOTE, ballot.vote, at.page, at.quote, confidence)
