"""The pages that look beyond the dossier's own call."""

from collections.abc import Sequence

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.assessment.assessing import assess
from app.assessment.facts import checklist_of, facts_of
from app.assessment.next_call import Preview, copy_dossier, preview, rounds_to_copy_to
from app.assessment.side_by_side import rows_of, sides_of
from app.checklists.library import all_checklists
from app.database import Transaction
from app.errors import Conflict
from app.rounds.models import Round
from app.scoring.checklist import Checklist
from app.scoring.wording import Text
from app.web.dossier.page import Desk, frame
from app.web.dossier.parts import PAGES
from app.web.dossier.standing import deadlines_of, score_of
from app.web.guards import EditDossier, Policy, ReadDossier, SignedIn, guarded_router
from app.web.moments import Now, Today
from app.web.templating import render
from app.web.typed import Typed

ROUTER = guarded_router("/dossiers")


@ROUTER.get("/{dossier_id:id}/copy", policy=Policy.EDIT_DOSSIER)
def show_copy(
    request: Request, actor: SignedIn, dossier: EditDossier, session: Transaction, today: Today
) -> HTMLResponse:
    """What would carry over into another round, before anything is copied."""
    return _copy_page(Desk(request, session, actor, dossier, today))


@ROUTER.post("/{dossier_id:id}/copy", policy=Policy.EDIT_DOSSIER)
def take_copy(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Copy the dossier into a round in which its municipality may apply."""
    try:
        copy = copy_dossier(
            session, actor, dossier, round_id=typed.get("round_id"), today=today, now=now
        )
    except Conflict:
        return _copy_page(Desk(request, session, actor, dossier, today), status=409)
    assess(session, copy, today=today)
    return RedirectResponse(f"/dossiers/{copy.id}", 303)


@ROUTER.get("/{dossier_id:id}/compare", policy=Policy.READ_DOSSIER)
def show_comparison(
    request: Request, actor: SignedIn, dossier: ReadDossier, session: Transaction, today: Today
) -> HTMLResponse:
    """The dossier by several checklists side by side, on its own dates."""
    desk = Desk(request, session, actor, dossier, today)
    known = _checklists(dossier.round)
    wanted = request.query_params.getlist("checklist")
    chosen = [rules for rules in known if rules.id in wanted] or known
    sides = sides_of(facts_of(dossier.stated, dossier.round, today), chosen)
    only_differing = request.query_params.get("show") == "differing"
    rows = [row for row in rows_of(sides) if row.differs or not only_differing]
    return render(
        request,
        "next_call/html/compare.html",
        **frame(desk, desk.card(), here="compare"),
        known=known,
        chosen={rules.id for rules in chosen},
        sides=[(side, score_of(side.card)) for side in sides],
        rows=rows,
        only_differing=only_differing,
    )


def _copy_page(desk: Desk, *, status: int = 200) -> HTMLResponse:
    rounds = rounds_to_copy_to(desk.session, desk.actor, desk.dossier)
    target = _target(rounds, desk.request.query_params.get("round_id"))
    shown = None if target is None else preview(desk.dossier, target, desk.today)
    language = desk.reader.language
    return render(
        desk.request,
        "next_call/html/copy.html",
        status=status,
        **frame(desk, desk.card(), here="copy"),
        rounds=rounds,
        target=target,
        target_deadlines=deadlines_of(target, language, desk.today) if target else [],
        preview=shown,
        titles=_titles(shown) if shown else {},
        before=score_of(shown.before.card) if shown else None,
        after=score_of(shown.after.card) if shown else None,
        parts=[(page.title, shown.carried.facts[page.part]) for page in PAGES] if shown else [],
        is_there_already=status == 409,
    )


def _titles(shown: Preview) -> dict[str, Text]:
    """What the criteria of both checklists are called."""
    return {
        rule.criterion.id: rule.criterion.title.text
        for side in (shown.before, shown.after)
        for rule in side.checklist.rules
    }


def _target(rounds: Sequence[Round], wanted: str | None) -> Round | None:
    """The round asked for, or the first one."""
    return next((round_ for round_ in rounds if round_.id == wanted), next(iter(rounds), None))


def _checklists(round_: Round) -> list[Checklist]:
    """The round's own checklist first, then all others that can be scored with."""
    own = checklist_of(round_)
    return [own, *(one for one in all_checklists() if one.id != own.id and not one.cancelled)]
