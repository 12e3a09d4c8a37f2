"""Whose session a paper records."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.papers.bodies import BodyFound, Rank, bodies_in, body_of_session
from app.papers.finding import Confidence
from app.papers.lines import lines_between, title_end
from app.papers.paper import Paper
from app.papers.sections import Part

_LABEL = re.compile(
    r"(?:^|\s{2})(?:Gremium(?:/Sitzung)?|Beschluss(?:gremium|organ)|Organ|Beschließendes\sGremium"
    r"|Sitzung\sde[sr]"
    r"|(?:Beschluss|Sitzung)\sdurch|Zuständig(?:es\sGremium)?|Entscheidungsgremium)\s?(?::"
    r"|\s)\s{0,3}",
    re.M | re.I,
)
_RECORD_OF = re.compile(
    r"\b(?:\w*Sitzung\w*|\w*Niederschrift\w*|\w*Protokoll\w*|\w*Beschluss-?\w*|Tagung|Auszug"
    r"|Verhandlung\w*|Beschlüsse)\s{1,2}"
    r"(?:\([^)\n]{1,30}\)\s)?(?:Nr\.\s\S{1,12}\s)?(?:[^\s.;]{1,30}\.?\s{1,2}){0,7}?(?:der|des"
    r"|vom)\s{1,2}",
    re.I,
)
_SESSION_AHEAD = re.compile(r"\b(?:Sitzung|Niederschrift|Protokoll\w*|Beschluss\w*|Auszug)\b", re.I)
DECIDES = re.compile(
    r"\b(?:beschließt|beschloss|beschlossen|fasst|fasste|gefasst|entscheidet|erklärt|bestätigt"
    r"|stimmt|stimmte|genehmigt|empfiehlt"
    r"|nimmt|billigt|begrüßt|spricht|sprach|lehnt|lehnte|bekennt|beauftragt|beauftragte|votiert"
    r"|verweist|vertagt|befürwortet)\b"
)
_TOWN = re.compile(r"(?:\s(?:der|des)\s[^\d,;:]{2,40})?\s*(?:[-,;:(]|$|\s(?:am|vom)\s|\s{2})")
_NOT_IT = re.compile(
    r"\b(?:dem|vom|durch\sden|Mitteilung\san|Vorlage\sfür|an\sden|anstelle\sde[sr]"
    r"|an\sStelle\sde[sr]|für\sden|gegenüber\sdem|statt\sde[sr]|Büro\sde[sr]"
    r"|Vorsitzende\w*\sde[sr])\s$",
    re.I,
)
_CLOSED = re.compile(r"\b(?:schließt|beendet|schloss)\b[^.]{0,80}\bSitzung\s(?:de[sr]\s)?", re.I)
_BEHIND_VERB = 60


@dataclass(frozen=True, slots=True)
class Sitting:
    """Whose session, with the stretch that says so."""

    body: BodyFound
    confidence: Confidence


def sitting(paper: Paper) -> Sitting | None:
    """The body whose session is recorded; offices and places where nobody sits are left out."""
    finders: tuple[Callable[[Paper], Iterator[Sitting]], ...]
    finders = (
        _labelled,
        _record_of,
        _heading,
        _lone_line,
        _in_session_line,
        _subject,
        _named_session,
        _line_start,
    )
    if not paper.is_minutes:
        finders = (_heading, _subject, _labelled, _record_of, _line_start)
    finders += (_closed,)
    for finder in finders:
        found = next((one for one in finder(paper) if one.body.rank is not Rank.OFFICE), None)
        if found is not None:
            return found
    return None


def _bodies(text: str, start: int, end: int) -> Iterator[BodyFound]:
    """Bodies that are not merely addressed or stood in for, nor the title of a person."""
    for body in bodies_in(text, start, end):
        if _NOT_IT.search(text, max(0, body.start - 30), body.start):
            continue
        yield body


def _first(text: str, start: int, end: int) -> BodyFound | None:
    return next(_bodies(text, start, end), None)


def _labelled(paper: Paper) -> Iterator[Sitting]:
    for label in _LABEL.finditer(paper.text, paper.head.start, paper.head.end):
        body = _first(paper.text, label.end(), label.end() + 80)
        alone = body is not None and "/" not in paper.text[body.end : body.end + 3]
        if body is not None and alone and body.start - label.end() < 5:
            yield Sitting(body, Confidence.STATED)


def _record_of(paper: Paper) -> Iterator[Sitting]:
    for record in _RECORD_OF.finditer(paper.text, paper.head.start, paper.head.end):
        body = _first(paper.text, record.end(), record.end() + 100)
        is_near = body is not None and body.start - record.end() < 3
        if body is not None and is_near and "\n\n" not in record.group():
            yield Sitting(body, Confidence.STATED)


def _named_session(paper: Paper) -> Iterator[Sitting]:
    """ "Gemeinderatssitzung vom 23.03.2021"."""
    body = body_of_session(paper.text, paper.head.start, paper.head.end)
    if body is not None:
        yield Sitting(body, Confidence.TOLD)


def _heading(paper: Paper) -> Iterator[Sitting]:
    for section in paper.parts(Part.VOTE, Part.DECISION):
        if section.start < paper.record:
            continue
        title = title_end(paper, section)
        body = _first(paper.text, section.start, title)
        if body is not None and not DECIDES.search(paper.text, section.start, title):
            yield Sitting(body, Confidence.STATED)


def _lone_line(paper: Paper) -> Iterator[Sitting]:
    for start, end in lines_between(paper.text, paper.head.start, paper.head.end):
        body = _first(paper.text, start, end)
        if body is not None and body.start == start and body.end == end:
            yield Sitting(body, Confidence.TOLD)


def _subject(paper: Paper) -> Iterator[Sitting]:
    for sentence in paper.decision[:3]:
        verb = DECIDES.search(paper.text, sentence.start, sentence.end)
        if verb is not None:
            near = [
                *_bodies(paper.text, sentence.start, verb.start()),
                *_bodies(paper.text, verb.end(), verb.end() + _BEHIND_VERB),
            ]
            yield from (Sitting(body, Confidence.TOLD) for body in near[:1])


def _line_start(paper: Paper) -> Iterator[Sitting]:
    """ "Rat der Stadt Billerau - 18.03.2021": a council at the beginning of a line of the head."""
    for start, end in lines_between(paper.text, paper.head.start, paper.head.end):
        body = _first(paper.text, start, end)
        if body is not None and body.start == start and _TOWN.match(paper.text, body.end, end):
            yield Sitting(body, Confidence.GATHERED)
    for start, end in lines_between(paper.text, paper.head.start, paper.head.end):
        body = _first(paper.text, start, end)
        if body is not None and body.start == start and body.rank is Rank.COUNCIL:
            yield Sitting(body, Confidence.GATHERED)


def _in_session_line(paper: Paper) -> Iterator[Sitting]:
    for session in _SESSION_AHEAD.finditer(paper.text, paper.head.start, paper.head.end):
        end = paper.text.find("\n", session.end())
        body = _first(paper.text, session.end(), len(paper.text) if end < 0 else end)
        if body is not None:
            yield Sitting(body, Confidence.TOLD)


def _closed(paper: Paper) -> Iterator[Sitting]:
    for closed in _CLOSED.finditer(paper.text):
        body = _first(paper.text, closed.end(), closed.end() + 60)
        if body is not None:
            yield Sitting(body, Confidence.TOLD)
