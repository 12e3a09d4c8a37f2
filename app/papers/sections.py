"""A paper's sections by their headings: decision, proposal, reasons, course, vote, annexes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from app.papers.bodies import BODY
from app.papers.days import DAY


class Part(Enum):
    """What a section is for."""

    HEAD = "head"
    DECISION = "decision"
    PROPOSAL = "proposal"
    REASONS = "reasons"
    COURSE = "course"
    VOTE = "vote"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the plain text; `start` is where its heading begins."""

    part: Part
    start: int
    end: int


def _unnamed(pattern: re.Pattern[str]) -> str:
    """A pattern without its group names, to be used twice in another."""
    return re.sub(r"\?P<\w+>", "?:", pattern.pattern)


_NUMBERING = r"(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}\.|[a-z]\))\s{1,2})?"
_END = r"(?=\s*:|\s*$|\s{2})"
_TITLE_END = r"[^.:\n]{0,60}:|\S{0,20}(?:\s\S{1,20})?\s*$|[^.:\n]{0,40}[ ]{2}"
_RESULT = (
    r"(?:un|ab)?geändert|unverändert|einstimmig|mehrheitlich|mit\s(?:\w+\s){0,3}(?:beschlossen"
    r"|Mehrheit)"
    r"|zurückgezogen|zurückgestellt|vertagt|verwiesen|abgelehnt|angenommen|zugestimmt|zur\sKenntnis"
    r"|beschlossen|empfohlen"
)
_NAMED = rf"(?:\s(?:de[rs]|des/der)\s(?:[\wäöüß]+\s)?(?:{BODY.pattern}))"
_HEADINGS = tuple(
    (part, re.compile(rf"{_NUMBERING}(?:{pattern})", re.IGNORECASE | re.MULTILINE))
    for part, pattern in (
        (
            Part.PROPOSAL,
            r"(?:Beschluss|Beschluß|Entscheidungs)\s?-?(?:vorschlag|vorschläge|entwurf|antrag"
            r"|empfehlung)\b"
            r"|Antrag(?:stext)?\s*(?::|$)|(?:Verwaltungsv|V)orschlag\s*:|Verwaltungsvorschlag\s*$"
            r"|(?:Antrag|Vorschlag)\s(?:der\sVerwaltung|zur\sBeschlussfassung)\s*(?::|$)"
            r"|Antrag\san\s(?:den|die|das)\s[^\n.:]{3,60}(?::|$)"
            r"|Entwurf\s(?:des|eines)\sBeschlusses",
        ),
        (
            Part.COURSE,
            r"(?:Bisherige\s|Weitere\s)?Beratungs(?:folge|gang|weg|verlauf)\b|Gremien(?:lauf|weg)\b"
            r"|(?:Gremium|Gremien|Sitzung)\s{2}[A-ZÄÖÜ]|Vorberatung(?:en)?\s*:",
        ),
        (
            Part.VOTE,
            rf"Beschluss(?:art)?\s*:\s*(?:{_RESULT})|Stimmabgabe\b"
            r"|(?:Abstimmungs|Abstimmung\s*(?::|$|\s{2}|\()|Beratungsergebnis|Beschlussergebnis"
            r"|Form\sder\sAbstimmung|Stimmverhältnis|Stimmenverhältnis"
            r"|Ergebnis\sder\s(?:Beratung|Abstimmung)|Ergebnis\s*(?::|$))",
        ),
        (
            Part.DECISION,
            r"(?:(?:gefasster\s|folgender\s)?(?:Beschluss|Beschluß)|Beschluss(?:text|fassung)"
            r"|Entscheidung|Beschlüsse|(?:Eil|Dringlichkeits)entscheidung(?=\s*:))"
            rf"(?:{_END}|{_NAMED}|\s(?:Nr\.|aus\sder\sSitzung|vom\s\d)"
            r"|\s(?:in|mit|wie|gemäß|laut|nach)\s[^\n.:]{2,70}:|-?\s?Nr\.[^\n.:]{1,60}(?::|$)"
            r"|\s\([^)\n]{2,60}\)\s*(?::|$)|\s\d[^\n.:]{0,40}(?::|$))",
        ),
        (
            Part.REASONS,
            r"(?:Sachverhalt|Sachdarstellung|Sach-\sund\sRechtslage|Sachlage|Sachstand|Begründung"
            r"|Erläuterung(?:en)?|Problem(?:beschreibung)?|Vortrag|Vorgang|Vorbemerkung"
            r"|Ausgangslage"
            r"|Finanzielle\sAuswirkung\w*|Finanzierung|Kosten|Lösung|Alternativen|Stellungnahme"
            r"|Bericht|Diskussion|Aussprache|Wortmeldung\w*|Beratung|Beratungsverlauf"
            r"|Zusammenfassung"
            rf"|Haushalt\w*|Auswirkungen|Klimarelevanz|Hintergrund|Wortprotokoll"
            rf"|Protokoll)(?:{_TITLE_END})",
        ),
        (
            Part.ANNEX,
            r"(?:Anlagen?|Hinweise?|Vermerk|Unterrichtung|Ausgefertigt|Auszug\sgefertigt"
            r"|Freigegeben|Verkündung|Protokoll(?:vermerk|notiz|erklärung)|Anmerkung|Nachrichtlich"
            r"|Für\sdie\sRichtigkeit|Die\sRichtigkeit|Zur\sBeurkundung|Verteiler"
            rf"|Persönliche\sErklärung|Weiterer?\s(?:Verlauf|Verfahren))(?:{_TITLE_END}"
            r"|\s(?:der|des)\s[^:]{0,60}(?::|wird\sbeglaubigt))",
        ),
        (Part.HEAD, r"(?:zu\s)?(?:Tagesordnungspunkt|TOP|Punkt)\s{0,2}(?:\d|$)|Betreff\s*(?::|$)"),
    )
)
_TURNS = re.compile(
    rf"(?:(?:\d{{1,3}}\.?|[a-z]\))\s{{1,2}})?(?:[^.:;\n]{{0,60}}?\s)?"
    rf"(?:(?:Der|Die|Das|der|die|das)\s(?:[\wäöüß-]+\s){{0,3}}?)?(?:{BODY.pattern})"
    r"(?:\s(?:[^\s:;]+\s){0,14}?)?"
    r"(?:beschließt|beschloss|fasst|fasste|entscheidet|erklärt|bestätigt|stimmt|stimmte|genehmigt"
    r"|empfiehlt|beauftragt|ermächtigt|spricht"
    r"|billigt|befürwortet|begrüßt|lehnt|bekennt|(?:hat"
    r"|haben)\s(?:[^\s:;]+\s){0,24}?(?:beschlossen|gefasst|angenommen))\b"
)
_ONLY_TOLD = re.compile(
    r"\b(?:fragt|bittet|weist|berichtet|dankt|erläutert|erkundigt|führt|meint|hält|bedauert)\b"
)
_IMPERSONAL = re.compile(
    r"(?:Es\s(?:wird|wurde)\s(?:[^\s:;.]+\s){0,6}?(?:beschlossen|entschieden)"
    r"|Beschlossen\s(?:wird|wurde)|Folgende[rs]?\s(?:Beschluss|Beschlüsse)\s(?:wird|wurde)"
    r"|(?:Dem|Der|Diesem)\s(?:\w*[Aa]ntrag|\w*[Vv]orschlag|\w*[Vv]orlage|Bewerbung"
    r"|\w*[Ee]mpfehlung|Teilnahme)\b[^.:;]{0,80}?\swird\s(?:[^\s:;.]+\s){0,6}?(?:zugestimmt"
    r"|gefolgt|entsprochen)"
    r"|[^.:;\n]{0,80}?\bfolgende[rn]?\s(?:[A-ZÄÖÜ]?\w+\s)?(?:Beschl(?:uss|üsse))(?=[^.;\n]{0,40}:)"
    r"|(?:Nach|Ohne)\s(?:\w+\s){0,3}(?:Aussprache|Diskussion"
    r"|Beratung)\s(?:[^\s:;.]+\s){0,4}?(?:fasst|beschließt|ergeht))\b"
)
_PROPOSED = re.compile(
    rf"(?:(?:Der|Die|Das)\s)?(?:{BODY.pattern})\s(?:[^\s.:;]+\s){{0,6}}?m(?:ö|oe)ge\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"(?:entscheide|ordne|bestimme|beschließe)n?\s(?:ich|wir)\b[^.:;\n]{0,60}:|"
    r"(?:treffe\sich|trifft|ergeht|wird)\s(?:[^\s.:;]+\s){0,12}?"
    r"(?:Eil|Dringlichkeits)?[Ee]ntscheidung[^.:;\n]{0,40}:"
)
_ROLE = re.compile(
    r"vorberat|beschließend|entscheid|empfohlen|anhörung|kenntnis|einstimmig|mehrheitlich"
    r"|beschlossen"
    r"|vertagt|abgelehnt|öffentlich",
    re.IGNORECASE,
)
_ROW_WITHOUT_COLUMNS = re.compile(
    rf"(?:{_unnamed(BODY)})(?:\s(?:der|des)\s[^\d]{{1,30}})?\s(?:am\s"
    rf"|,\s)?(?:{_unnamed(DAY)})\s[^.]{{4,60}}$"
    rf"|(?:{_unnamed(DAY)})\s(?:{_unnamed(BODY)})\s[^.]{{4,60}}$",
    re.IGNORECASE,
)


