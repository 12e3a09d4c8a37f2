"""How much a request may carry: refused by what it announces, and by what really comes."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send


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
        too_long = announced.isdigit() and int(announced[:20]) > self._most
        count = 0

        async def receive_counting() -> Message:
            nonlocal count
            if too_long:
                raise HTTPException(413)
            message = await receive()
            count += len(message.get("body", b""))
            if count > self._most:
                raise HTTPException(413)
            return message

        await self._app(scope, receive_counting, send)
