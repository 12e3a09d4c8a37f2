"""How much a request may carry: refused by what it announces, and by what really comes.

A route that takes files allows more before it reads; the limit belongs to the route, not to a path.
"""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ALLOWED = "kompass_body_limit"


def allow_body(request: Request, most_bytes: int) -> None:
    """Let this one request carry more, from now on."""
    request.scope[_ALLOWED][0] = most_bytes


class BodyLimit:
    """Makes reading a body that is too long a 413, which then gets its page like any error."""

    def __init__(self, app: ASGIApp, *, most_bytes: int) -> None:
        self._app = app
        self._most = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        length = int(announced[:20]) if announced.isdigit() else 0
        allowed = scope[_ALLOWED] = [self._most]
        count = 0

        async def receive_counting() -> Message:
            nonlocal count
            if length > allowed[0]:
                raise HTTPException(413)
            message = await receive()
            count += len(message.get("body", b""))
            if count > allowed[0]:
                raise HTTPException(413)
            return message

        await self._app(scope, receive_counting, send)
