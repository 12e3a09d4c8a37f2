"""Lists of people and their assignments."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.municipalities.models import Membership, Municipality, Network
from app.municipalities.queries import networks_by_name
from app.people.actor import Actor
from app.people.models import Assignment, Person
from app.people.policy import Role


@dataclass(frozen=True, slots=True)
class NamedAssignment:
    """An assignment with the name of what it is for; None: the installation."""

    id: str
    role: Role
    scope_name: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A person with their assignments."""

    person: Person
    assignments: tuple[NamedAssignment, ...]


def everybody(session: Session) -> list[Listed]:
    """All people by name: two statements, however many there are."""
    people = session.scalars(select(Person).order_by(Person.name, Person.id)).all()
    return _with_assignments(session, people)


def listed_person(session: Session, person: Person) -> Listed:
    """One person with their assignments."""
    return _with_assignments(session, [person])[0]


def name_of(session: Session, person_id: str | None) -> str | None:
    """The name of a person; None if there is no such person any more."""
    if person_id is None:
        return None
    return session.scalar(select(Person.name).where(Person.id == person_id))


def networks_of(session: Session, actor: Actor) -> list[Network]:
    """The networks that somebody coordinates, or whose members they work for, by name."""
    towns = [one.municipality_id for one in actor.assignments if one.municipality_id]
    own = [one.network_id for one in actor.assignments if one.network_id]
    through_towns = select(Membership.network_id).where(Membership.municipality_id.in_(towns))
    query = networks_by_name().where(or_(Network.id.in_(own), Network.id.in_(through_towns)))
    return list(session.scalars(query))


def _with_assignments(session: Session, people: Sequence[Person]) -> list[Listed]:
    by_person = _assignments(session, [person.id for person in people])
    return [Listed(person, tuple(by_person.get(person.id, ()))) for person in people]


def _assignments(
    session: Session, person_ids: Sequence[str]
) -> Mapping[str, Sequence[NamedAssignment]]:
    rows = session.execute(
        select(Assignment, Municipality.name, Network.name)
        .outerjoin(Municipality, Municipality.id == Assignment.municipality_id)
        .outerjoin(Network, Network.id == Assignment.network_id)
        .where(Assignment.person_id.in_(person_ids))
        .order_by(Assignment.role, Municipality.name, Network.name, Assignment.id)
    )
    by_person: dict[str, list[NamedAssignment]] = defaultdict(list)
    for assignment, municipality, network in rows:
        named = NamedAssignment(assignment.id, Role(assignment.role), municipality or network)
        by_person[assignment.person_id].append(named)
    return by_person
