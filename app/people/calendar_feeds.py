"""The secret address under which a calendar program fetches somebody's own days.

Whoever knows the address may read the days and nothing else; it is shown once, only its hash is
kept. A new address ends the old one. What is in it follows the person's rights of that moment.
"""

import re
import secrets
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.people.actor import Actor
from app.people.models import Assignment, CalendarFeed, Person
from app.people.recognition import actor_of

_FORM = re.compile(r"[A-Za-z0-9_-]{43}")


def open_feed(session: Session, person_id: str, *, now: datetime) -> str:
    """A new secret for a person's calendar; an earlier one ends."""
    close_feed(session, person_id)
    secret = secrets.token_urlsafe(32)
    session.add(CalendarFeed(person_id=person_id, secret_hash=_hash(secret), created_at=now))
    session.flush()
    return secret


def close_feed(session: Session, person_id: str) -> None:
    """End a person's calendar address, if there is one."""
    session.execute(delete(CalendarFeed).where(CalendarFeed.person_id == person_id))


def feed_since(session: Session, person_id: str) -> datetime | None:
    """Since when a person has a calendar address; None if there is none."""
    return session.scalar(
        select(CalendarFeed.created_at).where(CalendarFeed.person_id == person_id)
    )


def find_feed_actor(session: Session, secret: str) -> Actor | None:
    """Whose calendar it is, with the rights of this moment; None if the secret does not count."""
    if _FORM.fullmatch(secret) is None:
        return None
    rows = session.execute(
        select(Person, Assignment)
        .join(CalendarFeed, CalendarFeed.person_id == Person.id)
        .outerjoin(Assignment, Assignment.person_id == Person.id)
        .where(CalendarFeed.secret_hash == _hash(secret), Person.disabled_at.is_(None))
    ).all()
    if not rows:
        return None
    return actor_of(rows[0][0], [row[1] for row in rows], may_write=False)


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
