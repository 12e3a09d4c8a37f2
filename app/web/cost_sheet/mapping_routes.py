"""What each column of a foreign table is: asked once."""

from collections.abc import Sequence

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from app.cost_sheets.layout import Layout
from app.database import Transaction
from app.dossiers.sheets.models import SheetUpload
from app.dossiers.sheets.uploads import waiting_upload
from app.web.cost_sheet.mapping_fields import mapping_fields
from app.web.cost_sheet.mapping_form import (
    drawn_layout,
    missing,
    shape_of,
    typed_layout,
    with_usual_skips,
)
from app.web.cost_sheet.mapping_page import mapping_context
from app.web.cost_sheet.papers import measures_of
from app.web.cost_sheet.pending import Pending, pending
from app.web.dossier.page import Desk, frame
from app.web.guards import EditDossier, Policy, SignedIn, guarded_router
from app.web.i18n import language_of
from app.web.moments import Now, Today
from app.web.parts.shapes import FieldError
from app.web.templating import render
from app.web.typed import Typed

ROUTER = guarded_router("/dossiers")
_COLUMNS = "/{dossier_id:id}/cost-plan/import/{upload_id:id}/columns"


@ROUTER.get(_COLUMNS, policy=Policy.EDIT_DOSSIER)
def show_columns(
    request: Request,
    upload_id: str,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    now: Now,
    today: Today,
) -> Response:
    """The first rows of the table and a good guess at what they mean."""
    desk = Desk(request, session, actor, dossier, today)
    upload = waiting_upload(
        session, dossier, upload_id=upload_id, person_id=actor.person_id, now=now
    )
    found = pending(upload)
    layout = found.proposed()
    if found.layout is None:
        layout = with_usual_skips(found.grid(layout), layout)
    return _page(desk, upload, found, layout)


@ROUTER.post(_COLUMNS, policy=Policy.EDIT_DOSSIER)
def say_columns(
    request: Request,
    upload_id: str,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Keep what was said, or show the table again as it would be read now."""
    desk = Desk(request, session, actor, dossier, today)
    upload = waiting_upload(
        session, dossier, upload_id=upload_id, person_id=actor.person_id, now=now
    )
    found = pending(upload)
    drawn = drawn_layout(typed, found.proposed())
    layout = typed_layout(typed, found.grid(drawn), drawn)
    if (layout.encoding, layout.delimiter) != (drawn.encoding, drawn.delimiter):
        layout = found.anew(layout)
    grid = found.grid(layout)
    moved = typed.get("shape") != shape_of(layout)
    if moved:
        layout = with_usual_skips(grid, layout)
    errors = missing(grid, layout, measures_of(dossier.stated), language_of(request))
    if moved or typed.get("do") != "next":
        return _page(desk, upload, found, layout, moved=moved)
    if errors:
        return _page(desk, upload, found, layout, errors=errors, status=422)
    upload.layout = layout.model_dump_json()
    return RedirectResponse(f"{desk.address}/cost-plan/import/{upload.id}", 303)


def _page(
    desk: Desk,
    upload: SheetUpload,
    found: Pending,
    layout: Layout,
    *,
    errors: Sequence[FieldError] = (),
    moved: bool = False,
    status: int = 200,
) -> Response:
    language = language_of(desk.request)
    measures = measures_of(desk.dossier.stated)
    return render(
        desk.request,
        "cost_sheet/html/columns.html",
        status=status,
        **frame(desk, desk.card(), here="cost-plan"),
        **mapping_context(found.grid(layout), layout, measures, language, desk.today),
        fields=mapping_fields(layout, errors, language),
        import_address=f"{desk.address}/cost-plan/import/{upload.id}",
        is_csv=found.is_csv,
        shape=shape_of(layout),
        has_positions=bool(desk.dossier.stated.cost_plan.positions),
        errors=errors,
        moved=moved,
    )
