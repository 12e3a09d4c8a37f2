"""The documents of a dossier: looked at, described, removed and brought back."""

from datetime import date, datetime

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.assessment import filing
from app.database import Transaction
from app.errors import Conflict, NotFound
from app.evidence.editing import By
from app.evidence.queries import document_of, removed_document_of, version_named
from app.identifiers import is_id
from app.people.policy import Action
from app.web.binder.days import read_day
from app.web.binder.misread import Misread
from app.web.dossier.page import Desk
from app.web.downloads import FileAnswer
from app.web.evidence.describing import AskedBack, Described, about_of
from app.web.evidence.pages import Draft, document_page, list_page
from app.web.evidence.pictures import PictureAnswer
from app.web.evidence.shown import title_of
from app.web.guards import EditDossier, ReadDossier, SignedIn, guarded_router
from app.web.i18n import translate
from app.web.moments import Now, Today
from app.web.parts.shapes import Undo
from app.web.policies import Policy
from app.web.typed import Typed

ROUTER = guarded_router("/dossiers")


@ROUTER.get("/{dossier_id:id}/evidence", policy=Policy.READ_DOSSIER)
def show_documents(
    request: Request, actor: SignedIn, dossier: ReadDossier, session: Transaction, today: Today
) -> HTMLResponse:
    """All documents, and the form for new ones; it may be opened for a criterion or a row."""
    desk = Desk(request, session, actor, dossier, today)
    asked = request.query_params
    flash, undo = _said(desk, asked.get("saved"), asked.get("removed"))
    draft = _draft(desk, asked.get("criterion", ""), asked.get("row", ""))
    return list_page(desk, draft, flash=flash, undo=undo)


@ROUTER.get("/{dossier_id:id}/evidence/{document_id:id}", policy=Policy.READ_DOSSIER)
def show_document(
    request: Request,
    actor: SignedIn,
    dossier: ReadDossier,
    document_id: str,
    session: Transaction,
    today: Today,
) -> HTMLResponse:
    """One document with all its versions."""
    desk = Desk(request, session, actor, dossier, today)
    document = document_of(session, dossier.id, document_id)
    flash, _ = _said(desk, request.query_params.get("saved"), None)
    return document_page(desk, document, flash=flash)


@ROUTER.get(
    "/{dossier_id:id}/evidence/{document_id:id}/versions/{number}", policy=Policy.READ_DOSSIER
)
def give_out(
    request: Request, dossier: ReadDossier, document_id: str, number: str, session: Transaction
) -> Response:
    """The file of a version, attached."""
    version = version_named(session, dossier.id, document_id, number)
    return FileAnswer(request, request.app.state.archive.store, version)


@ROUTER.get(
    "/{dossier_id:id}/evidence/{document_id:id}/versions/{number}/preview.png",
    policy=Policy.READ_DOSSIER,
)
def show_first_page(
    request: Request, dossier: ReadDossier, document_id: str, number: str, session: Transaction
) -> Response:
    """Page 1 as a small picture, where there is one."""
    version = version_named(session, dossier.id, document_id, number)
    return PictureAnswer(request, request.app.state.archive, version)


@ROUTER.post("/{dossier_id:id}/evidence/{document_id:id}", policy=Policy.EDIT_DOSSIER)
def describe(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    document_id: str,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Change what a document is called, what it proves, until when it holds."""
    desk = Desk(request, session, actor, dossier, today)
    document = document_of(session, dossier.id, document_id)
    try:
        about = about_of(typed, desk.reader, known=document.proves)
    except AskedBack as asked:
        return document_page(desk, document, described=asked.described, status=422)
    revision = typed.get("revision")
    try:
        filing.describe_document(
            at_work(desk, now),
            document,
            about,
            drawn_from=int(revision) if revision.isascii() and revision.isdigit() else 0,
            shown_valid_until=_day(desk, typed.get("shown_valid_until")),
        )
    except Conflict:
        # The document as it is now; what was typed stays in the form beside it.
        described = Described.typed(typed)
        return document_page(desk, document, described=described, faster=True, status=409)
    return _to(f"{desk.address}/evidence/{document.id}?saved={dossier.revision}")


@ROUTER.post("/{dossier_id:id}/evidence/{document_id:id}/remove", policy=Policy.EDIT_DOSSIER)
def remove(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    document_id: str,
    session: Transaction,
    now: Now,
    today: Today,
) -> Response:
    """Take a document away; it can be brought back for a while."""
    desk = Desk(request, session, actor, dossier, today)
    filing.remove_document(at_work(desk, now), document_of(session, dossier.id, document_id))
    return _to(f"{desk.address}/evidence?removed={document_id}")


@ROUTER.post("/{dossier_id:id}/evidence/{document_id:id}/bring-back", policy=Policy.EDIT_DOSSIER)
def bring_back(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    document_id: str,
    session: Transaction,
    now: Now,
    today: Today,
) -> Response:
    """Undo a removal."""
    desk = Desk(request, session, actor, dossier, today)
    document = removed_document_of(session, dossier.id, document_id)
    filing.bring_back_document(at_work(desk, now), document)
    return _to(f"{desk.address}/evidence?saved={dossier.revision}#document-{document_id}")


@ROUTER.post("/{dossier_id:id}/evidence/{document_id:id}/list", policy=Policy.EDIT_DOSSIER)
def put_on_list(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    document_id: str,
    session: Transaction,
    now: Now,
    today: Today,
) -> Response:
    """List a document again that was taken off the dossier's list by hand."""
    desk = Desk(request, session, actor, dossier, today)
    filing.list_document(at_work(desk, now), document_of(session, dossier.id, document_id))
    return _to(f"{desk.address}/evidence?saved={dossier.revision}#document-{document_id}")


def at_work(desk: Desk, now: datetime) -> filing.Desk:
    """The same desk for whoever changes documents."""
    archive = desk.request.app.state.archive
    by = By(desk.actor.person_id, now)
    return filing.Desk(desk.session, archive, desk.dossier, by, desk.today)


def _draft(desk: Desk, criterion_id: str, row_id: str) -> Draft:
    reader = desk.reader
    row = next((row for row in desk.dossier.stated.documents if row_id and row.id == row_id), None)
    if row is not None:
        described = Described(row.title or "", row.kind or "", proves=row.proves)
        return Draft(described, row_id, row.title)
    if any(rule.criterion.id == criterion_id for rule in reader.checklist.rules):
        return Draft(Described(proves=(criterion_id,)), heading=title_of(criterion_id, reader))
    return Draft()


def _said(desk: Desk, saved: str | None, removed: str | None) -> tuple[str | None, Undo | None]:
    """The message above the page, and the way back from a removal."""
    language = desk.reader.language
    if saved == str(desk.dossier.revision):
        return translate(language, "Saved."), None
    if removed is None or not is_id(removed) or not desk.may(Action.EDIT_DOSSIER):
        return None, None
    try:
        document = removed_document_of(desk.session, desk.dossier.id, removed)
    except NotFound:
        return None, None
    words = translate(language, "Removed: %(title)s", title=document.title)
    action = f"{desk.address}/evidence/{removed}/bring-back"
    return words, Undo(action, translate(language, "Bring back"))


def _day(desk: Desk, text: str) -> date | None:
    try:
        iso = read_day(text[:100], desk.reader.language)
    except Misread:
        return None
    return date.fromisoformat(iso) if iso else None


def _to(address: str) -> Response:
    return RedirectResponse(address, 303)
