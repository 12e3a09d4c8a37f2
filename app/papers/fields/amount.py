"""The own share that was decided, in cents: one amount, or none where several could be meant."""

from app.papers.finding import Confidence, Field, Finding
from app.papers.money import AmountFound
from app.papers.own_share import own_shares
from app.papers.paper import Paper
from app.papers.status import Act


def amount(paper: Paper, act: Act) -> Finding | None:
    """Only from the decision itself: reasons and finance tables speak of many other amounts."""
    del act
    found = [one for told in own_shares(paper.text, paper.decision) for one in told.amounts]
    chosen = _the_one(found)
    if chosen is None:
        return None
    at = paper.around(chosen.start, chosen.end)
    return Finding(Field.AMOUNT, chosen.cents, at.page, at.quote, Confidence.TOLD)


def _the_one(found: list[AmountFound]) -> AmountFound | None:
    """The only amount, or the one that is the sum of all others."""
    different = {one.cents: one for one in reversed(found)}
    if len(different) < 2:
        return next(iter(different.values()), None)
    everything = sum(different)
    return next((one for cents, one in different.items() if 2 * cents == everything), None)
