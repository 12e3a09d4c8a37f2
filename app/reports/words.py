"""The fixed words of the reports, in both languages; everything else comes from the dossier."""

from collections.abc import Mapping

from app.scoring.scorecard import Level
from app.scoring.steps.words import LEVELS
from app.scoring.verdict import Outcome
from app.scoring.wording import Language, Text

DISCLAIMER = Text(
    "Vorbereitet mit dem Bewerbungskompass, keine Entscheidung des Fördergebers",
    "Prepared with the Bewerbungskompass, no decision of the funder",
)
OUTCOMES: Mapping[Outcome, Text] = {
    Outcome.MET: Text("erfüllt", "met"),
    Outcome.PARTLY: Text("teilweise", "partly met"),
    Outcome.UNMET: Text("nicht erfüllt", "not met"),
    Outcome.UNKNOWN: Text("offen", "open"),
    Outcome.NOT_APPLICABLE: Text("entfällt", "not applicable"),
    Outcome.WAIVED: Text("ausgesetzt", "waived"),
}
KINDS: Mapping[str, Text] = {
    "grant": Text("Zuschuss", "Grant"),
    "own": Text("Eigenmittel", "Own money"),
    "third_party": Text("Drittmittel", "Third parties"),
    "other_public": Text("Weitere öffentliche Mittel", "Other public money"),
    "uncovered": Text("Noch nicht gedeckt", "Not covered yet"),
}
WITHOUT_YEAR = Text("ohne Jahr", "no year")
NOT_KNOWN = Text("noch offen", "not known yet")
TITLES: Mapping[str, Text] = {
    "report": Text("Bericht zum Stand der Bewerbung", "Report on the state of the application"),
    "council_page": Text(
        "Auf einer Seite: für Rat und Verwaltungsspitze", "On one page: for mayor and council"
    ),
}


def level_name(level: Level, language: Language) -> str:
    """A level as a heading says it."""
    name = LEVELS[level].pick(language)
    return name[0].upper() + name[1:]


def spoken(words: Mapping[str, Text], language: Language) -> dict[str, str]:
    """Words by their key, in one language."""
    return {key: text.pick(language) for key, text in words.items()}
