"""Who is asking: the session of a cookie, or a personal token for the API."""

from dataclasses import dataclass
from datetime import datetime

from fastapi import Request, Response
from sqlalchemy.orm import Session

from app.people.actor import Actor
from app.people.sessions import SessionLimits, find_session
from app.people.tokens import find_token_actor
from app.settings import Settings

_BEARER = "bearer"


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is asking in this request; a token's caller has no session and needs no form token."""

    actor: Actor
    csrf_token: str | None = None
    session_hash: str | None = None


def caller_by_cookie(request: Request, session: Session, now: datetime) -> Caller | None:
    """Who is signed in in this browser.

    Nobody if there is an `Authorization` header: whoever sends a token means the token.
    """
    token = session_token_of(request)
    if not token or "authorization" in request.headers:
        return None
    found = find_session(session, token, now=now, limits=limits_of(request))
    if found is None:
        return None
    return Caller(found.actor, found.csrf_token, found.token_hash)


def caller_by_token(request: Request, session: Session, now: datetime) -> Caller | None:
    """Whose token this is; cookies are not looked at, and a token in the address is none."""
    scheme, _, text = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != _BEARER:
        return None
    actor = find_token_actor(session, text.strip(), now=now)
    return None if actor is None else Caller(actor)


def limits_of(request: Request) -> SessionLimits:
    """How long sessions last here."""
    settings: Settings = request.app.state.settings
    return SessionLimits(idle=settings.session_idle, lifetime=settings.session_lifetime)


def session_token_of(request: Request) -> str | None:
    """The token in the session cookie, whatever it is worth."""
    return request.cookies.get(_cookie_name(request.app.state.settings))


def set_session_cookie(response: Response, settings: Settings, token: str) -> None:
    """Let a browser keep a session until it is closed; the server ends it earlier."""
    response.set_cookie(
        _cookie_name(settings),
        token,
        httponly=True,
        secure=settings.is_https,
        samesite="lax",
        path="/",
    )


def clear_session_cookie(response: Response, settings: Settings) -> None:
    """Let a browser forget its session."""
    response.delete_cookie(
        _cookie_name(settings),
        httponly=True,
        secure=settings.is_https,
        samesite="lax",
        path="/",
    )


def _cookie_name(settings: Settings) -> str:
    return "__Host-kompass" if settings.is_https else "kompass_session"
