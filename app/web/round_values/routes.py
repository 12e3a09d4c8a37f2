"""Enter the values that a checklist leaves to its round: deadlines apart, rates, caps, kinds."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.assessment.facts import checklist_of
from app.assessment.round_values import held, set_values
from app.checklists.left_to_round import left_to_round
from app.database import Transaction
from app.errors import Refused
from app.rounds.models import Round, RoundStatus
from app.scoring.wording import Sentence
from app.web.guards import Policy, SeeRound, guarded_router
from app.web.i18n import language_of
from app.web.moments import Today
from app.web.round_values.form import DRAWN, Page, Sent, drawn_from, sent
from app.web.templating import render
from app.web.typed import Typed

ROUTER = guarded_router("/overview")


@ROUTER.get("/{round_id:id}/values", policy=Policy.SET_RULES)
def show_values(request: Request, round_: SeeRound) -> HTMLResponse:
    """The values of the round, each with the criteria that use it."""
    return _page(request, round_, saved="saved" in request.query_params)


@ROUTER.post("/{round_id:id}/values", policy=Policy.SET_RULES)
def save_values(
    request: Request, round_: SeeRound, session: Transaction, typed: Typed, today: Today
) -> Response:
    """Set the values and assess all dossiers anew; what cannot be read is shown again."""
    round_ = held(session, round_)
    read = sent(typed, left_to_round(checklist_of(round_)), language_of(request))
    if read.complaints:
        return _page(request, round_, read, status=422)
    faster = typed.get(DRAWN) != drawn_from(round_)
    if round_.status != RoundStatus.ACTIVE or (faster and read.values != dict(round_.settings)):
        return _page(request, round_, read, faster=faster, status=409)
    try:
        with session.begin_nested():
            set_values(session, round_, read.values, today=today)
    except Refused as refused:
        return _page(request, round_, read, refused=refused.reason, status=422)
    return RedirectResponse(f"/overview/{round_.id}/values?saved", 303)


def _page(
    request: Request,
    round_: Round,
    read: Sent | None = None,
    *,
    saved: bool = False,
    faster: bool = False,
    refused: Sentence | None = None,
    status: int = 200,
) -> HTMLResponse:
    found = checklist_of(round_)
    asked = left_to_round(found)
    page = Page(round_, found, language_of(request), read or Sent())
    return render(
        request,
        "round_values/html/page.html",
        status=status,
        round_=round_,
        checklist=found,
        active=round_.status == RoundStatus.ACTIVE,
        values=[page.value(one) for one in asked],
        errors=page.errors(asked),
        drawn=drawn_from(round_),
        saved=saved,
        faster=faster,
        refused=refused,
    )
