"""Somebody's work, and the start of a dossier."""

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from app.assessment.assessing import assess
from app.database import Transaction
from app.dossiers.starting import start_dossier
from app.web.guards import Policy, SignedIn, guarded_router
from app.web.i18n import language_of
from app.web.moments import Now, Today
from app.web.templating import render
from app.web.typed import Typed
from app.web.work.lists import Looking, work_of

ROUTER = guarded_router("/dossiers")


@ROUTER.get("", policy=Policy.SIGNED_IN)
def show_work(request: Request, actor: SignedIn, session: Transaction, today: Today) -> Response:
    """What there is to do, by what somebody is."""
    work = work_of(Looking(session, actor, language_of(request), today))
    return render(request, "work/html/page.html", work=work)


@ROUTER.post("", policy=Policy.START_DOSSIER)
def take_start(
    actor: SignedIn, session: Transaction, typed: Typed, now: Now, today: Today
) -> Response:
    """Start a dossier, or go to the one that is there already."""
    dossier = start_dossier(
        session,
        actor,
        municipality_id=typed.get("municipality_id"),
        round_id=typed.get("round_id"),
        now=now,
    )
    assess(session, dossier, today=today)
    return RedirectResponse(f"/dossiers/{dossier.id}", 303)
