"""The session that a paper records: whose it was, and on which day."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from app.papers.bodies import BodyFound, Rank, bodies_in
from app.papers.days import DAY, DayFound, days_in
from app.papers.finding import Confidence
from app.papers.paper import Paper
from app.papers.sections import Part, Section

_BODY_LABEL = re.compile(
    r"^(?:Gremium|Beschlussgremium|Beschlussorgan|Organ)\s*:\s{0,2}", re.M | re.I
)
_SESSION_OF = re.compile(
    r"(?:Sitzung|Sitzungsbuch|Niederschrift|Protokoll|Beschlussbuch|Beschlussprotokoll|Sitzungsniederschrift"
    r"|Beschlussauszug|Beschlussausfertigung)\s{1,2}(?:Nr\.\s\S{1,12}\s)?(?:[^\s.]{1,30}\s){0,4}?(?:der|des)\s{1,2}"
)
_DAY_LABEL = re.compile(
    r"(?:^|\s{2})(?:Sitzung(?:stermin|sdatum|stag)?(?:\s(?:am|vom))?|(?:Tag|Datum|Termin)\sder\sSitzung"
    r"|Sitzungsdatum/-?\w*|Beschlussdatum|Beschluss\s(?:am|vom)|Sitzung/\w*)\s*:\s{0,2}",
    re.M | re.I,
)
_DATE_LABEL = re.compile(r"(?:^|\s{2})(?:Datum|Termin|am)\s*:\s{0,2}", re.M | re.I)
_SESSION = re.compile(
    r"\b(?:Sitzung(?!s)|(?:Sitzungsn|N)iederschrift|Beschlussprotokoll|Sitzungsprotokoll|Protokollauszug|Beschlussauszug)\b",
)
_OTHER_SESSION = re.compile(
    r"\b(?:nächste|kommende|letzte|vorige|vergangene|weitere)\w*\s\W{0,2}$", re.I
)
_IN_SESSION = re.compile(r"\b(?:Sitzung|Ratssitzung|Kreistagssitzung)\s(?:am|vom)\s")
_DECIDES = re.compile(
    r"\b(?:hat|befürwortet|beschließt|beschloss|fasst|entscheidet|erklärt|bestätigt|stimmt|genehmigt|empfiehlt|nimmt|billigt"
    r"|begrüßt|spricht|lehnt|bekennt)\b"
)
_DECIDING_ROLE = re.compile(r"entscheid|beschließend|Beschluss", re.IGNORECASE)
_TITLE = re.compile(rf"^(?:{DAY.pattern})\s-\s(?:[ÖN]\s?)?\d", re.M | re.I)
_TELLS = re.compile(r"\b(?:hat|hatte|wurde|liegt|ist|war|wird|tagt|nächste\w*)\b", re.IGNORECASE)
_NEAR = 130
_BEHIND_VERB = 60


@dataclass(frozen=True, slots=True)
class Sitting:
    """Whose session, with the stretch that says so."""

    body: BodyFound
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Held:
    """The day of the session, with the stretch that says so."""

    day: DayFound
    confidence: Confidence


def sitting(paper: Paper) -> Sitting | None:
    """The body whose session is recorded; offices and places where nobody sits are left out."""
    finders: tuple[Callable[[Paper], Iterator[Sitting]], ...]
    finders = (
        _labelled,
        _session_of,
        _heading,
        _lone_line,
        _in_session_line,
        _subject,
        _line_start,
    )
    if not paper.is_minutes:
        finders = (_heading, _subject, _labelled, _line_start)
    for finder in finders:
        found = next((one for one in finder(paper) if one.body.rank is not Rank.OFFICE), None)
        if found is not None:
            return found
    return None


def held(paper: Paper) -> Held | None:
    """The day of the session; never a deadline, a drafting day or another session's day."""
    finders: tuple[Callable[[Paper], Iterator[Held]], ...]
    finders = (
        _titled,
        _day_labelled,
        _day_in_heading,
        _day_of_session,
        _day_in_decision,
        _day_beside_body,
    )
    if not paper.is_minutes:
        finders = (_day_in_heading, _day_in_decision, _day_in_course, _day_beside_body)
    for finder in finders:
        found = next(finder(paper), None)
        if found is not None:
            return found
    return None


def day_of(found: Held | None) -> date | None:
    """Only the day."""
    return None if found is None else found.day.day


def _first_body(text: str, start: int, end: int) -> BodyFound | None:
    return next(bodies_in(text, start, end), None)


def _labelled(paper: Paper) -> Iterator[Sitting]:
    for label in _BODY_LABEL.finditer(paper.text, 0, paper.head.end):
        body = _first_body(paper.text, label.end(), label.end() + 80)
        if body is not None and body.start - label.end() < 5:
            yield Sitting(body, Confidence.STATED)


def _session_of(paper: Paper) -> Iterator[Sitting]:
    for session in _SESSION_OF.finditer(paper.text, 0, paper.head.end):
        body = _first_body(paper.text, session.end(), session.end() + 100)
        if body is not None and body.start - session.end() < 3:
            yield Sitting(body, Confidence.STATED)


def _heading(paper: Paper) -> Iterator[Sitting]:
    for section in paper.parts(Part.VOTE, Part.DECISION):
        title = _title(paper, section)
        body = _first_body(paper.text, section.start, title)
        if body is not None and not _DECIDES.search(paper.text, section.start, title):
            yield Sitting(body, Confidence.STATED)


