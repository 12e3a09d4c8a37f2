"""What must be begun when, so that everything is done by its deadline."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from app.assessment.facts import facts_of
from app.database import Transaction
from app.scoring.backwards import backwards_plan
from app.web.dossier.page import Desk, frame
from app.web.guards import ReadDossier, SignedIn, guarded_router
from app.web.moments import Today
from app.web.plan.timeline import timeline_of
from app.web.policies import Policy
from app.web.templating import render

ROUTER = guarded_router("/dossiers")


@ROUTER.get("/{dossier_id:id}/plan", policy=Policy.READ_DOSSIER)
def show_plan(
    request: Request,
    actor: SignedIn,
    dossier: ReadDossier,
    session: Transaction,
    today: Today,
) -> HTMLResponse:
    """The plan backwards from the deadlines, the critical path marked."""
    desk = Desk(request, session, actor, dossier, today)
    card = desk.card()
    facts = facts_of(desk.content(), dossier.round, today)
    plan = backwards_plan(facts, card, desk.reader.checklist)
    return render(
        request,
        "plan/html/page.html",
        **frame(desk, card, here="plan"),
        plan=timeline_of(plan, card, desk.reader),
        today=today,
    )
