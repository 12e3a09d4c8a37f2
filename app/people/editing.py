"""Add people, give and withdraw their assignments, disable them, set their passwords.

Every action takes effect with the next request of the person concerned: sessions and tokens are
ended here, rights are read live.
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import NotFound, Refused
from app.people.fields import email_of, name_of
from app.people.models import Assignment, Person
from app.people.passwords import check_password, hash_password
from app.people.policy import Role
from app.people.sessions import end_sessions_of
from app.people.tokens import revoke_tokens_of
from app.scoring.wording import Language, say


def add_person(
    session: Session,
    *,
    email: str,
    name: str,
    password: str,
    now: datetime,
    language: Language = "de",
) -> Person:
    """Add somebody who can sign in; without an assignment they may do nothing yet.

    Raises:
        Refused: a value cannot be taken, or the address is taken.
    """
    email, name = email_of(email), name_of(name)
    check_password(password, known=(email, name))
    if session.scalar(select(Person.id).where(Person.email == email)) is not None:
        reason = say(
            "Diese Adresse hat schon ein Konto.", "There is an account with this address already."
        )
        raise Refused("email", reason)
    person = Person(
        email=email,
        name=name,
        password_hash=hash_password(password),
        language=language,
        created_at=now,
    )
    session.add(person)
    session.flush()
    return person


def assign(
    session: Session,
    person: Person,
    role: Role,
    *,
    municipality_id: str | None = None,
    network_id: str | None = None,
) -> Assignment:
    """Give somebody a role: lead and adviser for a municipality, coordinator for a network.

    Raises:
        Refused: the role is for something else, or the person has it already.
    """
    _require_scope(role, municipality_id, network_id)
    same = select(Assignment.id).where(
        Assignment.person_id == person.id,
        Assignment.role == role,
        Assignment.municipality_id.is_not_distinct_from(municipality_id),
        Assignment.network_id.is_not_distinct_from(network_id),
    )
    if session.scalar(same) is not None:
        reason = say("Diese Rolle ist schon vergeben.", "The person has this role already.")
        raise Refused("role", reason)
    assignment = Assignment(
        person_id=person.id, role=role, municipality_id=municipality_id, network_id=network_id
    )
    session.add(assignment)
    session.flush()
    return assignment


def withdraw(session: Session, assignment: Assignment) -> None:
    """Withdraw an assignment.

    Raises:
        Refused: it is the last one of an active administrator.
    """
    if assignment.role == Role.ADMINISTRATOR:
        _require_another_administrator(session, assignment.person_id)
    session.delete(assignment)
    session.flush()


def set_password(session: Session, person: Person, password: str) -> None:
    """Set somebody's password; all their sessions and tokens end.

    Raises:
        Refused: the password cannot be taken.
    """
    check_password(password, known=(person.email, person.name))
    person.password_hash = hash_password(password)
    _shut_out(session, person)


def disable(session: Session, person: Person, *, now: datetime) -> None:
    """Keep somebody from signing in; all their sessions and tokens end.

    Raises:
        Refused: the person is the last active administrator.
    """
    _require_another_administrator(session, person.id)
    person.disabled_at = now
    _shut_out(session, person)


def enable(session: Session, person: Person) -> None:
    """Let somebody sign in again."""
    person.disabled_at = None
    session.flush()


def person_with_id(session: Session, person_id: str) -> Person:
    """A person, for whoever manages people. Raises NotFound."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound
    return person


def assignment_of(session: Session, person: Person, assignment_id: str) -> Assignment:
    """One of a person's assignments. Raises NotFound."""
    query = select(Assignment).where(
        Assignment.id == assignment_id, Assignment.person_id == person.id
    )
    assignment = session.scalar(query)
    if assignment is None:
        raise NotFound
    return assignment


def _shut_out(session: Session, person: Person) -> None:
    end_sessions_of(session, person.id)
    revoke_tokens_of(session, person.id)
    session.flush()


def _require_scope(role: Role, municipality_id: str | None, network_id: str | None) -> None:
    for_municipality = role in (Role.LEAD, Role.ADVISER)
    for_network = role is Role.COORDINATOR
    if (municipality_id is not None) is not for_municipality:
        reason = say(
            "Projektleitung und Beratung gelten für eine Gemeinde, andere Rollen nicht.",
            "Project leads and advisers are for a municipality, other roles are not.",
        )
        raise Refused("municipality_id", reason)
    if (network_id is not None) is not for_network:
        reason = say(
            "Koordination gilt für ein Netzwerk, andere Rollen nicht.",
            "Coordinators are for a network, other roles are not.",
        )
        raise Refused("network_id", reason)


def _require_another_administrator(session: Session, person_id: str) -> None:
    """Refuse if this person is the only administrator who can sign in."""
    # Locked, so that two administrators cannot remove each other at the same moment.
    administrators = session.scalars(
        select(Person.id)
        .join(Assignment, Assignment.person_id == Person.id)
        .where(Assignment.role == Role.ADMINISTRATOR, Person.disabled_at.is_(None))
        .order_by(Person.id)
        .with_for_update()
    ).all()
    if list(administrators) == [person_id]:
        reason = say(
            "Das ist die letzte Person, die das System verwaltet; geben Sie die Rolle erst weiter.",
            "This is the last administrator; hand the role to somebody else first.",
        )
        raise Refused("role", reason)
