"""The ballots of a paper: each vote with what it was about and how it ended.

A session votes on referrals and amendments before it votes on the matter itself; "39:2" may stand
beside "10:31". Only the last ballot on the matter itself is the paper's vote.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from app.papers.bodies import Rank, bodies_in
from app.papers.counts import goes_on_counting, ticked_only, vote_in
from app.papers.days import days_in
from app.papers.finding import Vote
from app.papers.held import day_of, held
from app.papers.paper import Paper
from app.papers.sections import Part, Section
from app.papers.sentences import Stretch, sentences


class Motion(Enum):
    """What was voted on."""

    MATTER = "matter"
    AMENDMENT = "amendment"
    PUTTING_OFF = "putting off"


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote; `accepted` is None where the words do not say how it ended."""

    where: Stretch
    vote: Vote | None
    motion: Motion
    accepted: bool | None


_SIGNAL = re.compile(
    r"verzichtet|aufgerufen|behandelt|"
    r"einstimmig|einmütig|mehrheitlich|Stimmenmehrheit|mit\s(?:großer\s)?Mehrheit|Ja-?\s?Stimm"
    r"|Nein-?\s?Stimm"
    r"|Gegenstimm|Enthaltung|Enthalt|\bdafür\b|\bdagegen\b|\bJa\s{0,2}[:\d]|\d\s(?:Ja|Nein)\b"
    r"|\d\s?:\s?\d"
    r"|zugestimmt|angenommen|abgelehnt|vertagt|zurückgestellt|zurückgezogen|abgesetzt|verwiesen"
    r"|verschoben|verschieb|zurückstell|\bFür\s?:\s?\d|verschob"
    r"|findet\s(?:damit\s)?keine|keine\sMehrheit|erforderliche\sMehrheit|\bversagt|\bzieh(?:t"
    r"|en)\b|\bzog\b|\bgefasst|beschlossen"
    r"|gefolgt|entsprochen|\bstimm(?:en|t|ten|te)\b|votier|\bvertag|verwies|überwiesen"
    r"|stattgegeben|abgesehen|Stimmengleichheit"
    r"|nicht\smehr\s(?:behandelt|aufgerufen)|nicht\sbehandelt|entfällt|empfiehlt|empfohlen|empfahl",
    re.IGNORECASE,
)
_PUTTING_OFF = re.compile(
    r"\b(?:auf|von)\s(?:eine[r]?|die|der)\s(?:Beschlussfassung|Abstimmung|Entscheidung)\b"
    r"[^.;]{0,60}\b(?:verzichtet|abgesehen)\b|\b(?:wird|werden|soll)\b[^.;]{0,80}"
    r"\b(?:nächste|kommende|spätere|folgende)[nr]?\sSitzung\s(?:\w+\s)?"
    r"(?:aufgerufen|behandelt|beraten|beschlossen|entschieden)\b|"
    r"\b(?:Zurück|Rück)?[Vv]erweisung|[Vv]ertag(?:ung|t|en)\b|[Vv]ertagungsantrag"
    r"|[Vv]erweisungsantrag"
    r"|zurück(?:ver|zuver|ge|zu)(?:wiesen|weisen|stellt|stellen|zogen|ziehen)|Zurückstellung"
    r"|Nichtbefassung"
    r"|abgesetzt|abzusetzen|Absetzung|verschoben|verschieben|zu\sverweisen|\bzieh(?:t"
    r"|en)\b[^.;]{0,90}\bzurück\b|\bzog\b[^.;]{0,90}\bzurück\b"
    r"|\büberw(?:iesen|eisen|ies)\b|\bverw(?:ies|eist)\b[^.]{0,120}\b(?:an|in)\s(?:den|die|das)\b"
    r"|\bvertagte\b|\bstellt\b[^.;]{0,90}\bzurück\b"
    r"|nicht\s(?:mehr\s)?(?:behandelt|aufgerufen|beraten)|von\sder\sTagesordnung\s(?:genommen"
    r"|gestrichen)|erneut\s(?:zu\s)?beraten|nächste[nr]?\sSitzung\s(?:zu\s)?(?:behandelt|beraten"
    r"|entschieden)"
    r"|weitere[nr]?\sBeratung\s(?:an|in)\s"
    r"|(?:an|in)\s(?:den|die|das)\s[^.]{0,60}(?:ausschuss|ausschüsse|fraktion"
    r"|beirat)[^.]{0,40}\sverwiesen",
    re.IGNORECASE,
)
_AMENDMENT = re.compile(
    r"\b(?:Änderungs|Ergänzungs|Zusatz|Gegen)antr|\bGeschäftsordnung|Redezeit"
    r"|Schluss\sder\s(?:Debatte|Rede)"
    r"|Aufnahme\s(?:in|auf)\sdie\sTagesordnung|(?:Feststellung\sder|die)\sDringlichkeit"
    r"|Nichtöffentlichkeit"
    r"|Erweiterung\sder\sTagesordnung|namentliche\sAbstimmung\swird|getrennte\sAbstimmung",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\b(?:Beschlussantrag|Beschlussvorschlag|Hauptantrag|Gesamtabstimmung|Schlussabstimmung"
    r"|so\s(?:geänderte|ergänzte)"
    r"|in\sder\sFassung|über\sdie\sVorlage|der\sVorlage|Antrag\sinsgesamt|Beschluss:"
    r"|Verwaltungsvorlage"
    r"|ursprünglichen?\sAntrag|Sodann|Danach|Anschließend|Abschließend)",
)
_REJECTED = re.compile(
    r"\babgelehnt|\bAblehnung\b|nicht\s(?:angenommen|zugestimmt)"
    r"|keine\s(?:erforderliche\s)?Mehrheit"
    r"|verworfen|\bnicht\s(?:gefolgt|entsprochen|stattgegeben|gefasst|beschlossen|genehmigt"
    r"|bestätigt|erreicht)|lehnte?\b[^.]{0,160}\bab\b|\bversagt"
    r"|\bnicht\s(?:die\s)?(?:erforderliche\s|notwendige\s)?Mehrheit|verfehlt|verfehlte"
    r"|Stimmengleichheit|findet\s(?:\w+\s){0,2}keine|fand\s(?:\w+\s){0,2}keine|gescheitert"
    r"|spricht\ssich\s(?:\w+\s){0,3}(?:gegen|dagegen)",
    re.IGNORECASE,
)
_ACCEPTED = re.compile(
    r"angenommen|zugestimmt|beschlossen|Annahme\b|antragsgemäß|beschließt|Zustimmung|stattgegeben"
    r"|stimmt"
    r"|so\sbeschlossen|genehmigt|bestätigt|\bgefasst|\bgefolgt|entsprochen|empfohlen|empfiehlt"
    r"|empfahl|befürwortet|votiert|spricht\ssich\sdafür|beschloss\b|fasst\b"
    r"|billigt|gebilligt|verabschiedet",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\bsoll(?:en|te)?\b|\bkönn|\bwürde|\bbeantrag|\bnicht\serforderlich|\bnächsten\s", re.I
)
_NEXT_TIME = re.compile(r"\bnächsten\s(?=\w*[Ss]itzung)")
_PAST = re.compile(r"\b(?:hat|haben|hatte|hatten|habe|wurde|wurden)\b")
_OTHERS = re.compile(r"\b(?:gestern|bereits|zuvor|Nachbar\w*|Vorberatung|vorberaten\w*)\b")
_NOTED = re.compile(
    r"\b(?:zur|in)\sKenntnis\s?(?:genommen|nahme)?(?!\sde[sr])|Kenntnisnahme"
    r"|\bnimmt\b[^.;]{0,90}\bKenntnis\b"
)
_MORE_THAN_NOTED = re.compile(
    r"empf[aoi]|beschl[ioou]|stimmt\b[^.;]{0,90}\bzu\b|zugestimmt|genehmig|bestätig|beauftrag"
    r"|zurück|vertag|verw[ie]",
    re.IGNORECASE,
)
_RESULT_ALONE = 60
_LONGEST_FORM = 700
_BACK = 260
_NEAR = 40


def ballots(paper: Paper) -> tuple[Ballot, ...]:
    """All ballots in the paper's own record, in their order; no consultation list, no reasons."""
    places = sorted(_places(paper), key=lambda place: place.start)
    found: list[Ballot] = []
    decided_until = 0
    for place in places:
        ballot = _same_matter(found, _ballot(paper, place, decided_until))
        if ballot.vote is not None or ballot.accepted is not None:
            found.append(ballot)
        if ballot.accepted is not None:
            decided_until = place.end
    return tuple(found)


def _same_matter(before: list[Ballot], ballot: Ballot) -> Ballot:
    """The count below "Die Beschlussfassung wird verschoben" is the count of that very thing."""
    last = before[-1] if before else None
    follows = last is not None and last.accepted and last.vote is None
    if not follows or last is None or last.motion is not Motion.PUTTING_OFF:
        return ballot
    is_near = ballot.where.start - last.where.end < _NEAR
    return replace(ballot, motion=last.motion) if is_near and ballot.accepted else ballot


def _places(paper: Paper) -> Iterator[Stretch]:
    record = (Part.VOTE, Part.DECISION, Part.HEAD) + ((Part.PROPOSAL,) if paper.is_minutes else ())
    day = day_of(held(paper))
    for section in paper.parts(*record):
        prose_from = section.start
        if section.part is Part.VOTE:
            form = _form(paper, section)
            yield form
            prose_from = form.end
        last = section.end
        if section.start < paper.head.end and section.part is Part.HEAD and not paper.is_minutes:
            continue
        yield from _told(paper, Stretch(prose_from, last), day)


def _form(paper: Paper, section: Section) -> Stretch:
    """The heading of a vote with the lines below it that belong to it."""
    end = min(section.end, section.start + _LONGEST_FORM)
    at = section.start
    while True:
        blank = paper.text.find("\n\n", at, end)
        stop = end if blank < 0 else blank
        filled = ticked_only(paper.text[section.start : stop])
        told = vote_in(filled) is not None or _PUTTING_OFF.search(filled)
        if blank < 0 or (told and not goes_on_counting(paper.text, blank + 2)):
            return Stretch(section.start, stop)
        at = blank + 2


def _told(paper: Paper, where: Stretch, day: date | None) -> Iterator[Stretch]:
    for sentence in sentences(paper.text, where.start, where.end):
        words = sentence.of(paper.text)
        if len(words) < 1500 and _SIGNAL.search(words) and not _elsewhere(words, day):
            if _NOTED.search(words) and not _MORE_THAN_NOTED.search(words):
                continue
            yield sentence


def _elsewhere(words: str, day: date | None) -> bool:
    """Whether a sentence tells of another body's or another day's vote."""
    if not _PAST.search(words):
        return False
    if any(found.day != day for found in days_in(words)) or _OTHERS.search(words):
        return True
    return any(body.rank is Rank.COMMITTEE for body in bodies_in(words))


def _ballot(paper: Paper, where: Stretch, decided_until: int) -> Ballot:
    words = ticked_only(where.of(paper.text))
    vote = vote_in(words)
    return Ballot(where, vote, _motion(paper, where, words, decided_until), _outcome(words, vote))


def _motion(paper: Paper, where: Stretch, words: str, decided_until: int) -> Motion:
    """What the sentence itself names; else what was named last before it and not decided yet."""
    own = _named_last(words)
    if own is not None:
        return own
    before = paper.text[max(decided_until, where.start - _BACK) : where.start]
    return _named_last(before) or Motion.MATTER


def _named_last(words: str) -> Motion | None:
    last: tuple[int, Motion] | None = None
    for motion, pattern in (
        (Motion.MATTER, _MATTER),
        (Motion.AMENDMENT, _AMENDMENT),
        (Motion.PUTTING_OFF, _PUTTING_OFF),
    ):
        for match in pattern.finditer(words):
            if last is None or match.start() >= last[0]:
                last = (match.start(), motion)
    return None if last is None else last[1]


def _outcome(words: str, vote: Vote | None) -> bool | None:
    if _REJECTED.search(words):
        return False
    if vote is not None and not vote.carried:
        return False
    next_time = _NEXT_TIME.sub("", words) if _PUTTING_OFF.search(words) else words
    if _NOT_DONE.search(next_time) and vote is None:
        return None
    if _ACCEPTED.search(words) or (vote is not None and (vote.unanimous is not None or vote.yes)):
        return True
    put_off = _PUTTING_OFF.search(words)
    is_done = len(words) < _RESULT_ALONE or re.search(
        r"\b(?:wird|wurde|ist|sind|werden|kommt\süberein|einig(?:t|en)\ssich|verständig\w+\ssich"
        r"|beschließ\w+|zieht|stellt|verweist|überweist|vertagt)\b",
        words,
    )
    return True if put_off and is_done else None
