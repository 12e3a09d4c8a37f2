"""The day of the session that a paper records."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from app.papers.bodies import Rank, bodies_in
from app.papers.days import DAY, DayFound, days_in
from app.papers.finding import Confidence
from app.papers.lines import lines_between, title_end
from app.papers.paper import Paper
from app.papers.sections import Part

_DAY_LABEL = re.compile(
    r"(?:^|\s{2})(?:Sitzung(?:s?termin|s?datum|stag)?(?:\s(?:am|vom))?|(?:Tag|Datum"
    r"|Termin)\s(?:und\s\w+\s)?der\s(?:Sitzung|Tagung|Beschlussfassung|Entscheidung)"
    r"|Sitzungsdatum/-?\w*|(?:Beschluss|Entscheidungs)(?:datum|tag)|Beschluss\s(?:am|vom)"
    r"|Sitzung/\w*|Beschlossen\sam|Tagung(?:\sam)?|Gefasst\sam)"
    r"\s?(?::|\s{1,2})\s{0,2}",
    re.M | re.I,
)
_DATE_LABEL = re.compile(
    r"(?:^|\s{2})(?:Datum|Termin|Tag|am|vom|Wann)\s?(?::|\s{2})\s{0,2}", re.M | re.I
)
_BODY_NAMED = re.compile(
    r"(?:^|\s{2})(?:Gremium|Beschlussgremium|Beschlussorgan|Organ|Sitzung\sde[sr])\b", re.M | re.I
)
_SESSION = re.compile(
    r"\b(?:\w*[Ss]itzung(?!s)|Sitzungen|Tagung|\w*[Nn]iederschrift|\w*[Pp]rotokoll(?:auszug)?"
    r"|Beschluss-?[Aa]uszug|Verhandelt|Auszug)\b"
)
_OTHER_SESSION = re.compile(
    r"\b(?:nächste|kommende|letzte|vorige|vergangene|weitere|vorangegangene|letzte"
    r"|folgende)\w*\s\W{0,2}$|\bGenehmigung\s[^.\n]{0,60}$",
    re.I,
)
_IN_SESSION = re.compile(
    r"\b(?:\w*[Ss]itzung|Tagung)\s(?:de[sr]\s[^.\d]{2,50}\s)?(?:am|vom)\s|\b(?:hat|haben"
    r"|wurde)\s(?:am|in\s[^.\d]{2,60}\s(?:am|vom))\s|\b(?:beschloss|fasste)\sam\s"
)
_DECIDING_ROLE = re.compile(r"entscheid|beschließend|Beschluss", re.IGNORECASE)
_TITLE = re.compile(rf"^(?:{DAY.pattern})\s-\s(?:[ÖN]\s?)?\d", re.M | re.I)
_CLOSED = re.compile(
    r"\b(?:schließt|beendet|schloss|beendete)\b[^.]{0,120}\bSitzung\b[^.\d]{0,80}(?:vom|am)\s"
    r"|\b(?:Ende|Schluss)\sder\sSitzung\b[^\n\d]{0,20}"
)
_DRAFTED = re.compile(
    r"\b(?:Druck|Ausdruck|Stand|Ausgefertigt|gefertigt|Erstellt|Freigegeben|Vorlage|Einladung"
    r"|Antrag|Schreiben|Bewerbung)\b[^\n]{0,30}$"
)
_BEFORE_DAY = re.compile(r"\b(?:am|vom)\s*$|\s{2}$|:\s*$")
_TELLS = re.compile(r"\b(?:hat|hatte|wurde|liegt|ist|war|wird|tagt|nächste\w*)\b", re.IGNORECASE)
_NEAR = 170


@dataclass(frozen=True, slots=True)
class Held:
    """The day of the session, with the stretch that says so."""

    day: DayFound
    confidence: Confidence


def held(paper: Paper) -> Held | None:
    """The day of the session; never a deadline, a drafting day or another session's day."""
    finders: tuple[Callable[[Paper], Iterator[Held]], ...]
    finders = (
        _titled,
        _labelled,
        _in_heading,
        _of_session,
        _in_decision,
        _beside_body,
        _closed,
    )
    if not paper.is_minutes:
        finders = (
            _in_heading,
            _in_decision,
            _labelled_beside,
            _in_course,
            _of_notice,
            _beside_body,
        )
    for finder in finders:
        found = next(finder(paper), None)
        if found is not None:
            return found
    return None


def day_of(found: Held | None) -> date | None:
    """Only the day."""
    return None if found is None else found.day.day


