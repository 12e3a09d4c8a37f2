"""From a stored dossier and its round to the facts that checks look at."""

from datetime import date

from app.checklists.published import pinned_to
from app.rounds.models import Round
from app.scoring.checklist import Checklist
from app.scoring.content.dossier import Dossier as Content
from app.scoring.facts import Facts, Timetable
from app.scoring.score import score
from app.scoring.scorecard import Scorecard


def timetable_of(round_: Round) -> Timetable:
    """The dates of a round. Its call goes by the name of its checklist."""
    return Timetable(
        opens_on=round_.opens_on,
        apply_by=round_.apply_by,
        resolution_by=round_.resolution_by,
        call=round_.checklist_id,
    )


def checklist_of(round_: Round) -> Checklist:
    """The published checklist that a round is pinned to, with what the round has set in it.

    A changed file never changes it. Raises NotPublished, UnknownChecklist, UnusableInput.
    """
    return pinned_to(round_)


def facts_of(content: Content, round_: Round, today: date) -> Facts:
    """What is known of a dossier in its round on a day."""
    return Facts(dossier=content, timetable=timetable_of(round_), as_of=today)


def scorecard_of(content: Content, round_: Round, today: date) -> Scorecard:
    """The scorecard of a dossier in its round on a day."""
    return score(facts_of(content, round_, today), checklist_of(round_))
