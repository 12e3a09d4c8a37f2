"""What a report is about: one dossier in one call on one day, for one reader."""

from dataclasses import dataclass
from datetime import date

from app.scoring.checklist import Checklist
from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts
from app.scoring.scorecard import Scorecard
from app.scoring.wording import Language, Sentence, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """All that is told in a report.

    Attributes:
        town: the municipality; None where a file does not name it.
        call: the round that it takes part in, or the call of a file.
        revision: of the stored dossier; None for a file.
    """

    town: str | None
    call: str
    revision: int | None
    facts: Facts
    checklist: Checklist
    card: Scorecard
    language: Language

    @property
    def content(self) -> Dossier:
        """What the dossier states."""
        return self.facts.dossier

    @property
    def today(self) -> date:
        """The day of the report."""
        return self.facts.as_of

    def say(self, words: Text | Sentence) -> str:
        """Words in the reader's language."""
        return words.pick(self.language)

    def title_of(self, criterion_id: str) -> str:
        """The title of a criterion."""
        return self.say(self.checklist.rule(criterion_id).criterion.title.text)

    @property
    def name(self) -> str:
        """What the project is called, or else whose it is."""
        title = self.content.project_plan.title
        return title or self.town or self.say(Text("Bewerbung ohne Titel", "Untitled application"))
