"""The guide: all checklists, one checklist as a document, one criterion."""

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse

from app.checklists.library import UnknownChecklist, all_checklists, checklist
from app.database import Transaction
from app.errors import NotFound
from app.people.queries import networks_of
from app.scoring.checklist import Checklist
from app.web.guards import MaybeSignedIn, Policy, guarded_router
from app.web.guide.document import Document, document_of
from app.web.i18n import language_of
from app.web.templating import render

ROUTER = guarded_router("/guide")
LONGEST_SEARCH = 100
_DOCUMENTS: dict[str, Document] = {}

Search = Annotated[str, Query(alias="q", max_length=LONGEST_SEARCH)]


@ROUTER.get("", policy=Policy.PUBLIC)
def show_guide(request: Request) -> HTMLResponse:
    """All calls with their checklists, the newest first."""
    documents = [_document(found) for found in all_checklists()]
    documents.sort(key=lambda document: document.id, reverse=True)
    return render(request, "guide/html/overview.html", documents=documents)


@ROUTER.get("/{checklist_name}", policy=Policy.PUBLIC)
def show_checklist(
    request: Request,
    checklist_name: str,
    actor: MaybeSignedIn,
    session: Transaction,
    search: Search = "",
) -> HTMLResponse:
    """One checklist as a document, or what a search finds in it."""
    document = _document_named(checklist_name)
    found = document.about(search, language_of(request))
    networks = [] if actor is None else networks_of(session, actor)
    return render(
        request,
        "guide/html/checklist.html",
        whole=document,
        document=found,
        search=search.strip(),
        contacts=[network for network in networks if network.contact_email],
    )


@ROUTER.get("/{checklist_name}/{criterion_name}", policy=Policy.PUBLIC)
def show_criterion(request: Request, checklist_name: str, criterion_name: str) -> HTMLResponse:
    """One criterion on a page of its own."""
    document = _document_named(checklist_name)
    try:
        here = document.neighbours(criterion_name)
    except KeyError:
        raise NotFound from None
    return render(request, "guide/html/criterion.html", document=document, here=here)


def _document_named(checklist_name: str) -> Document:
    try:
        return _document(checklist(checklist_name))
    except UnknownChecklist:
        raise NotFound from None


def _document(found: Checklist) -> Document:
    """The document of a checklist, made once; checklists never change while the service runs."""
    if found.fingerprint not in _DOCUMENTS:
        _DOCUMENTS[found.fingerprint] = document_of(found)
    return _DOCUMENTS[found.fingerprint]
