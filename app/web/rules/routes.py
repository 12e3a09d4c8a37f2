"""What a newer version would make of a round's dossiers, and the word that moves the round."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlalchemy.orm import Session

from app.assessment.facts import checklist_of
from app.assessment.moving import move
from app.assessment.simulating import Simulation, simulate
from app.checklists.comparing import comes_by_itself
from app.checklists.published import newer_than
from app.database import Transaction
from app.errors import Refused
from app.rounds.models import Round, RoundStatus
from app.scoring.checklist import Checklist
from app.scoring.wording import Sentence
from app.web.guards import Policy, SeeRound, guarded_router
from app.web.moments import Now, Today
from app.web.templating import render
from app.web.typed import Typed

ROUTER = guarded_router("/overview")


@ROUTER.get("/{round_id:id}/checklist", policy=Policy.SEE_OVERVIEW)
def show_rules(
    request: Request, round_: SeeRound, session: Transaction, today: Today
) -> HTMLResponse:
    """Which version the round goes by; a newer one is tried on all its dossiers."""
    return _page(request, round_, _tried(session, round_, today))


@ROUTER.post("/{round_id:id}/checklist", policy=Policy.SET_RULES)
def take_over(
    request: Request,
    round_: SeeRound,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """The coordinator's word: the round goes over to the version that was shown."""
    new = _newer(session, round_)
    if new is None:
        return RedirectResponse(f"/overview/{round_.id}/checklist", 303)
    if typed.get("version") != new.fingerprint:
        return _page(request, round_, _tried(session, round_, today), moved_on=True, status=409)
    try:
        with session.begin_nested():
            move(session, round_, new, now=now, today=today)
    except Refused as refused:
        tried = _tried(session, round_, today)
        return _page(request, round_, tried, refused=refused.reason, status=422)
    return RedirectResponse(f"/overview/{round_.id}/checklist", 303)


def _newer(session: Session, round_: Round) -> Checklist | None:
    return newer_than(session, round_) if round_.status == RoundStatus.ACTIVE else None


def _tried(session: Session, round_: Round, today: Today) -> Simulation | None:
    new = _newer(session, round_)
    if new is None:
        return None
    (found,) = simulate(session, new, [round_], today=today)
    return found


def _page(
    request: Request,
    round_: Round,
    tried: Simulation | None,
    *,
    moved_on: bool = False,
    refused: Sentence | None = None,
    status: int = 200,
) -> HTMLResponse:
    rules = checklist_of(round_)
    titles = {rule.criterion.id: rule.criterion.title.text for rule in rules.rules}
    if tried is not None:
        titles |= {rule.criterion.id: rule.criterion.title.text for rule in tried.new.rules}
    return render(
        request,
        "rules/html/page.html",
        status=status,
        round_=round_,
        rules=rules,
        tried=tried,
        by_itself=tried is not None and comes_by_itself(tried.changes),
        titles=titles,
        moved_on=moved_on,
        refused=refused,
    )
