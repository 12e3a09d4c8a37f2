"""How a whole network stands in its rounds: counts by level, from columns only.

Counts are of what is stored. How many of those scorecards are not of today is counted with them, so
that a page can say so.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from app.assessment.engine import engine_version
from app.assessment.facts import checklist_of
from app.assessment.models import Assessment
from app.assessment.receipts import made_of_what_stands
from app.dossiers.models import Dossier
from app.dossiers.queries import visible_scorecards
from app.municipalities.alphabet import alphabetical, alphabetical_text
from app.municipalities.models import Membership, Municipality, Network
from app.people.actor import Actor
from app.rounds.models import Round
from app.scoring.scorecard import Level


@dataclass(frozen=True, slots=True)
class NetworkStanding:
    """The members of a network in one round.

    Attributes:
        by_level: dossiers by their stored level; those never assessed are in none.
        outdated: dossiers whose stored scorecard is missing or does not count today.
    """

    network: str
    members: int
    dossiers: int
    by_level: Mapping[Level, int] = field(default_factory=dict)
    outdated: int = 0

    @property
    def without(self) -> int:
        """Members that have no dossier yet."""
        return max(0, self.members - self.dossiers)

    @property
    def unassessed(self) -> int:
        """Dossiers without any scorecard."""
        return self.dossiers - sum(self.by_level.values())


def network_standings(
    session: Session, actor: Actor, rounds: Sequence[Round], today: date
) -> dict[str, NetworkStanding]:
    """By round, how its network stands: two statements, however many rounds and members.

    Args:
        rounds: rounds whose overview the actor may see.
    """
    networks = _networks(session, rounds)
    counted: dict[str, list[Any]] = {round_.id: [] for round_ in rounds}
    for row in _counts(session, actor, rounds, today):
        counted[row.round_id].append(row)
    return {
        round_.id: _standing(*networks[round_.network_id], counted[round_.id]) for round_ in rounds
    }


def members_without_dossier(session: Session, round_: Round, *, name: str = "") -> list[str]:
    """The names of members that have no dossier in a round, in alphabetical order.

    Args:
        round_: a round whose overview the reader may see.
        name: only those whose name contains this.
    """
    shown = alphabetical(Municipality.name)
    has_one = exists().where(
        Dossier.municipality_id == Municipality.id, Dossier.round_id == round_.id
    )
    query = (
        select(Municipality.name)
        .join(Membership, Membership.municipality_id == Municipality.id)
        .where(Membership.network_id == round_.network_id, ~has_one)
        .order_by(shown, Municipality.id)
    )
    wanted = alphabetical_text(name)
    if wanted:
        query = query.where(shown.contains(wanted, autoescape=True))
    return list(session.scalars(query).all())


def _standing(network: str, members: int, rows: Sequence[Any]) -> NetworkStanding:
    by_level: Counter[Level] = Counter()
    for row in rows:
        if row.level is not None:
            by_level[Level(row.level)] += row.dossiers
    return NetworkStanding(
        network=network,
        members=members,
        dossiers=sum(row.dossiers for row in rows),
        by_level=by_level,
        outdated=sum(row.outdated for row in rows),
    )


def _networks(session: Session, rounds: Sequence[Round]) -> dict[str, tuple[str, int]]:
    query = (
        select(Network.id, Network.name, func.count(Membership.municipality_id))
        .outerjoin(Membership, Membership.network_id == Network.id)
        .where(Network.id.in_({round_.network_id for round_ in rounds}))
        .group_by(Network.id, Network.name)
    )
    return {network_id: (name, members) for network_id, name, members in session.execute(query)}


def _counts(session: Session, actor: Actor, rounds: Sequence[Round], today: date) -> Sequence[Any]:
    outdated = case((_counts_today(rounds, today), 0), else_=1)
    query = (
        visible_scorecards(actor)
        .outerjoin(Assessment, Assessment.dossier_id == Dossier.id)
        .where(Dossier.round_id.in_([round_.id for round_ in rounds]))
        .with_only_columns(
            Dossier.round_id,
            Assessment.level,
            func.count().label("dossiers"),
            func.sum(outdated).label("outdated"),
        )
        .group_by(Dossier.round_id, Assessment.level)
    )
    return session.execute(query).all()


def _counts_today(rounds: Sequence[Round], today: date) -> ColumnElement[bool]:
    """`reading.is_of` and `reading.counts` as SQL: nothing has changed since."""
    rules = {round_.id: checklist_of(round_).fingerprint for round_ in rounds}
    return and_(
        Assessment.assessed_on == today,
        made_of_what_stands(),
        Assessment.engine == engine_version(),
        or_(
            *(
                and_(Dossier.round_id == round_id, Assessment.fingerprint == fingerprint)
                for round_id, fingerprint in rules.items()
            )
        ),
    )
