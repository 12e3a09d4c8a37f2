"""The pages of the hand-over: for the municipality, and for the round that knows the portal."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.assessment.facts import checklist_of, facts_of
from app.database import Transaction
from app.evidence.queries import documents_of
from app.rounds.editing import set_limits
from app.rounds.models import Round
from app.scoring.consistency import findings
from app.web.dossier.page import Desk, frame
from app.web.dossier.places import place_of
from app.web.guards import Policy, ReadDossier, SeeRound, SignedIn, guarded_router
from app.web.hand_over.documents import attachments_of
from app.web.hand_over.limits import Limits, drawn, typed_limits
from app.web.hand_over.steps import limited, steps_of
from app.web.i18n import language_of
from app.web.moments import Today
from app.web.parts.shapes import FieldError
from app.web.templating import render
from app.web.typed import Typed

ROUTER = guarded_router("")


@ROUTER.get("/dossiers/{dossier_id:id}/hand-over", policy=Policy.READ_DOSSIER)
def hand_over(
    request: Request, actor: SignedIn, dossier: ReadDossier, session: Transaction, today: Today
) -> HTMLResponse:
    """What the funder's portal asks for, step by step, to be copied."""
    desk = Desk(request, session, actor, dossier, today)
    card, content, reader = desk.card(), desk.content(), desk.reader
    language, address = reader.language, desk.address
    signed_off = place_of("applicant.signed_off.by", address, language)
    return render(
        request,
        "hand_over/html/page.html",
        **frame(desk, card, here="hand-over"),
        steps=steps_of(
            content, reader.checklist, dossier.round.limits, address=address, language=language
        ),
        attachments=attachments_of(
            content,
            reader.checklist,
            documents_of(session, dossier.id),
            address=address,
            language=language,
        ),
        signed_off=content.applicant.signed_off,
        sign_off_href=signed_off.href if signed_off else address,
        submitted_on=content.submitted_on,
        contradictions=len(findings(facts_of(content, dossier.round, today))),
        gates_waiting=len(card.gates) - card.gates_fulfilled,
        today=today,
    )


@ROUTER.get("/overview/{round_id:id}/limits", policy=Policy.SEE_OVERVIEW)
def show_limits(request: Request, round_: SeeRound) -> HTMLResponse:
    """How many characters the portal takes, as far as the round has said so."""
    language = language_of(request)
    return _limits(request, round_, drawn(limited(checklist_of(round_)), round_.limits, language))


@ROUTER.post("/overview/{round_id:id}/limits", policy=Policy.SET_RULES)
def take_limits(request: Request, round_: SeeRound, session: Transaction, typed: Typed) -> Response:
    """Save what has changed; all of it, or nothing."""
    form = typed_limits(limited(checklist_of(round_)), typed, language_of(request))
    if not form.is_sound:
        return _limits(request, round_, form, status=422)
    set_limits(session, round_, form.changed)
    return RedirectResponse(f"/overview/{round_.id}/limits?saved=yes", 303)


def _limits(request: Request, round_: Round, form: Limits, *, status: int = 200) -> HTMLResponse:
    return render(
        request,
        "hand_over/html/limits.html",
        status=status,
        round_=round_,
        fields=form.fields,
        was=round_.limits,
        errors=[FieldError(field.path, field.error) for field in form.fields if field.error],
        saved=request.query_params.get("saved") == "yes",
    )
