"""What kind of act a paper records; whatever is not plainly a decision is none.

Said in this order: an agenda, a draft (no vote of its own, only a consultation list), a putting
off, a rejection, a recommendation of a committee, a decision; the rest is unclear.
"""

import re
from dataclasses import dataclass

from app.papers.ballots import Ballot, Motion, ballots
from app.papers.bodies import Rank
from app.papers.finding import Status
from app.papers.paper import Paper
from app.papers.sections import Part
from app.papers.signature import is_signed
from app.papers.sitting import sitting

_RECOMMENDS = re.compile(
    r"\b(?:empfiehlt|empfohlen|Beschlussempfehlung|Empfehlung\san)\b", re.IGNORECASE
)
_DECLINES = re.compile(
    r"\blehnt\b[^.]{0,160}\bab\b|\bgegen\s[^.]{0,80}\baus\b(?=[.\s])|\bnicht\szugestimmt"
    r"|\bAbstand\b"
    r"|\babgesehen\b|\bverzichtet\b|\bnicht\szu\sbewerben|\bbewirbt\ssich\snicht\b"
    r"|\bnicht\steil\b|\bkeine\sBewerbung\b"
    r"|\bnicht\s(?:[^\s.;]+\s){0,7}?(?:teilzunehmen|zu\sbeteiligen|zu\sbewerben|weiterzuverfolgen"
    r"|weiter\szu\sverfolgen|einzureichen)",
    re.IGNORECASE,
)
_PROPOSES = re.compile(r"\bm(?:ö|oe)gen?\s(?:[\w/]+\s){0,4}beschließen\b", re.IGNORECASE)
_MOTION = re.compile(r"^(?:\w+-?)?(?:Antrag|Anfrage)\s(?:der|des|von|gemäß|nach)\b", re.MULTILINE)
_STANDS_IN = re.compile(r"anstelle\sde[sr]\b|an\sStelle\sde[sr]\b|für\sden\sRat\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:beschließt|beschloss|fasst|fasste|entscheidet|beauftragt|stimmt|genehmigt|bestätigt)\b"
)
_DRAFT = re.compile(r"\b(?:Entwurf\svom|- ?Entwurf ?-|ENTWURF\b|Vorabfassung|unverbindlich)")


@dataclass(frozen=True, slots=True)
class Act:
    """The status, and the ballot that decided it where there is one."""

    status: Status
    ballot: Ballot | None = None


def act_of(paper: Paper) -> Act:
    """What the paper records."""
    held = ballots(paper)
    if paper.is_agenda:
        return Act(Status.AGENDA)
    matter = _last(held, Motion.MATTER)
    put_off = _last(held, Motion.PUTTING_OFF)
    if put_off is not None and put_off.accepted and not _voted_after(matter, put_off):
        return Act(Status.POSTPONED, put_off) if _may_record(paper) else Act(Status.DRAFT)
    if matter is not None and _may_record(paper):
        if matter.accepted is False:
            return Act(Status.REJECTED, _with_numbers(held, matter))
        if matter.accepted and _is_told(paper, matter):
            return Act(_decided(paper), _with_numbers(held, matter))
    if matter is None and put_off is None and _told_as_decided(paper):
        return Act(_decided(paper))
    proposed_only = paper.parts(Part.PROPOSAL) and not paper.parts(Part.DECISION)
    if paper.urgent is not None and not proposed_only and is_signed(paper):
        return Act(Status.RESOLVED)
    return Act(Status.DRAFT if _prepares(paper) else Status.UNCLEAR)


def _is_told(paper: Paper, matter: Ballot) -> bool:
    """Whether a ballot is told: a draft's "Der Rat stimmt zu" has no vote and no session."""
    if paper.is_minutes or matter.vote is not None:
        return True
    if any(one.start <= matter.where.start < one.end for one in paper.parts(Part.VOTE)):
        return True
    return paper.is_notice and not paper.parts(Part.PROPOSAL, Part.COURSE)


def _told_as_decided(paper: Paper) -> bool:
    """Whether, without a vote told, minutes or a notice say that a body decided."""
    if not _may_record(paper) or any(
        one.start > paper.record for one in paper.parts(Part.PROPOSAL, Part.COURSE, Part.VOTE)
    ):
        return False
    if paper.is_notice:
        return True
    return paper.is_minutes and any(
        _DECIDED.search(paper.words(sentence)) for sentence in paper.decision[:3]
    )


def _prepares(paper: Paper) -> bool:
    """Whether a paper without a vote of its own is there to be decided on."""
    if paper.is_minutes or paper.is_report:
        return False
    parts = paper.parts(Part.PROPOSAL, Part.COURSE)
    return bool(
        _MOTION.search(paper.text, 0, paper.head.end)
        or parts
        or paper.urgent
        or _PROPOSES.search(paper.text)
    )


def _decided(paper: Paper) -> Status:
    decided = " ".join(paper.words(sentence) for sentence in paper.decision[:3])
    if _DECLINES.search(decided):
        return Status.REJECTED
    if paper.urgent is not None:
        return Status.RESOLVED
    votes = " ".join(paper.words(section) for section in paper.parts(Part.VOTE))
    if _RECOMMENDS.search(decided) or _RECOMMENDS.search(votes):
        return Status.RECOMMENDATION
    if _committee_sits(paper) and not _STANDS_IN.search(decided):
        return Status.RECOMMENDATION
    return Status.RESOLVED


def _committee_sits(paper: Paper) -> bool:
    """Whether the session that the paper records is a committee's."""
    session = sitting(paper)
    return session is not None and session.body.rank is Rank.COMMITTEE


def _may_record(paper: Paper) -> bool:
    """Minutes record; a paper does if it has a section of its own for what was decided."""
    if not paper.is_minutes and (paper.is_report or _MOTION.search(paper.text, 0, paper.head.end)):
        return False
    if _DRAFT.search(paper.text, paper.head.start, paper.head.end):
        return False
    return paper.is_minutes or any(
        section.end - section.start > 0 for section in paper.parts(Part.DECISION)
    )


def _last(held: tuple[Ballot, ...], motion: Motion) -> Ballot | None:
    decided = [one for one in held if one.motion is motion and one.accepted is not None]
    return decided[-1] if decided else None


def _voted_after(matter: Ballot | None, put_off: Ballot) -> bool:
    return (
        matter is not None and matter.vote is not None and matter.where.start > put_off.where.start
    )


def _with_numbers(held: tuple[Ballot, ...], decisive: Ballot) -> Ballot:
    """The decisive ballot, or the one just before it that has the numbers to its outcome."""
    if decisive.vote is not None and decisive.vote.is_counted:
        return decisive
    same = [
        one
        for one in held
        if one.motion is Motion.MATTER
        and one.vote is not None
        and one.where.start < decisive.where.start
        and one.vote.is_counted >= (decisive.vote is not None)
        and one.accepted is decisive.accepted
    ]
    return same[-1] if same else decisive
