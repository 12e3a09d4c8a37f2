"""The time of a request: read once, so that one answer never sees two days."""

from datetime import date, datetime
from typing import Annotated

from fastapi import Depends, Request

from app.clock import Clock, berlin_day


async def now_of(request: Request) -> datetime:
    """The instant at which this request was first asked for the time."""
    now: datetime | None = getattr(request.state, "now", None)
    if now is None:
        clock: Clock = request.app.state.clock
        now = request.state.now = clock()
    return now


async def today_of(now: "Now") -> date:
    """The civil day in Europe/Berlin of this request."""
    return berlin_day(now)


Now = Annotated[datetime, Depends(now_of)]
Today = Annotated[date, Depends(today_of)]
