"""Contradictions between the parts of a dossier, each with links to both places."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.scoring.consistency import findings
from app.scoring.consistency.finding import Finding
from app.scoring.facts import Facts
from app.scoring.wording import value_text
from app.web.dossier.places import place_of
from app.web.dossier.standing import Reader
from app.web.parts.shapes import Place

MOST = 50


@dataclass(frozen=True, slots=True)
class Side:
    """What stands at one of the two places; the place is None where no page asks for it."""

    value: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A contradiction, ready to be shown."""

    kind: str
    sentence: str
    is_warning: bool
    sides: Sequence[Side]


@dataclass(frozen=True, slots=True)
class Consistency:
    """The findings that are shown, and how many more there are."""

    shown: Sequence[ShownFinding]
    more: int


def consistency_of(facts: Facts, reader: Reader) -> Consistency:
    """All contradictions of a dossier in the reader's language."""
    found = findings(facts)
    shown = [_shown(finding, reader) for finding in found[:MOST]]
    return Consistency(shown, len(found) - len(shown))


def _shown(finding: Finding, reader: Reader) -> ShownFinding:
    sides = [
        Side(value_text(value, reader.language), place_of(path, reader.address, reader.language))
        for path, value in zip(finding.places, finding.values, strict=True)
    ]
    return ShownFinding(
        kind=finding.kind,
        sentence=finding.sentence.pick(reader.language),
        is_warning=finding.severity == "warning",
        sides=sides,
    )
