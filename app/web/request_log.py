"""One log line per request, and an answer even where nobody thought of one.

The line names the route, not the address: no ids, no query, nothing typed. Each request has an id,
which all its lines bear and the answer's `X-Request-Id` tells.
"""

import secrets
import time

import structlog
from fastapi import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.errors import unforeseen

log = structlog.get_logger(__name__)

# Without templates or translations: they may be what failed.
LAST_RESORT = """<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Fehler – Error</title></head><body>
<h1>Da ist etwas schiefgegangen</h1>
<p>Es liegt nicht an Ihnen, und Gespeichertes ist nicht verloren. Vorgang {incident}.</p>
<h1 lang="en">Something went wrong on our side</h1>
<p lang="en">It is not your fault, and nothing that was saved is lost. Incident {incident}.</p>
</body></html>"""


class RequestLog:
    """Logs every request and answers those that end in an unforeseen error."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = secrets.token_hex(8)
        status: int | None = None

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [
                    *message.get("headers", []),
                    (b"x-request-id", request_id.encode()),
                ]
            await send(message)

        begun = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self._app(scope, receive, send_with_id)
            except Exception as error:
                response = _answer(Request(scope), error)
                if status is not None:  # begun already; the server cuts the connection
                    raise
                await response(scope, receive, send_with_id)
            finally:
                log.info(
                    "request",
                    method=scope["method"],
                    route=_route_of(scope),
                    status=status,
                    ms=round((time.perf_counter() - begun) * 1000),
                )


def _answer(request: Request, error: Exception) -> Response:
    try:
        return unforeseen(request, error)
    except Exception as second:
        incident = secrets.token_hex(4)
        log.error("unforeseen", incident=incident, exc_info=second)
        return HTMLResponse(LAST_RESORT.format(incident=incident), 500)


def _route_of(scope: Scope) -> str | None:
    path: str | None = getattr(scope.get("route"), "path", None)
    return path
