"""The members of a network that have a dossier in a round: sorted, filtered and paged in SQL.

Order and filter go by the stored columns. What is shown of a row is always of today: a stored
scorecard that does not count any more is computed in memory, for the rows of the page only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.assessment.models import Assessment
from app.assessment.standings import Standing, standings
from app.dossiers.models import Dossier
from app.dossiers.queries import visible_scorecards
from app.municipalities.alphabet import alphabetical, alphabetical_text
from app.municipalities.models import Municipality
from app.people.actor import Actor
from app.rounds.models import Round
from app.scoring.scorecard import Level

ROWS = 50  # of one page


class Sorting(StrEnum):
    """What the rows may be sorted by."""

    NAME = "name"
    LEVEL = "level"
    SCORE = "score"
    GATES = "gates"
    DUE = "due"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows somebody wants to see, and in which order."""

    sorting: Sorting = Sorting.LEVEL
    descending: bool = False
    level: Level | None = None
    name: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Members:
    """One page of members; `number` counts from 1 and is a page that there is."""

    rows: Sequence[tuple[Dossier, Standing]]
    total: int
    number: int

    @property
    def pages(self) -> int:
        """How many pages there are; one, if there is nothing to show."""
        return pages_of(self.total)


def pages_of(total: int) -> int:
    """How many pages so many rows fill."""
    return max(1, -(-total // ROWS))


def members(session: Session, actor: Actor, round_: Round, wanted: Wanted, today: date) -> Members:
    """One page of the dossiers of a round whose scorecards the actor may see.

    Two statements, and a third one where a stored scorecard of the page does not count today.
    """
    found = _found(visible_scorecards(actor), round_, wanted)
    total = session.scalar(_joined(found).with_only_columns(func.count())) or 0
    number = min(max(wanted.page, 1), pages_of(total))
    page = found.order_by(*_order(wanted)).limit(ROWS).offset((number - 1) * ROWS)
    return Members(standings(session, page, today), total, number)


def _found(dossiers: Select[Dossier], round_: Round, wanted: Wanted) -> Select[Dossier]:
    query = dossiers.where(Dossier.round_id == round_.id)
    if wanted.level is not None:
        query = query.where(Assessment.level == wanted.level)
    name = alphabetical_text(wanted.name)
    if name:
        query = query.where(alphabetical(Municipality.name).contains(name, autoescape=True))
    return query


def _joined(dossiers: Select[Dossier]) -> Select[Dossier]:
    return dossiers.outerjoin(Assessment, Assessment.dossier_id == Dossier.id)


_Key = ColumnElement[Any] | InstrumentedAttribute[Any]
# Worst first; then whoever has most gates to mend and fewest points.
_RANK = case({level: rank for rank, level in enumerate(Level)}, value=Assessment.level)
_KEYS: Mapping[Sorting, tuple[_Key, ...]] = {
    Sorting.NAME: (),
    Sorting.LEVEL: (_RANK, -Assessment.gates_unmet, Assessment.percent),
    Sorting.SCORE: (Assessment.percent,),
    Sorting.GATES: (
        Assessment.gates_unmet,
        Assessment.gates_total - Assessment.gates_fulfilled,
    ),
    Sorting.DUE: (Assessment.next_gate_on,),
    Sorting.CHANGED: (Dossier.changed_at,),
}


def _order(wanted: Wanted) -> list[ColumnElement[Any]]:
    name = alphabetical(Municipality.name)
    keys = _KEYS[wanted.sorting] or (name,)
    directed = [key.desc() if wanted.descending else key.asc() for key in keys]
    # What is not known comes last, whichever way the rest is sorted.
    return [*(key.nulls_last() for key in directed), name.asc(), Municipality.id.asc()]
