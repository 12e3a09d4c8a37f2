"""Dossiers that somebody may see: the only way to load one for a person.

Every query is filtered by the policy table, and the assignments are joined live. What is foreign
is not found, like what does not exist. Round and municipality come along in the same statement.
"""

from collections.abc import Sequence

from sqlalchemy import Row, Select, and_, or_, select
from sqlalchemy.orm import Session, contains_eager, defer

from app.dossiers.exchange import parsed
from app.dossiers.models import Dossier, DossierRevision
from app.dossiers.paths import WHOLE
from app.municipalities.models import Municipality
from app.people.actor import Actor
from app.people.models import Person
from app.people.policy import Action, Role
from app.people.reach import within_reach
from app.rounds.models import Round, RoundStatus
from app.scoring.content.dossier import Dossier as Content


def visible(actor: Actor) -> Select[Dossier]:
    """Dossiers whose content the actor may read."""
    return _within_reach(actor, Action.READ_DOSSIER)


def editable(actor: Actor) -> Select[Dossier]:
    """Dossiers that the actor may change; for showing a form."""
    return _within_reach(actor, Action.EDIT_DOSSIER)


def to_be_edited(actor: Actor) -> Select[Dossier]:
    """The same in order to change it now: two savers queue up (PostgreSQL; SQLite has one)."""
    return editable(actor).with_for_update(of=Dossier)


def to_be_opened(actor: Actor) -> Select[Dossier]:
    """Dossiers that the actor may open to the network."""
    return _within_reach(actor, Action.OPEN_DOSSIER).with_for_update(of=Dossier)


def visible_scorecards(actor: Actor) -> Select[Dossier]:
    """Dossiers whose scorecard the actor may see; their content is not loaded."""
    return _within_reach(actor, Action.READ_SCORECARD).options(
        defer(Dossier.content, raiseload=True)
    )


def for_upkeep(session: Session, dossier_id: str) -> Dossier | None:
    """A dossier for a command of the installation's administrator: who asks is not asked."""
    query = (
        select(Dossier)
        .join(Dossier.round)
        .join(Dossier.municipality)
        .options(contains_eager(Dossier.round), contains_eager(Dossier.municipality))
        .where(Dossier.id == dossier_id)
    )
    return session.scalars(query).one_or_none()


def is_taken(session: Session, dossier_id: str, *, municipality_id: str, round_id: str) -> bool:
    """Whether there is a dossier of this id, or one of this municipality in this round."""
    in_its_place = and_(Dossier.municipality_id == municipality_id, Dossier.round_id == round_id)
    query = select(Dossier.id).where(or_(Dossier.id == dossier_id, in_its_place))
    return session.scalar(query) is not None


def content_of(session: Session, dossier: Dossier) -> Content:
    """What a dossier states, also where it was loaded for its scorecard only."""
    text = session.scalars(select(Dossier.content).where(Dossier.id == dossier.id)).one()
    return parsed(text)


def own(actor: Actor) -> Select[Dossier]:
    """Dossiers of the municipalities that the actor leads; what is due first comes first."""
    query = visible(actor).where(Dossier.municipality_id.in_(_towns(actor, Role.LEAD)))
    is_over = Round.status != RoundStatus.ACTIVE
    return query.order_by(is_over, Round.apply_by, Municipality.name, Dossier.id)


def assigned(actor: Actor) -> Select[Dossier]:
    """Dossiers of the municipalities that the actor advises; content not loaded. Latest first."""
    query = visible_scorecards(actor).where(
        Dossier.municipality_id.in_(_towns(actor, Role.ADVISER))
    )
    return query.order_by(Dossier.changed_at.desc(), Dossier.id)


def last_changes(
    session: Session, dossiers: Sequence[Dossier]
) -> dict[str, Row[DossierRevision, str | None]]:
    """By dossier, its last change and the name of who made it: one statement for all of them."""
    query = (
        select(DossierRevision, Person.name)
        .join(
            Dossier,
            and_(
                Dossier.id == DossierRevision.dossier_id, Dossier.revision == DossierRevision.number
            ),
        )
        .join(Person, Person.id == DossierRevision.person_id, isouter=True)
        .where(Dossier.id.in_([dossier.id for dossier in dossiers]))
        .options(defer(DossierRevision.content, raiseload=True))
    )
    return {row[0].dossier_id: row for row in session.execute(query)}


def history(session: Session, dossier: Dossier) -> list[Row[DossierRevision, str | None]]:
    """All changes of a dossier, the last one first, each with the name of who made it."""
    query = (
        select(DossierRevision, Person.name)
        .join(Person, Person.id == DossierRevision.person_id, isouter=True)
        .where(DossierRevision.dossier_id == dossier.id)
        .order_by(DossierRevision.number.desc())
    )
    return list(session.execute(query).all())


def revisions_of(session: Session, dossier_ids: Sequence[str]) -> Sequence[Row[str, int, str, str]]:
    """All changes of some dossiers in their order, for upkeep: id, number, part, its JSON."""
    query = (
        select(
            DossierRevision.dossier_id,
            DossierRevision.number,
            DossierRevision.part,
            DossierRevision.content,
        )
        .where(DossierRevision.dossier_id.in_(dossier_ids))
        .order_by(DossierRevision.dossier_id, DossierRevision.number)
    )
    return session.execute(query).all()


def part_as_of(session: Session, dossier: Dossier, part: str, revision: int) -> Row[str, str]:
    """A part as it was at a revision: the part that was kept then (or all), and its JSON."""
    query = (
        select(DossierRevision.part, DossierRevision.content)
        .where(
            DossierRevision.dossier_id == dossier.id,
            DossierRevision.number <= revision,
            DossierRevision.part.in_((part, WHOLE)),
        )
        .order_by(DossierRevision.number.desc())
        .limit(1)
    )
    return session.execute(query).one()


def part_changed_last(session: Session, dossier: Dossier) -> str:
    """Which part the last revision changed."""
    return session.scalars(
        select(DossierRevision.part).where(
            DossierRevision.dossier_id == dossier.id, DossierRevision.number == dossier.revision
        )
    ).one()


def _towns(actor: Actor, role: Role) -> list[str]:
    """The municipalities of an actor's assignments; whether they still hold is asked by SQL."""
    return [
        assigned.municipality_id
        for assigned in actor.assignments
        if assigned.role is role and assigned.municipality_id is not None
    ]


def _within_reach(actor: Actor, action: Action) -> Select[Dossier]:
    return (
        select(Dossier)
        .join(Dossier.round)
        .join(Dossier.municipality)
        .options(contains_eager(Dossier.round), contains_eager(Dossier.municipality))
        .where(
            within_reach(
                actor,
                action,
                municipality_id=Dossier.municipality_id,
                network_id=Round.network_id,
                opened=Dossier.opened_to_network,
            )
        )
    )
