"""Only our own forms may change anything.

A form carries the token of the session it was drawn in; where nobody is signed in yet, that of a
cookie of its own. Besides, a browser says from which site a request comes. A request with an
`Authorization` header has no cookies to be abused, so it needs neither.
"""

import hmac
import re
import secrets
from hashlib import sha256
from urllib.parse import urlsplit

from fastapi import Request, Response

from app.errors import NotAllowed, StaleForm
from app.settings import Settings
from app.web.typed import TypedForm

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
FIELD = "csrf_token"
_COOKIE_VALUE = re.compile(r"[A-Za-z0-9_-]{43}")


def require_own_site(request: Request) -> None:
    """Refuse a request that another site made. Raises NotAllowed."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        if site not in ("same-origin", "none"):
            raise NotAllowed
        return
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise NotAllowed


def require_token(typed: TypedForm, expected: str | None) -> None:
    """Refuse a form without the expected token. Raises StaleForm."""
    given = typed.get(FIELD)
    if not expected or not hmac.compare_digest(given.encode(), expected.encode()):
        raise StaleForm


def form_cookie_of(request: Request) -> str | None:
    """The cookie for forms of somebody not signed in; None if there is none of our making."""
    value = request.cookies.get(_cookie_name(request.app.state.settings), "")
    return value if _COOKIE_VALUE.fullmatch(value) else None


def new_form_cookie() -> str:
    """A new value for that cookie."""
    return secrets.token_urlsafe(32)


def set_form_cookie(response: Response, settings: Settings, value: str) -> None:
    """Give a browser that cookie."""
    response.set_cookie(
        _cookie_name(settings),
        value,
        httponly=True,
        secure=settings.is_https,
        samesite="lax",
        path="/",
    )


def form_token(settings: Settings, cookie_value: str) -> str:
    """The token that a form must carry with that cookie: only we can make one from the other."""
    secret = settings.secret.get_secret_value().encode()
    return hmac.new(secret, b"form " + cookie_value.encode(), sha256).hexdigest()


def _cookie_name(settings: Settings) -> str:
    return "__Host-kompass-form" if settings.is_https else "kompass_form"