def _titled(paper: Paper) -> Iterator[Held]:
    """ "06.05.2019 - 8 Bewerbung ...": the title of an item as information systems print it."""
    for title in _TITLE.finditer(paper.text, paper.head.start, paper.head.start + 300):
        yield from (
            Held(day, Confidence.STATED) for day in _days(paper, title.start(), title.end())
        )


def _labelled(paper: Paper) -> Iterator[Held]:
    where = paper.head.start, paper.head.end
    labels = [*_DAY_LABEL.finditer(paper.text, *where)]
    if _BODY_NAMED.search(paper.text, *where) or _SESSION.search(paper.text, *where):
        labels += _DATE_LABEL.finditer(paper.text, *where)
    for label in labels:
        match = DAY.match(paper.text, label.end())
        if match is not None:
            yield from (
                Held(day, Confidence.STATED) for day in _days(paper, label.end(), match.end())
            )


def _labelled_beside(paper: Paper) -> Iterator[Held]:
    """Under a label of the session's own, in a paper that is a decision but no minutes."""
    if not paper.parts(Part.COURSE):
        for label in _DAY_LABEL.finditer(paper.text, 0, len(paper.text)):
            match = DAY.match(paper.text, label.end())
            if match is not None:
                yield from (
                    Held(day, Confidence.STATED) for day in _days(paper, label.end(), match.end())
                )


def _in_heading(paper: Paper) -> Iterator[Held]:
    for section in paper.parts(Part.VOTE, Part.DECISION):
        if section.start < paper.record:
            continue
        for day in _days(paper, section.start, title_end(paper, section)):
            if _BEFORE_DAY.search(paper.text, max(0, day.start - 6), day.start):
                yield Held(day, Confidence.STATED)


def _of_session(paper: Paper) -> Iterator[Held]:
    for session in _SESSION.finditer(paper.text, paper.head.start, paper.head.end):
        if _OTHER_SESSION.search(paper.text, max(0, session.start() - 70), session.start()):
            continue
        limit = min(session.end() + _NEAR, paper.head.end)
        for day in _days(paper, session.end(), limit):
            between = paper.text[session.end() : day.start]
            if "\n\n" not in between.lstrip("\n") and not _DRAFTED.search(between):
                yield Held(day, Confidence.STATED)
                break


def _in_decision(paper: Paper) -> Iterator[Held]:
    for sentence in paper.decision[:3]:
        for session in _IN_SESSION.finditer(paper.text, sentence.start, sentence.end):
            if not _OTHER_SESSION.search(paper.text, max(0, session.start() - 30), session.start()):
                for day in _days(paper, session.end(), session.end() + 45):
                    yield Held(day, Confidence.TOLD)


def _of_notice(paper: Paper) -> Iterator[Held]:
    """ "hat in ihrer 9. Sitzung am 31.03.2021 folgende Beschlüsse gefasst"."""
    if paper.is_notice:
        for session in _IN_SESSION.finditer(paper.text, 0, paper.head.end):
            for day in _days(paper, session.end(), session.end() + 45):
                yield Held(day, Confidence.TOLD)


def _beside_body(paper: Paper) -> Iterator[Held]:
    """Minutes whose head says only "Stadtrat  25.03.2021"."""
    for start, end in lines_between(paper.text, paper.head.start, paper.head.end):
        body = next(bodies_in(paper.text, start, end), None)
        if body is None or body.rank is Rank.OFFICE:
            continue
        if body.start != start and not _SESSION.search(paper.text, start, body.start):
            continue  # an office of the council, writing on another day
        for day in _days(paper, body.end, min(end, body.end + _NEAR)):
            between = paper.text[start : day.start]
            if not _TELLS.search(between) and not _DRAFTED.search(between):
                yield Held(day, Confidence.GATHERED)


def _in_course(paper: Paper) -> Iterator[Held]:
    """The row of the consultation list of the body that decides: only where the paper decided."""
    for section in paper.parts(Part.COURSE):
        for start, end in lines_between(paper.text, section.start, section.end):
            body = next(bodies_in(paper.text, start, end), None)
            council = body is not None and body.rank is Rank.COUNCIL
            if council and _DECIDING_ROLE.search(paper.text, start, end):
                yield from (Held(day, Confidence.GATHERED) for day in _days(paper, start, end))


def _closed(paper: Paper) -> Iterator[Held]:
    """The chair closes "die Sitzung des Rates vom 25.03.2021"."""
    for closed in _CLOSED.finditer(paper.text):
        yield from (
            Held(day, Confidence.TOLD) for day in _days(paper, closed.end(), closed.end() + 30)
        )


def _days(paper: Paper, start: int, end: int) -> Iterator[DayFound]:
    return days_in(paper.text, start, min(end, len(paper.text)))
