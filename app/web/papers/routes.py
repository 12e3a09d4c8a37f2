"""A paper is read, and what it says is taken over: one value, or all that is new."""

from collections.abc import Mapping
from typing import Any

from fastapi import Depends, Request
from fastapi.responses import RedirectResponse, Response

from app.assessment.assessing import assess
from app.database import Transaction
from app.dossiers.checking import InvalidContent
from app.dossiers.conflicts import EditConflict
from app.dossiers.editing import add_row, save_fields
from app.dossiers.saving import Saved
from app.errors import NotFound
from app.evidence.paper_readings import keep_reading, readings_of
from app.evidence.queries import document_of
from app.papers.comparing import Offer, State
from app.web.dossier.page import Desk, part_context
from app.web.dossier.parts.council import COUNCIL, RESOLUTIONS
from app.web.guards import EditDossier, SignedIn, guarded_router
from app.web.i18n import translate
from app.web.moments import Now, Today
from app.web.papers.beforehand import ReadBefore, read_beforehand
from app.web.papers.panel import beside, papers_of, shown_as
from app.web.policies import Policy
from app.web.templating import render
from app.web.typed import Typed, TypedForm

READING_ROUTER = guarded_router("/dossiers", first=[Depends(read_beforehand)])
ROUTER = guarded_router("/dossiers")


@READING_ROUTER.post("/{dossier_id:id}/evidence/{document_id:id}/read", policy=Policy.EDIT_DOSSIER)
def read(
    dossier: EditDossier,
    document_id: str,
    session: Transaction,
    before: ReadBefore,
    now: Now,
) -> Response:
    """Keep what the current version of a document says."""
    version = document_of(session, dossier.id, document_id).current
    if before is None:
        raise NotFound
    version_id, found = before
    if version.id == version_id:
        keep_reading(session, version, found, now)
    return _to(f"/dossiers/{dossier.id}/council#paper-{document_id}")


@ROUTER.post("/{dossier_id:id}/evidence/{document_id:id}/accept", policy=Policy.EDIT_DOSSIER)
def accept(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    document_id: str,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Take found values over by an ordinary save; nothing else ever makes them data."""
    desk = Desk(request, session, actor, dossier, today)
    document = document_of(session, dossier.id, document_id)
    reading = readings_of(session, [document.current.id]).get(document.current.id)
    if reading is None:
        raise NotFound
    side = beside(desk, document, reading)
    row = "" if side.row is None or side.row.id is None else side.row.id
    # The form names the file and the row that it showed: values of another one were not accepted.
    if typed.get("version") != str(document.current.number) or typed.get("row") != row:
        return _again(desk, status=409)
    fields = _chosen(side.offers, typed)
    if not fields:
        return _again(desk, status=409)
    if not row:
        urgent = any(offer.key == "kind" for offer in side.offers)
        fields = {"kind": "urgent_decision" if urgent else "resolution", **fields}
    try:
        saved = _save(desk, row, fields, typed, now)
    except EditConflict:
        return _again(desk, status=409)
    except InvalidContent as invalid:
        reason = invalid.problems[0].sentence.pick(desk.reader.language)
        return _again(desk, status=422, reason=reason)
    assess(session, dossier, today=today, previous=saved.before)
    return _to(f"{desk.address}/council?saved={dossier.revision}#paper-{document_id}")


def _chosen(offers: tuple[Offer, ...], typed: TypedForm) -> dict[str, str | bool]:
    """The fields of one offer, or of all that are new; one only if it still offers what it did."""
    if typed.get("do") == "all":
        chosen = [offer for offer in offers if offer.state is State.NEW]
    else:
        chosen = [
            offer
            for offer in offers
            if offer.key == typed.get("field") and shown_as(offer.typed) == typed.get("shown")
        ]
    return {key: value for offer in chosen for key, value in offer.fields.items()}


def _save(
    desk: Desk, row: str, fields: Mapping[str, str | bool], typed: TypedForm, now: Any
) -> Saved:
    revision = typed.get("revision")
    if not row:
        return add_row(
            desk.session,
            desk.dossier,
            path=RESOLUTIONS.path,
            fields=fields,
            person_id=desk.actor.person_id,
            now=now,
        )
    plain = revision.isascii() and revision.isdigit() and len(revision) <= 9
    return save_fields(
        desk.session,
        desk.dossier,
        path=f"{RESOLUTIONS.path}[{row}]",
        fields=fields,
        drawn_from=int(revision) if plain else 0,
        person_id=desk.actor.person_id,
        now=now,
    )


def _again(desk: Desk, *, status: int, reason: str | None = None) -> Response:
    """The council part as it is now; what was to be taken over is offered there anew."""
    language = desk.reader.language
    faster = translate(
        language,
        "Nothing was taken over: this was changed in the meantime. Please look at the findings"
        " again.",
    )
    context = part_context(desk, COUNCIL, desk.card())
    return render(
        desk.request,
        "dossier/html/part.html",
        status=status,
        **context,
        papers=papers_of(desk),
        papers_refused=reason or faster,
        flash=None,
    )


def _to(address: str) -> Response:
    return RedirectResponse(address, 303)
