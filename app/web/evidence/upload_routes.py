"""Files come in: as new documents, or as a newer version of one.

The files lie in the store already when these routes run, judged and whole; here they get their rows
in the same transaction as the dossier, with the rights of this moment.
"""

from collections.abc import Sequence

from fastapi import Depends, Request
from fastapi.responses import RedirectResponse, Response

from app.assessment import filing
from app.assessment.filing import Filed, NewDocument
from app.database import Transaction
from app.evidence.editing import About
from app.evidence.queries import document_of
from app.scoring.text import LINE_LENGTH
from app.scoring.wording import Language, Text
from app.web.dossier.page import Desk
from app.web.evidence.describing import NO_FILE, AskedBack, Described, about_of
from app.web.evidence.pages import Draft, Outcome, Refusal, document_page, list_page
from app.web.evidence.routes import at_work
from app.web.guards import EditDossier, SignedIn, guarded_router
from app.web.moments import Now, Today
from app.web.policies import Policy
from app.web.typed import Typed
from app.web.uploads.names import title_of
from app.web.uploads.receiving import Uploaded, receive_upload
from app.web.uploads.sent import Upload

ROUTER = guarded_router("/dossiers", first=[Depends(receive_upload, scope="function")])


@ROUTER.post("/{dossier_id:id}/evidence", policy=Policy.EDIT_DOSSIER)
def take_documents(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    session: Transaction,
    typed: Typed,
    uploaded: Uploaded,
    now: Now,
    today: Today,
) -> Response:
    """Each file becomes a document. A file that is refused does not keep the others away."""
    desk = Desk(request, session, actor, dossier, today)
    row = typed.get("row")[:40]
    # What has no name is refused for that, and not for want of a title.
    first_name = (uploaded.files[0].name if uploaded.files else "") or "–"
    try:
        about = about_of(typed, desk.reader, known=_known(desk, row), title=title_of(first_name))
    except AskedBack as asked:
        again = asked.described.with_files_again(uploaded.files, desk.reader.language)
        return list_page(desk, Draft(again, row), status=422)
    if not uploaded.files:
        none = Described.typed(typed).without_file(desk.reader.language)
        return list_page(desk, Draft(none, row), status=422)
    new = [
        NewDocument(file, _about(about, typed.get("title"), file.file_name, len(uploaded.files)))
        for file in uploaded.kept
    ]
    done = filing.file_documents(at_work(desk, now), new, instead_of=row or None)
    outcome = _outcome(uploaded, done, desk.reader.language)
    if outcome.refused:
        # What was typed stays for another try; what was taken is listed below.
        draft = Draft(Described.typed(typed), "" if done.documents else row, outcome=outcome)
        return list_page(desk, draft, status=_status(uploaded))
    anchor = f"#document-{done.documents[0].id}"
    return _to(request, f"{desk.address}/evidence?saved={dossier.revision}{anchor}")


@ROUTER.post("/{dossier_id:id}/evidence/{document_id:id}/versions", policy=Policy.EDIT_DOSSIER)
def take_version(
    request: Request,
    actor: SignedIn,
    dossier: EditDossier,
    document_id: str,
    session: Transaction,
    uploaded: Uploaded,
    now: Now,
    today: Today,
) -> Response:
    """A newer file of a document: one, and the earlier ones stay."""
    desk = Desk(request, session, actor, dossier, today)
    document = document_of(session, dossier.id, document_id)
    if not uploaded.files:
        refusal = Refusal("", (NO_FILE.pick(desk.reader.language),))
        return document_page(desk, document, outcome=Outcome(refused=(refusal,)), status=422)
    if len(uploaded.files) > 1:
        refusal = Refusal("", (ONE_FILE.pick(desk.reader.language),))
        return document_page(desk, document, outcome=Outcome(refused=(refusal,)), status=422)
    done = Filed((), (), None)
    for file in uploaded.kept:
        done = filing.file_version(at_work(desk, now), document, file)
    outcome = _outcome(uploaded, done, desk.reader.language)
    if outcome.refused:
        return document_page(desk, document, outcome=outcome, status=_status(uploaded))
    return _to(request, f"{desk.address}/evidence/{document.id}?saved={dossier.revision}")


def _known(desk: Desk, row_id: str) -> Sequence[str]:
    rows = desk.dossier.stated.documents
    return next((row.proves for row in rows if row_id and row.id == row_id), ())


def _about(about: About, typed_title: str, file_name: str, files: int) -> About:
    """A file is called as it was typed; of several each by its own name behind that."""
    own = title_of(file_name)
    if not typed_title.strip():
        title = own
    elif files == 1:
        title = about.title
    else:
        title = f"{about.title}: {own}"[:LINE_LENGTH]
    return About(title, about.kind, about.proves, about.valid_until)


def _outcome(uploaded: Upload, done: Filed, language: Language) -> Outcome:
    refused = [
        Refusal(sent.name, tuple(reason.pick(language) for reason in sent.problems))
        for sent in uploaded.refused
    ]
    refused += [Refusal(file.file_name, (why.pick(language),)) for file, why in done.refused]
    return Outcome(tuple(document.current.file_name for document in done.documents), refused)


def _status(uploaded: Upload) -> int:
    """Too large where that is all that is wrong, else a matter of content."""
    too_large = [sent for sent in uploaded.refused if sent.is_too_large]
    fits_not = not uploaded.refused
    return 413 if fits_not or len(too_large) == len(uploaded.refused) else 422


def _to(request: Request, address: str) -> Response:
    if request.headers.get("HX-Request") == "true":
        return Response(status_code=204, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)


ONE_FILE = Text(
    "Eine neue Fassung ist eine einzelne Datei. Es wurde nichts gespeichert.",
    "A new version is one file. Nothing was saved.",
)
