"""A council paper read: `read_paper(pages)` is the whole of what others need."""

from collections.abc import Iterator, Sequence

from app.papers.fields.amount import amount
from app.papers.fields.body import body
from app.papers.fields.date import date
from app.papers.fields.declarations import declarations
from app.papers.fields.paper_number import paper_number
from app.papers.fields.rate import rate
from app.papers.fields.urgent import ratified_on, urgent
from app.papers.fields.vote import vote
from app.papers.finding import Field, Finding, Reading, Status
from app.papers.paper import Paper, paper_of
from app.papers.status import Act, act_of

_OF_AN_ACT = (body, date, vote)
_OF_A_DECISION = (amount, rate, urgent, ratified_on)
_ORDER = list(Field)
MOST_LETTERS = 2_000_000
"""A paper longer than this is cut; no council paper is."""


def read_paper(pages: Sequence[str]) -> Reading:
    """What a paper records and says. Never raises on any text.

    A paper's number is told of every paper; body, day and vote where a body has dealt with it;
    amount, rate, declarations, urgency only where it has decided. The amount of a draft or of a
    rejected motion is no finding.
    """
    paper = paper_of(_bounded(pages))
    act = act_of(paper)
    found = sorted(_findings(paper, act), key=lambda finding: _ORDER.index(finding.field))
    return Reading(act.status, tuple(found))


def _findings(paper: Paper, act: Act) -> Iterator[Finding]:
    readers = [paper_number]
    if act.status.acted:
        readers += _OF_AN_ACT
    if act.status is Status.RESOLVED:
        readers += _OF_A_DECISION
        yield from declarations(paper, act)
    for reader in readers:
        finding = reader(paper, act)
        if finding is not None:
            yield finding


def _bounded(pages: Sequence[str]) -> list[str]:
    left, kept = MOST_LETTERS, list[str]()
    for page in pages:
        kept.append(page[:left])
        left -= len(kept[-1])
        if left <= 0:
            break
    return kept
