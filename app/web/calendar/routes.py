"""One's own days for a calendar program, under a secret address that can be ended."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.database import Transaction
from app.errors import NotFound
from app.people.calendar_feeds import close_feed, feed_since, find_feed_actor, open_feed
from app.web.calendar.days import own_days
from app.web.calendar.feed import feed_of
from app.web.guards import SignedIn, guarded_router
from app.web.moments import Now, Today
from app.web.policies import Policy
from app.web.templating import render

ROUTER = guarded_router("/calendar")


@ROUTER.get("", policy=Policy.SIGNED_IN)
def show_calendar(request: Request, actor: SignedIn, session: Transaction) -> HTMLResponse:
    """Whether there is an address, and what it is for."""
    return render(
        request,
        "calendar/html/page.html",
        since=feed_since(session, actor.person_id),
        address=None,
        is_closed=request.query_params.get("closed") == "yes",
    )


@ROUTER.post("/feed", policy=Policy.OWN_ACCOUNT)
def make_address(request: Request, actor: SignedIn, session: Transaction, now: Now) -> HTMLResponse:
    """A new address, shown this one time; the one before ends."""
    secret = open_feed(session, actor.person_id, now=now)
    return render(
        request,
        "calendar/html/page.html",
        since=now,
        address=f"{_base(request)}/calendar/{secret}.ics",
        is_closed=False,
    )


@ROUTER.post("/feed/close", policy=Policy.OWN_ACCOUNT)
def end_address(actor: SignedIn, session: Transaction) -> Response:
    """End the address; whoever still fetches it finds nothing."""
    close_feed(session, actor.person_id)
    return RedirectResponse("/calendar?closed=yes", 303)


@ROUTER.get("/{secret}.ics", policy=Policy.PUBLIC)
def fetch(request: Request, secret: str, session: Transaction, now: Now, today: Today) -> Response:
    """The days of whoever this secret belongs to, with their rights of this moment."""
    actor = find_feed_actor(session, secret)
    if actor is None:
        raise NotFound
    days = own_days(session, actor, today)
    file = feed_of(days, base=_base(request), language=actor.language, now=now)
    return Response(
        file,
        media_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'inline; filename="bewerbungskompass.ics"'},
    )


def _base(request: Request) -> str:
    """The public address of the service, else the one that was asked."""
    stated: str = request.app.state.settings.base_url
    return (stated or str(request.base_url)).rstrip("/")
