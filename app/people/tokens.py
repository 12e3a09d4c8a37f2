"""Personal tokens for the API.

`kmp_`, the id (22 characters) and a secret (43 characters): shown once, only the hash of the secret
is kept. What a token may do is its scope intersected with what its person may do at that moment.
"""

import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.database import afterwards
from app.errors import NotFound, Refused
from app.people.actor import Actor
from app.people.models import ApiToken, Assignment, Person
from app.people.recognition import actor_of
from app.scoring.text import required_line
from app.scoring.wording import say

Scope = Literal["read", "write"]

LONGEST_DAYS = 365
USED_EVERY = timedelta(minutes=1)
_FORM = re.compile(r"kmp_([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{43})")


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token just made; `text` is shown once and kept nowhere."""

    id: str
    text: str


def create_token(
    session: Session, person_id: str, *, name: str, scope: Scope, days: int, now: datetime
) -> NewToken:
    """Make a token that expires after some days.

    Raises:
        Refused: it would last longer than a year or less than a day.
    """
    if not 1 <= days <= LONGEST_DAYS:
        reason = say(
            "Ein Zugangsschlüssel gilt 1 bis {most} Tage.",
            "A token lasts 1 to {most} days.",
            most=LONGEST_DAYS,
        )
        raise Refused("days", reason)
    secret = secrets.token_urlsafe(32)
    row = ApiToken(
        person_id=person_id,
        name=required_line(name),
        secret_hash=_hash(secret),
        scope=scope,
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    session.add(row)
    session.flush()
    return NewToken(row.id, f"kmp_{row.id}{secret}")


def find_token_actor(session: Session, text: str, *, now: datetime) -> Actor | None:
    """Who acts by a token, with the rights of this moment; None if it does not count."""
    form = _FORM.fullmatch(text)
    if form is None:
        return None
    token_id, secret = form.groups()
    rows = session.execute(
        select(ApiToken, Person, Assignment)
        .join(Person, Person.id == ApiToken.person_id)
        .outerjoin(Assignment, Assignment.person_id == Person.id)
        .where(ApiToken.id == token_id, Person.disabled_at.is_(None))
    ).all()
    if not rows:
        return None
    token: ApiToken = rows[0][0]
    if not hmac.compare_digest(token.secret_hash, _hash(secret)) or now >= token.expires_at:
        return None
    if token.used_at is None or now - token.used_at >= USED_EVERY:
        afterwards(session, lambda later: _note_used(later, token_id, now))
    may_write = token.scope == "write"
    return actor_of(rows[0][1], [row[2] for row in rows], may_write=may_write)


def tokens_of(session: Session, person_id: str) -> list[ApiToken]:
    """A person's tokens, newest first."""
    own = select(ApiToken).where(ApiToken.person_id == person_id)
    return list(session.scalars(own.order_by(ApiToken.created_at.desc(), ApiToken.id)))


def revoke_token(session: Session, person_id: str, token_id: str) -> None:
    """Revoke one of one's own tokens.

    Raises:
        NotFound: the person has no such token.
    """
    own = select(ApiToken).where(ApiToken.id == token_id, ApiToken.person_id == person_id)
    token = session.scalar(own)
    if token is None:
        raise NotFound
    session.delete(token)


def revoke_tokens_of(session: Session, person_id: str) -> None:
    """Revoke all tokens of a person."""
    session.execute(delete(ApiToken).where(ApiToken.person_id == person_id))


def _note_used(session: Session, token_id: str, now: datetime) -> None:
    session.execute(update(ApiToken).where(ApiToken.id == token_id).values(used_at=now))


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
