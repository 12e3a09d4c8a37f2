"""Sessions of browsers: kept on the server, ended at once, never extended by a client's clock.

A session ends after some time without a request, after some time in any case, with its person, with
the password, or by signing out. An ended one is removed, so that a clock set back revives nothing.
"""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.database import afterwards
from app.people.actor import Actor
from app.people.models import Assignment, BrowserSession, Person
from app.people.recognition import actor_of

SEEN_EVERY = timedelta(minutes=1)
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """How long a session lasts without a request, and at most."""

    idle: timedelta
    lifetime: timedelta


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session that counts in this request."""

    actor: Actor
    csrf_token: str
    token_hash: str


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session just started; `token` goes into the cookie and is kept nowhere."""

    token: str
    csrf_token: str


def start_session(session: Session, person_id: str, *, now: datetime) -> NewSession:
    """Start a session for somebody who has just proved who they are."""
    new = NewSession(secrets.token_urlsafe(32), secrets.token_urlsafe(32))
    session.add(
        BrowserSession(
            token_hash=_hash(new.token),
            person_id=person_id,
            csrf_token=new.csrf_token,
            created_at=now,
            seen_at=now,
        )
    )
    return new


def find_session(
    session: Session, token: str, *, now: datetime, limits: SessionLimits
) -> OpenSession | None:
    """The session of a cookie's token, with its person as they are now: one statement.

    That it was seen is noted afterwards, at most once a minute; an ended one is removed afterwards.
    """
    if not _TOKEN.fullmatch(token):
        return None
    token_hash = _hash(token)
    rows = session.execute(
        select(BrowserSession, Person, Assignment)
        .join(Person, Person.id == BrowserSession.person_id)
        .outerjoin(Assignment, Assignment.person_id == Person.id)
        .where(BrowserSession.token_hash == token_hash, Person.disabled_at.is_(None))
    ).all()
    if not rows:
        return None
    found: BrowserSession = rows[0][0]
    if now - found.created_at >= limits.lifetime or now - found.seen_at >= limits.idle:
        afterwards(session, lambda later: end_session(later, token_hash))
        return None
    if now - found.seen_at >= SEEN_EVERY:
        afterwards(session, lambda later: _note_seen(later, token_hash, now))
    actor = actor_of(rows[0][1], [row[2] for row in rows])
    return OpenSession(actor, found.csrf_token, token_hash)


def end_session(session: Session, token_hash: str) -> None:
    """End one session."""
    session.execute(delete(BrowserSession).where(BrowserSession.token_hash == token_hash))


def end_session_of_token(session: Session, token: str) -> None:
    """End the session of a cookie's token, if there is one."""
    end_session(session, _hash(token))


def end_sessions_of(session: Session, person_id: str) -> None:
    """End all sessions of a person."""
    session.execute(delete(BrowserSession).where(BrowserSession.person_id == person_id))


def remove_ended_sessions(session: Session, *, now: datetime, limits: SessionLimits) -> None:
    """Remove the sessions that nobody closed and that have ended."""
    ended = (BrowserSession.created_at < now - limits.lifetime) | (
        BrowserSession.seen_at < now - limits.idle
    )
    session.execute(delete(BrowserSession).where(ended))


def _note_seen(session: Session, token_hash: str, now: datetime) -> None:
    session.execute(
        update(BrowserSession)
        .where(BrowserSession.token_hash == token_hash, BrowserSession.seen_at < now)
        .values(seen_at=now)
    )


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
