"""What a scorecard was made from, kept beside it: with it, every stored score can be recomputed."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, inspect

from app.assessment.facts import timetable_of
from app.assessment.models import Assessment
from app.dossiers.exchange import fingerprint_of
from app.dossiers.models import Dossier
from app.rounds.models import Round
from app.scoring.facts import Timetable


@dataclass(frozen=True, slots=True)
class Source:
    """A revision of a dossier, the fingerprint of what it stated, and the dates it was in."""

    dossier_id: str
    revision: int
    fingerprint: str
    timetable: Timetable

    @classmethod
    def of(cls, dossier: Dossier) -> "Source":
        """A dossier as it stands now."""
        return cls(
            dossier.id, dossier.revision, current_fingerprint(dossier), timetable_of(dossier.round)
        )

    @classmethod
    def of_text(cls, dossier_id: str, revision: int, text: str, round_: Round) -> "Source":
        """A dossier of which only the row was read."""
        return cls(dossier_id, revision, fingerprint_of(text), timetable_of(round_))


def current_fingerprint(dossier: Dossier) -> str:
    """The fingerprint of what a dossier states: of the text itself where it was loaded."""
    if "content" in inspect(dossier).unloaded:
        return dossier.fingerprint
    return fingerprint_of(dossier.content)


def made_of_what_stands() -> ColumnElement[bool]:
    """In SQL: whether a stored assessment is of its dossier and its round as they stand now."""
    return and_(
        Assessment.revision == Dossier.revision,
        Assessment.dossier_fingerprint == Dossier.fingerprint,
        Assessment.opens_on.is_not_distinct_from(Round.opens_on),
        Assessment.apply_by.is_not_distinct_from(Round.apply_by),
        Assessment.resolution_by.is_not_distinct_from(Round.resolution_by),
        Assessment.call.is_not_distinct_from(Round.checklist_id),
    )
