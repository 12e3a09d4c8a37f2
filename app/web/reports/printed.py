"""A PDF as an answer: made beside the pages, one at a time, and never waited for too long.

The route has done everything that needs the database before; what is left is handed over here, so
that neither a connection nor one of the few threads of the pages is held while a report is set.
"""

from collections.abc import Callable

from anyio import CapacityLimiter, fail_after, to_thread
from anyio.lowlevel import RunVar
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app.errors import TookTooLong
from app.reports.typesetting import LONGEST
from app.web.attachments import attachment

_PRESS: RunVar[CapacityLimiter] = RunVar("press")


class Printed(Response):
    """An attachment whose bytes are made once the transaction of the request is over."""

    def __init__(self, make: Callable[[], bytes], *, name: str, longest: float = LONGEST) -> None:
        super().__init__()
        self._make = make
        self._name = name
        self._longest = longest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Make it and send it.

        Raises:
            TookTooLong: it was not ready in time, or others were before it all that time.
        """
        try:
            with fail_after(self._longest):
                pdf = await to_thread.run_sync(self._make, abandon_on_cancel=True, limiter=_press())
        except TimeoutError:
            raise TookTooLong from None
        answer = attachment(pdf, self._name, "application/pdf")
        await answer(scope, receive, send)


def _press() -> CapacityLimiter:
    """One report at a time in each event loop."""
    try:
        return _PRESS.get()
    except LookupError:
        press = CapacityLimiter(1)
        _PRESS.set(press)
        return press
