"""Dossiers that somebody may see: the only way to load one for a person.

Every query is filtered by the policy table, and the assignments are joined live. What is foreign
is not found, like what does not exist. Round and municipality come along in the same statement.
"""

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session, contains_eager, defer

from app.dossiers.exchange import parsed
from app.dossiers.models import Dossier, DossierRevision
from app.dossiers.paths import WHOLE
from app.people.actor import Actor
from app.people.models import Person
from app.people.policy import Action
from app.people.reach import within_reach
from app.rounds.models import Round
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


def content_of(session: Session, dossier: Dossier) -> Content:
    """What a dossier states, also where it was loaded for its scorecard only."""
    text = session.scalars(select(Dossier.content).where(Dossier.id == dossier.id)).one()
    return parsed(text)


def history(session: Session, dossier: Dossier) -> list[Row[DossierRevision, str | None]]:
    """All changes of a dossier, the last one first, each with the name of who made it."""
    query = (
        select(DossierRevision, Person.name)
        .join(Person, Person.id == DossierRevision.person_id, isouter=True)
        .where(DossierRevision.dossier_id == dossier.id)
        .order_by(DossierRevision.number.desc())
    )
    return list(session.execute(query).all())


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
