"""Signing in: address and password for a session.

The same answer, and the same effort, whether or not somebody has the address. No transaction is
open while a password is hashed: a tenth of a second with the write lock would stop everybody.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.database import Database
from app.errors import KompassError
from app.people.actor import Actor
from app.people.fields import LONGEST_EMAIL, email_key, is_email
from app.people.models import Assignment, Person
from app.people.passwords import hash_password, needs_new_hash, password_matches
from app.people.recognition import actor_of
from app.people.sessions import (
    NewSession,
    SessionLimits,
    end_session_of_token,
    remove_ended_sessions,
    start_session,
)
from app.people.throttle import Throttle


class WrongCredentials(KompassError):
    """Address and password do not belong together, or the person is disabled."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody typed, and from which computer.

    Attributes:
        computer: the network address as it is counted (IPv6 by its /64 network).
        previous_token: the session token this browser had before, which ends.
    """

    email: str
    password: str
    computer: str
    previous_token: str | None = None


@dataclass(frozen=True, slots=True)
class SignedInNow:
    """Who has just signed in, and their new session."""

    actor: Actor
    session: NewSession


def sign_in(
    database: Database,
    attempt: Attempt,
    *,
    throttle: Throttle,
    limits: SessionLimits,
    now: datetime,
) -> SignedInNow:
    """Start a session.

    Raises:
        TooManyAttempts: too many failed lately, for this address or from this computer.
        WrongCredentials: they do not belong together.
    """
    email = email_key(attempt.email)[:LONGEST_EMAIL]
    keys = (f"address {email}", f"computer {attempt.computer}")
    throttle.take(keys, now)
    known = _known(database, email)
    matches = password_matches(attempt.password, known.password_hash if known else None)
    if known is None or not matches:
        raise WrongCredentials
    signed_in = _start(database, known, attempt, limits=limits, now=now)
    throttle.give_back(keys, now)
    return signed_in


@dataclass(frozen=True, slots=True)
class _Known:
    person_id: str
    password_hash: str


def _known(database: Database, email: str) -> _Known | None:
    if not is_email(email):
        return None
    query = select(Person.id, Person.password_hash).where(
        Person.email == email, Person.disabled_at.is_(None)
    )
    with database.reading() as session:
        row = session.execute(query).one_or_none()
    return None if row is None else _Known(*row)


def _start(
    database: Database,
    known: _Known,
    attempt: Attempt,
    *,
    limits: SessionLimits,
    now: datetime,
) -> SignedInNow:
    fresh = known.password_hash
    if needs_new_hash(fresh):
        fresh = hash_password(attempt.password)
    with database.writing() as session:
        unchanged = select(Person).where(
            Person.id == known.person_id,
            Person.password_hash == known.password_hash,
            Person.disabled_at.is_(None),
        )
        person = session.scalar(unchanged.with_for_update())
        if person is None:  # disabled or reset while the password was being hashed
            raise WrongCredentials
        person.password_hash = fresh
        if attempt.previous_token:
            end_session_of_token(session, attempt.previous_token)
        remove_ended_sessions(session, now=now, limits=limits)
        new = start_session(session, person.id, now=now)
        assignments = session.scalars(
            select(Assignment).where(Assignment.person_id == person.id)
        ).all()
        return SignedInNow(actor_of(person, assignments), new)
