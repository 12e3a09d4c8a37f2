"""Names of municipal bodies in running text, in the nominative: Stadtrates is the Stadtrat."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_NO_BODIES = (
    r"(?:Bürger|Einwohner|(?:Jahres)?haupt|Mitglieder|Gesellschafter|Eigentümer|Betriebs|Personal"
    r"|Teil|Nutzungs"
    r"|Interessen|Stell|Ständige|Bundes|Vollzugs|Rechts|Fach|Schüler|Eltern|Jugend|Senioren"
    r"|Ortsteil|Haupt"
    r"|Schwerbehinderten|Allein|Wahlkreis|Delegierten|Vertreter|Gläubiger|Aktionärs)"
)
"""What gatherings and representations begin with that decide nothing for a municipality."""
_COUNCIL = (
    r"(?:Verbandsgemeinde|Samtgemeinde|Marktgemeinde|Ortsgemeinde|Stadtgemeinde|Einheitsgemeinde"
    r"|Gemeinde"
    r"|Stadt|Markt)rat|Rat"
    r"|Bezirksverordnetenversammlung|Stadtverordnetenversammlung|Bürgerschaft|Stadtbürgerschaft"
    r"|Kreistag|(?:Städte)?[Rr]egionstag|Bezirkstag|Verbandstag|Amtsausschuss"
    rf"|(?!(?i:{_NO_BODIES}))[A-ZÄÖÜ][a-zäöüß]{{2,30}}versammlung"
    r"|(?:Gemeinde|Stadt|Kreis|Markt|Verbandsgemeinde|Flecken|Inselgemeinde)vertretung"
)
_FIRST = (
    r"(?:(?:[A-ZÄÖÜ][\wäöüß]{1,30}-,?\s{1,2}){1,3}(?:und\s{1,2}|sowie\s{1,2})?"
    r"|[A-ZÄÖÜ][a-zäöüß]{2,30}e[rn]\s{1,2}und\s{1,2})?"
)
_COMMITTEE = (
    rf"{_FIRST}(?!Amtsausschuss)[A-ZÄÖÜ][\wäöüß-]{{1,40}}ausschuss"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]{2,30}(?:e[rnms]?)\s{1,2})?Ausschuss(?:es)?(?:\s{1,2}für\s{1,2}"
    r"[A-ZÄÖÜ][\wäöüß-]{2,40}"
    r"(?:(?:,\s{1,2}|\s{1,2}und\s{1,2}|,?\s{1,2}sowie\s{1,2}"
    r"|\s{1,2})[A-ZÄÖÜ][\wäöüß-]{2,40}){0,5})?"
    r"|(?:Ältesten|Orts|Ortschafts|Verwaltungs|Aufsichts|Bei|Ortsbei|Bezirksbei|Gestaltungsbei"
    r"|Senioren|Jugend)rat"
    r"|(?:Ortsteil|Bezirks|Stadtbezirks|Stadtteil)(?:vertretung|rat|ausschuss)|Senat|Magistrat"
    r"|Kreisvorstand"
    r"|Verbandsvorstand|Stadtvorstand|Gemeindevorstand"
)
_OFFICE = (
    r"Oberbürgermeister(?:in)?|Verbandsbürgermeister(?:in)?|Samtgemeindebürgermeister(?:in)?"
    r"|(?:Stadt)?[Bb]ürgermeister(?:in)?|Landrätin|Landrat|Amtsvorsteher(?:in)?|Amtsdirektor(?:in)?"
    r"|Verbandsvorsteher(?:in)?|Verbandsvorsitzende[rn]?|Regionspräsident(?:in)?"
    r"|Städteregionsr(?:at|ätin)"
    r"|Kreisvorsitzende[rn]?"
)
BODY = re.compile(
    rf"(?<![\w/-])(?:(?P<council>{_COUNCIL})|(?P<committee>{_COMMITTEE})|(?P<office>{_OFFICE}))"
    r"(?:e?s)?\b(?![-/]\w|-)"
)
SESSION_OF_BODY = re.compile(
    rf"(?<![\w/-])(?P<body>{_COUNCIL}"
    rf"|[A-ZÄÖÜ][a-zäöüß-]{{2,40}}ausschuss)(?:e?s)?(?:sondersitzung|sitzung|tagung)\b"
)
"""Ratssitzung, Kreistagssitzung, Hauptausschusssitzung."""
_ADJECTIVE = re.compile(r"^([A-ZÄÖÜ][a-zäöüß]+(?:ch|ig|al|iv|el|är))(?:en|e)(?=[\s,])")


class Rank(Enum):
    """Who it is: only a council decides; a committee or an office does so in urgent cases."""

    COUNCIL = "council"
    COMMITTEE = "committee"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class BodyFound:
    """A body, named in the nominative, and where it stands."""

    name: str
    rank: Rank
    start: int
    end: int


def bodies_in(text: str, start: int = 0, end: int | None = None) -> Iterator[BodyFound]:
    """All bodies between two places of a text."""
    for match in BODY.finditer(text, start, len(text) if end is None else end):
        rank = Rank(str(match.lastgroup))
        name = " ".join(match[str(match.lastgroup)].split()).replace(
            "Ausschusses für", "Ausschuss für"
        )
        yield BodyFound(_ADJECTIVE.sub(r"\1er", name), rank, match.start(), match.end())


def body_of_session(text: str, start: int, end: int) -> BodyFound | None:
    """The body in a word such as Gemeinderatssitzung."""
    match = SESSION_OF_BODY.search(text, start, end)
    if match is None:
        return None
    rank = Rank.COMMITTEE if match["body"].endswith("ausschuss") else Rank.COUNCIL
    return BodyFound(match["body"], rank, match.start("body"), match.end("body"))
