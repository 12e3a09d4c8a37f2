"""The rate of the own share that was decided, between 0 and 1; never the grant's rate."""

from app.papers.finding import Confidence, Field, Finding
from app.papers.own_share import own_shares
from app.papers.paper import Paper
from app.papers.status import Act


def rate(paper: Paper, act: Act) -> Finding | None:
    """Only from the decision itself, and only where one rate is told."""
    del act
    found = [one for told in own_shares(paper.text, paper.decision) for one in told.rates]
    if len({one.rate for one in found}) != 1:
        return None
    at = paper.around(found[0].start, found[0].end)
    return Finding(Field.RATE, found[0].rate, at.page, at.quote, Confidence.TOLD)