def _lone_line(paper: Paper) -> Iterator[Sitting]:
    for start, end in _lines(paper.text, 0, paper.head.end):
        body = _first_body(paper.text, start, end)
        if body is not None and body.start == start and body.end == end:
            yield Sitting(body, Confidence.TOLD)


def _subject(paper: Paper) -> Iterator[Sitting]:
    for sentence in paper.decision[:2]:
        verb = _DECIDES.search(paper.text, sentence.start, sentence.end)
        if verb is not None:
            near = [
                *bodies_in(paper.text, sentence.start, verb.start()),
                *bodies_in(paper.text, verb.end(), verb.end() + _BEHIND_VERB),
            ]
            yield from (Sitting(body, Confidence.TOLD) for body in near[:1])


def _line_start(paper: Paper) -> Iterator[Sitting]:
    """ "Rat der Stadt Billerau - 18.03.2021": a council at the beginning of a line of the head."""
    for start, end in _lines(paper.text, 0, paper.head.end):
        body = _first_body(paper.text, start, end)
        if body is not None and body.start == start and body.rank is Rank.COUNCIL:
            yield Sitting(body, Confidence.GATHERED)


def _in_session_line(paper: Paper) -> Iterator[Sitting]:
    for session in _SESSION.finditer(paper.text, 0, paper.head.end):
        end = paper.text.find("\n", session.end())
        body = _first_body(paper.text, session.end(), len(paper.text) if end < 0 else end)
        if body is not None:
            yield Sitting(body, Confidence.TOLD)


def _titled(paper: Paper) -> Iterator[Held]:
    """ "06.05.2019 - 8 Bewerbung ...": the title of an item as information systems print it."""
    for title in _TITLE.finditer(paper.text, 0, 300):
        yield from (
            Held(day, Confidence.STATED) for day in _days(paper, title.start(), title.end())
        )


def _day_labelled(paper: Paper) -> Iterator[Held]:
    labels = [*_DAY_LABEL.finditer(paper.text, 0, paper.head.end)]
    if _BODY_LABEL.search(paper.text, 0, paper.head.end):
        labels += _DATE_LABEL.finditer(paper.text, 0, paper.head.end)
    for label in labels:
        match = DAY.match(paper.text, label.end())
        if match is not None:
            yield from (
                Held(day, Confidence.STATED) for day in _days(paper, label.end(), match.end())
            )


def _day_in_heading(paper: Paper) -> Iterator[Held]:
    for section in paper.parts(Part.VOTE, Part.DECISION):
        title = _title(paper, section)
        for day in _days(paper, section.start, title):
            if re.search(r"\b(?:am|vom)\s*$|\s{2}$", paper.text[max(0, day.start - 6) : day.start]):
                yield Held(day, Confidence.STATED)


def _day_of_session(paper: Paper) -> Iterator[Held]:
    for session in _SESSION.finditer(paper.text, 0, paper.head.end):
        if _OTHER_SESSION.search(paper.text, max(0, session.start() - 30), session.start()):
            continue
        limit = min(session.end() + _NEAR, paper.head.end)
        day = next(_days(paper, session.end(), limit), None)
        if day is not None and "\n\n" not in paper.text[session.end() : day.start].lstrip("\n"):
            yield Held(day, Confidence.STATED)


def _day_in_decision(paper: Paper) -> Iterator[Held]:
    for sentence in paper.decision[:3]:
        for session in _IN_SESSION.finditer(paper.text, sentence.start, sentence.end):
            if not _OTHER_SESSION.search(paper.text, max(0, session.start() - 30), session.start()):
                for day in _days(paper, session.end(), session.end() + 45):
                    yield Held(day, Confidence.TOLD)


def _day_beside_body(paper: Paper) -> Iterator[Held]:
    """Minutes whose head says only "Stadtrat  25.03.2021"."""
    for start, end in _lines(paper.text, 0, paper.head.end):
        body = _first_body(paper.text, start, end)
        if body is None or body.rank is not Rank.COUNCIL:
            continue
        if body.start != start and not _SESSION.search(paper.text, start, body.start):
            continue  # an office of the council, writing on another day
        for day in _days(paper, body.end, min(end, body.end + _NEAR)):
            if not _TELLS.search(paper.text, start, day.start):
                yield Held(day, Confidence.GATHERED)


def _day_in_course(paper: Paper) -> Iterator[Held]:
    """The row of the consultation list of the body that decides: only where the paper decided."""
    for section in paper.parts(Part.COURSE):
        for start, end in _lines(paper.text, section.start, section.end):
            body = _first_body(paper.text, start, end)
            council = body is not None and body.rank is Rank.COUNCIL
            if council and _DECIDING_ROLE.search(paper.text, start, end):
                yield from (Held(day, Confidence.GATHERED) for day in _days(paper, start, end))


def _days(paper: Paper, start: int, end: int) -> Iterator[DayFound]:
    return days_in(paper.text, start, min(end, len(paper.text)))


def _title(paper: Paper, section: Section) -> int:
    """Where the heading line of a section ends."""
    line = paper.text.find("\n", section.start, section.end)
    return min(section.end if line < 0 else line, section.start + 160)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        line = text.find("\n", at, end)
        stop = end if line < 0 else line
        yield at, stop
        at = stop + 1
