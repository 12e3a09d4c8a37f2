"""Choosing the language: kept in a cookie, and back to where one was."""

from typing import Annotated
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from fastapi import Query, Request
from fastapi.responses import RedirectResponse

from app.errors import NotFound
from app.web.addresses import local_address
from app.web.guards import Policy, guarded_router
from app.web.i18n import keep_language, known_language

ROUTER = guarded_router()


@ROUTER.get("/language/{language}", policy=Policy.PUBLIC)
def choose_language(
    request: Request, language: str, back: Annotated[str, Query(alias="next")] = "/"
) -> RedirectResponse:
    """Remember the language and go back. Raises NotFound for any but German and English."""
    chosen = known_language(language)
    if chosen is None:
        raise NotFound
    answer = RedirectResponse(_without_language(local_address(back)), 303)
    keep_language(answer, chosen, is_https=request.app.state.settings.is_https)
    return answer


def _without_language(address: str) -> str:
    """The address without its own `?lang=`, which would win over the choice."""
    parts = urlsplit(address)
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != "lang"]
    return urlunsplit(parts._replace(query=urlencode(query)))
