"""All dossiers whose scorecards somebody may see, whatever their round, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func
from sqlalchemy.orm import Session

from app.assessment.standings import Standing, standings
from app.dossiers.models import Dossier
from app.dossiers.queries import visible_scorecards
from app.municipalities.alphabet import alphabetical
from app.municipalities.models import Municipality
from app.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Shelf:
    """Some of the dossiers in the order of their municipalities, and how many there are in all."""

    rows: Sequence[tuple[Dossier, Standing]]
    total: int


def shelf(session: Session, actor: Actor, today: date, *, skip: int, rows: int) -> Shelf:
    """The dossiers that remain after `skip`, at most `rows` of them.

    Two statements, and a third one where a stored scorecard among them does not count today.
    """
    found = visible_scorecards(actor)
    total = session.scalar(found.with_only_columns(func.count())) or 0
    ordered = found.order_by(alphabetical(Municipality.name), Dossier.id)
    return Shelf(standings(session, ordered.offset(skip).limit(rows), today), total)
