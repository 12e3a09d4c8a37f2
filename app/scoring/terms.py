"""The terms of an application in German and English, and how rows are called in a sentence."""

from collections.abc import Mapping, Sequence

from app.scoring.content.applicant import BodyType
from app.scoring.content.project_plan import Guideline, ScopeKind
from app.scoring.wording import Sentence, Text, Value, value_text

FEW = 3

BODY_TYPES: Mapping[BodyType, Text] = {
    "municipality": Text("Stadt oder Gemeinde", "municipality"),
    "county": Text("Landkreis", "county"),
    "municipal_association": Text("Gemeindeverband", "municipal association"),
    "alliance": Text("interkommunaler Verbund", "inter-municipal alliance"),
    "company": Text("Unternehmen", "company"),
    "other": Text("sonstige Einrichtung", "other body"),
}

SCOPES: Mapping[ScopeKind, Text] = {
    "whole_municipality": Text("gesamte Stadt oder Gemeinde", "whole municipality"),
    "whole_county": Text("gesamter Landkreis", "whole county"),
    "alliance": Text("gesamter Verbund", "whole alliance"),
    "sub_area": Text("Teilraum", "sub-area"),
}

GUIDELINES: Mapping[Guideline, Text] = {
    "1": Text(
        "Leitlinie 1 (Ziele, Strategien und Strukturen)",
        "guideline 1 (goals, strategies and structures)",
    ),
    "2": Text(
        "Leitlinie 2 (Transparenz, Teilhabe und Mitgestaltung)",
        "guideline 2 (transparency, participation and co-creation)",
    ),
    "3": Text(
        "Leitlinie 3 (Infrastrukturen, Daten und Dienstleistungen)",
        "guideline 3 (infrastructures, data and services)",
    ),
    "4": Text(
        "Leitlinie 4 (Ressourcen, Kompetenzen und Kooperationen)",
        "guideline 4 (resources, skills and cooperation)",
    ),
}
"""The four guidelines of the Smart City Charta (domain.md 3, S27)."""


def row_name(kind: Text, index: int, name: str | None) -> Text:
    """What a row is called in a sentence: by its name, or `Maßnahme 2` if it has none."""
    if name is None:
        return Text(f"{kind.de} {index + 1}", f"{kind.en} {index + 1}")
    return Text(f"„{value_text(name, 'de')}“", f"“{value_text(name, 'en')}”")


def first_few(items: Sequence[Text | Sentence]) -> tuple[Value, ...]:
    """The first items of a listing and how many more there are."""
    rest = len(items) - FEW
    if rest <= 1:
        return tuple(items)
    return (*items[:FEW], Text(f"{rest} weitere", f"{rest} more"))
