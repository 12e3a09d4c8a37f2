"""Names of municipal bodies in running text, in the nominative: Stadtrates is the Stadtrat."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_COUNCIL = (
    r"(?:Verbandsgemeinde|Samtgemeinde|Marktgemeinde|Ortsgemeinde|Stadtgemeinde|Gemeinde|Stadt)rat"
    r"|Stadtverordnetenversammlung|Gemeindevertretung|Stadtvertretung|Stadtbürgerschaft|Bürgerschaft"
    r"|Kreistag|Städteregionstag|Bezirkstag|Regionsversammlung|Regionalversammlung"
    r"|Verbandsversammlung|Ratsversammlung|Rat"
)
_COMMITTEE = (
    r"(?:[A-ZÄÖÜ][\wäöüß]{1,30}(?:-|e[rn]),?\s{1,2}){0,2}(?:und\s{1,2})?[A-ZÄÖÜ][\wäöüß]{0,30}ausschuss"
    r"|Ausschuss(?:es)?\s{1,2}für\s{1,2}[A-ZÄÖÜ][\wäöüß-]{2,30}"
    r"(?:(?:,\s{1,2}|\s{1,2}und\s{1,2}|,?\s{1,2}sowie\s{1,2})[A-ZÄÖÜ][\wäöüß-]{2,30}){0,4}"
    r"|Ältestenrat|Ortsbeirat|Ortsrat|Ortschaftsrat|Bezirksvertretung|Bezirksbeirat|Senat|Magistrat"
    r"|Beirat"
)
_OFFICE = (
    r"Oberbürgermeister(?:in)?|Verbandsbürgermeister(?:in)?|Samtgemeindebürgermeister(?:in)?"
    r"|Bürgermeister(?:in)?|Landrätin|Landrat"
)
BODY = re.compile(
    rf"\b(?:(?P<council>{_COUNCIL})|(?P<committee>{_COMMITTEE})|(?P<office>{_OFFICE}))"
    r"(?:e?s)?\b(?!-)"
)
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
