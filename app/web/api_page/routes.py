"""The API for people: a page, and its description as a file."""

from collections.abc import Callable, Mapping
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse

from app.scoring.wording import Language
from app.settings import Settings
from app.web.api_page.reading import shown
from app.web.guards import Policy, guarded_router
from app.web.i18n import language_of
from app.web.templating import render

ROUTER = guarded_router("/api")

Describe = Callable[[Language], Mapping[str, Any]]


@ROUTER.get("", policy=Policy.SIGNED_IN)
def show_api(request: Request) -> HTMLResponse:
    """How to get a token, every operation with examples, and what can go wrong."""
    api = shown(_description(request))
    return render(request, "api_page/html/page.html", api=api, address=_address(request))


@ROUTER.get("/openapi.json", policy=Policy.SIGNED_IN)
def show_file(request: Request) -> JSONResponse:
    """The same description that programs get under their token, for the browser."""
    return JSONResponse(_description(request))


def _description(request: Request) -> Mapping[str, Any]:
    describe: Describe = request.app.state.describe_api
    return describe(language_of(request))


def _address(request: Request) -> str:
    settings: Settings = request.app.state.settings
    return settings.base_url.rstrip("/") or f"http://{settings.host}:{settings.port}"
