"""The dossier as a file: to take away, and to put another in its place."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.assessment.assessing import assess
from app.database import Transaction
from app.dossiers.conflicts import EditConflict
from app.dossiers.editing import replace_content
from app.dossiers.exchange import as_json, as_yaml, from_file
from app.dossiers.models import Dossier
from app.located import UnusableInput
from app.web.attachments import attachment, file_name
from app.web.dossier.file_form import FileForm, file_form, located
from app.web.dossier.page import Desk, frame
from app.web.guards import EditDossier, ReadDossier, SignedIn, guarded_router
from app.web.i18n import language_of
from app.web.moments import Now, Today
from app.web.policies import Policy
from app.web.templating import render
from app.web.typed import Typed

router = guarded_router(prefix="/dossiers")


@router.get("/{dossier_id:id}/file.yaml", policy=Policy.READ_DOSSIER)
def yaml_file(dossier: ReadDossier) -> Response:
    """The dossier for people to read and edit."""
    return _download(dossier, "yaml", as_yaml(dossier.stated))


@router.get("/{dossier_id:id}/file.json", policy=Policy.READ_DOSSIER)
def json_file(dossier: ReadDossier) -> Response:
    """The dossier for programs."""
    return _download(dossier, "json", as_json(dossier.stated))


@router.get("/{dossier_id:id}/file", policy=Policy.EDIT_DOSSIER)
def show_file(
    request: Request, actor: SignedIn, dossier: EditDossier, session: Transaction, today: Today
) -> HTMLResponse:
    """The form that takes a file."""
    desk = Desk(request, session, actor, dossier, today)
    return _page(desk, FileForm(revision=dossier.revision))


@router.post("/{dossier_id:id}/file", policy=Policy.EDIT_DOSSIER)
def take_file(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    typed: Typed,
    now: Now,
    today: Today,
) -> Response:
    """Put what a file states in the place of everything; all of it, or nothing."""
    desk = Desk(request, session, actor, dossier, today)
    form = file_form(typed)
    try:
        saved = replace_content(
            session,
            dossier,
            content=from_file(located(form)),
            drawn_from=form.revision,
            person_id=actor.person_id,
            now=now,
        )
    except UnusableInput as unusable:
        return _page(desk, form.with_problems(unusable, language_of(request)), status=422)
    except EditConflict as conflict:
        return _page(desk, form.in_conflict(session, conflict), status=409)
    if not saved.changed:
        return _page(desk, form.without_effect())
    assess(session, dossier, today=today, previous=saved.before)
    return RedirectResponse(f"{desk.address}/history", 303)


def _page(desk: Desk, form: FileForm, *, status: int = 200) -> HTMLResponse:
    return render(
        desk.request,
        "dossier/html/file.html",
        status=status,
        **frame(desk, desk.card(), here="file"),
        form=form,
    )


def _download(dossier: Dossier, ending: str, text: str) -> Response:
    name = file_name("dossier", dossier.municipality.name, dossier.round.name)
    return attachment(text.encode(), f"{name}.{ending}", f"application/{ending}; charset=utf-8")
