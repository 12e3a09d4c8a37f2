"""The overview of a round."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from app.assessment.facts import checklist_of
from app.assessment.members import members
from app.assessment.network import members_without_dossier, network_standings
from app.checklists.left_to_round import left_to_round, not_set_yet
from app.database import Transaction
from app.people.policy import Action
from app.web.dossier.standing import deadlines_of
from app.web.guards import Policy, SeeRound, SignedIn, guarded_router
from app.web.i18n import language_of
from app.web.moments import Today
from app.web.overview.asked import asked
from app.web.overview.table import heads_of, rows_of
from app.web.pictures.levels import network_parts
from app.web.templating import render

ROUTER = guarded_router("/overview")

MOST_NAMES = 100


@ROUTER.get("/{round_id:id}", policy=Policy.SEE_OVERVIEW)
def show_overview(
    request: Request, actor: SignedIn, round_: SeeRound, session: Transaction, today: Today
) -> HTMLResponse:
    """How ready the members are; htmx gets the table alone."""
    language = language_of(request)
    question = asked(f"/overview/{round_.id}", request.query_params)
    standing = network_standings(session, actor, [round_], today)[round_.id]
    page = members(session, actor, round_, question.wanted, today)
    without = members_without_dossier(session, round_, name=question.wanted.name)
    rules = checklist_of(round_)
    is_fragment = request.headers.get("HX-Request") == "true"
    return render(
        request,
        "overview/html/_members.html" if is_fragment else "overview/html/page.html",
        round_=round_,
        asked=question,
        standing=standing,
        parts=network_parts(standing),
        deadlines=deadlines_of(round_, language, today),
        heads=heads_of(question, language),
        members=page,
        rows=rows_of(page, round_, language, today),
        leaves_values=bool(left_to_round(rules)),
        not_set=len(not_set_yet(rules, round_.settings)),
        may_set=actor.may(Action.SET_RULES),
        without=without[:MOST_NAMES],
        without_more=max(0, len(without) - MOST_NAMES),
    )
