"""Where to go next: only to pages of this house."""

from urllib.parse import unquote, urlsplit

from fastapi import FastAPI
from starlette.routing import Match, Mount

from app.people.actor import Actor
from app.people.policy import Role
from app.web.addresses import HOME, local_address

# A person's own first page, by role: the first that fits.
_FIRST_PAGES = (
    (Role.LEAD, "/dossiers"),
    (Role.ADVISER, "/dossiers"),
    (Role.COORDINATOR, "/dossiers"),
    (Role.ADMINISTRATOR, "/people"),
)


def own_way(app: FastAPI, text: str, *, method: str = "GET") -> str | None:
    """The address if it is one of this house that such a request may go to, else None."""
    if local_address(text) != text:
        return None
    path = unquote(urlsplit(text).path)
    return text if _is_known(app, path, method) else None


def first_page(app: FastAPI, actor: Actor) -> str:
    """Where somebody begins who wanted to go nowhere in particular."""
    ways = (path for role, path in _FIRST_PAGES if actor.has(role))
    return next((path for path in ways if _is_known(app, path, "GET")), HOME)


def _is_known(app: FastAPI, path: str, method: str) -> bool:
    scope = {"type": "http", "method": method, "path": path, "root_path": "", "headers": []}
    return any(
        route.matches(dict(scope))[0] is Match.FULL
        for route in app.router.routes
        if not isinstance(route, Mount)
    )