def sections(text: str, *, records: bool = False) -> tuple[Section, ...]:
    """The whole text as sections in their order."""
    found: list[Section] = []
    part, start = Part.HEAD, 0
    for at, line in _lines(text):
        turned = _turn(line, part, text, at, records)
        if turned is not None and turned is not part:
            found.append(Section(part, start, at))
            part, start = turned, at
        elif (
            turned is part
            and part in (Part.VOTE, Part.DECISION)
            and _heading(text[at : at + 200]) is part
        ):
            found.append(Section(part, start, at))
            start = at
    found.append(Section(part, start, len(text)))
    return tuple(section for section in found if section.start < section.end)


def stretches(found: Sequence[Section], *parts: Part) -> tuple[Section, ...]:
    """The sections of some kinds."""
    return tuple(section for section in found if section.part in parts)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _turn(line: str, part: Part, text: str, at: int, records: bool) -> Part | None:
    """The part that begins with a line; None if it goes on."""
    if not line:
        return None
    head = line[:160]
    heading = _heading(text[at : at + 200])
    if heading is not None:
        return heading
    if _is_course_row(head):
        return Part.COURSE
    sentence = text[at : at + 240].replace("\n", " ")
    if part is not Part.DECISION and _PROPOSED.match(sentence):
        return Part.PROPOSAL
    if part not in (Part.DECISION, Part.PROPOSAL) and _decides(text, at, part, records):
        return Part.DECISION
    if part is Part.COURSE:
        in_list = DAY.search(head) or BODY.search(head) or _ROLE.search(head)
        return Part.COURSE if in_list else Part.HEAD
    if part in (Part.DECISION, Part.PROPOSAL):
        return None
    return Part.DECISION if _TAKEN.search(head) else None


def _decides(text: str, at: int, part: Part, records: bool) -> bool:
    """Whether a sentence begins here in which a body decides; among reasons only in minutes."""
    sentence = text[at : at + 260].split("\n\n", maxsplit=1)[0].replace("\n", " ")
    if part is Part.REASONS:
        starts = at == 0 or text[at - 2 : at] == "\n\n" or ":" in sentence
        if not records or not starts:
            return False
    turns = _TURNS.match(sentence) or _IMPERSONAL.match(sentence)
    return turns is not None and not _ONLY_TOLD.search(turns.group())


def _heading(beginning: str) -> Part | None:
    return next((part for part, pattern in _HEADINGS if pattern.match(beginning)), None)


def _is_course_row(line: str) -> bool:
    """A row of a consultation list: a body, a day and its role there, each in a column."""
    if len(line) > 150 or not _ROLE.search(line):
        return False
    cells = [cell.strip() for cell in line.split("  ")]
    dated = any(DAY.fullmatch(cell) for cell in cells)
    in_columns = dated and any(BODY.match(cell) for cell in cells)
    return in_columns or _ROW_WITHOUT_COLUMNS.match(line) is not None
