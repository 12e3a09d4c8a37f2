"""The pages of a dossier, and the saving of their blocks."""

from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.assessment.assessing import Assessed, assess
from app.database import Transaction
from app.dossiers.conflicts import EditConflict
from app.dossiers.editing import undo_last
from app.dossiers.saving import Saved
from app.dossiers.undoing import NothingToUndo
from app.errors import Conflict, NotFound
from app.web.dossier.announcing import announcement
from app.web.dossier.blocks import PartPage
from app.web.dossier.conflicting import both_versions
from app.web.dossier.forms import Redrawn, block_id
from app.web.dossier.page import Desk, part_context
from app.web.dossier.parts import BY_SLUG
from app.web.dossier.parts.council import COUNCIL
from app.web.dossier.saving import AskedBack, posted, save
from app.web.guards import EditDossier, ReadDossier, SignedIn, guarded_router
from app.web.i18n import language_of, translate
from app.web.moments import Now, Today
from app.web.papers.panel import papers_of
from app.web.parts.shapes import Undo
from app.web.policies import Policy
from app.web.templating import render
from app.web.typed import Typed

router = guarded_router(prefix="/dossiers")


@router.get("/{dossier_id:id}/{slug}", policy=Policy.READ_DOSSIER)
def part_page(
    request: Request,
    slug: str,
    actor: SignedIn,
    dossier: ReadDossier,
    session: Transaction,
    today: Today,
) -> HTMLResponse:
    """One part of the dossier: its blocks, its criteria, its pictures."""
    desk = Desk(request, session, actor, dossier, today)
    saved = request.query_params.get("saved") == str(dossier.revision)
    page = _page(slug)
    context = {**part_context(desk, page, desk.card()), **_beside(desk, page)}
    return render(request, "dossier/html/part.html", **context, flash=_saved_note(desk, saved))


@router.post("/{dossier_id:id}/undo", policy=Policy.EDIT_DOSSIER)
def undo(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Take the last change back, if it is still the last one."""
    desk = Desk(request, session, actor, dossier, today)
    if typed.get("revision") != str(dossier.revision):
        raise Conflict
    try:
        saved = undo_last(session, dossier, person_id=actor.person_id, now=now)
    except NothingToUndo:
        raise Conflict from None
    assess(session, dossier, today=today, previous=saved.before)
    page = BY_SLUG.get(typed.get("page"))
    address = f"{desk.address}/{page.slug}" if page else desk.address
    return _to(request, f"{address}?saved={dossier.revision}")


@router.post("/{dossier_id:id}/{slug}", policy=Policy.EDIT_DOSSIER)
def save_block(
    request: Request,
    slug: str,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Save one block or row; the answer shows the changed readiness with its reasons."""
    page = _page(slug)
    block = page.block(typed.get("block"))
    if block is None:
        raise NotFound
    desk = Desk(request, session, actor, dossier, today)
    language = language_of(request)
    try:
        form = posted(typed, block, language)
        saved = save(desk, form, language, now)
    except AskedBack as asked:
        return _redraw(desk, page, block.name, asked.redrawn, status=422)
    except EditConflict as conflict:
        redrawn = both_versions(desk, conflict, form, language)
        return _redraw(desk, page, block.name, redrawn, status=409)
    assessed = assess(session, dossier, today=today, previous=saved.before)
    return _saved(desk, page, block.name, saved, assessed)


def _page(slug: str) -> PartPage:
    if slug not in BY_SLUG:
        raise NotFound
    return BY_SLUG[slug]


def _beside(desk: Desk, page: PartPage) -> dict[str, Any]:
    """What uploaded papers say of this part: only the council's has papers."""
    return {"papers": papers_of(desk)} if page is COUNCIL else {}


def _redraw(
    desk: Desk, page: PartPage, name: str, redrawn: Redrawn, *, status: int
) -> HTMLResponse:
    context = part_context(desk, page, desk.card(), redrawn=redrawn)
    if not _is_fragment(desk.request):
        context = {**context, **_beside(desk, page)}
        return render(desk.request, "dossier/html/part.html", status=status, **context, flash=None)
    form = next(form for form in context["blocks"] if form.block.name == name)
    return render(desk.request, "dossier/html/_block.html", status=status, **context, form=form)


def _saved(desk: Desk, page: PartPage, name: str, saved: Saved, assessed: Assessed) -> Response:
    if not _is_fragment(desk.request):
        block = page.block(name)
        anchor = "" if block is None else f"#{block_id(block)}"
        return _to(
            desk.request, f"{desk.address}/{page.slug}?saved={desk.dossier.revision}{anchor}"
        )
    moved = assessed.moved
    changed = frozenset(after.id for _, after in moved)
    context = part_context(desk, page, assessed.after, changed=changed)
    form = next(form for form in context["blocks"] if form.block.name == name)
    return render(
        desk.request,
        "dossier/html/_saved.html",
        **context,
        form=form,
        said=announcement(assessed.after, moved, desk.reader, changed=saved.changed),
        undo=_undo(desk, page) if saved.changed else None,
    )


def _undo(desk: Desk, page: PartPage) -> Undo:
    label = translate(language_of(desk.request), "Undo")
    fields = {"revision": str(desk.dossier.revision), "page": page.slug}
    return Undo(f"{desk.address}/undo", label, fields)


def _saved_note(desk: Desk, saved: bool) -> str | None:
    return translate(language_of(desk.request), "Saved.") if saved else None


def _to(request: Request, address: str) -> Response:
    if _is_fragment(request):
        return Response(status_code=204, headers={"HX-Redirect": address})
    return RedirectResponse(address, status_code=303)


def _is_fragment(request: Request) -> bool:
    return request.headers.get("HX-Request") == "true"
