"""The two pages of documents: all of a dossier, and one with its versions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fastapi.responses import HTMLResponse

from app.clock import berlin_day
from app.evidence.archive import Archive
from app.evidence.editing import About
from app.evidence.janitor import KEPT_FOR
from app.evidence.limits import Limits, Usage
from app.evidence.models import Document
from app.evidence.queries import (
    documents_of,
    names_of_people,
    removed_documents_of,
    usage_of,
)
from app.evidence.sizes import size_text
from app.inspection.kind import ALLOWED_SUFFIXES
from app.people.policy import Action
from app.web.dossier.page import Desk, frame
from app.web.dossier.standing import Reader
from app.web.evidence.describing import Described
from app.web.evidence.shown import Gallery, title_of
from app.web.parts.shapes import Undo
from app.web.templating import render

HERE = "evidence"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and one sentence for each reason."""

    name: str
    reasons: Sequence[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an upload that was not taken as a whole."""

    taken: Sequence[str] = ()
    refused: Sequence[Refusal] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The form for new documents as it shall stand there.

    Attributes:
        row: the id of a row listed by hand that the document takes over.
        heading: for what the file is, if the form was opened from there.
    """

    described: Described = field(default_factory=Described)
    row: str = ""
    heading: str | None = None
    outcome: Outcome | None = None


def list_page(
    desk: Desk,
    draft: Draft,
    *,
    status: int = 200,
    flash: str | None = None,
    undo: Undo | None = None,
) -> HTMLResponse:
    """All documents of a dossier, and the form for new ones."""
    documents = documents_of(desk.session, desk.dossier.id)
    gallery = gallery_of(desk, documents)
    card = desk.card()
    name = "_content.html" if _is_fragment(desk) else "page.html"
    return render(
        desk.request,
        f"evidence/html/{name}",
        status=status,
        **frame(desk, card, here=HERE),
        documents=[gallery.document(document) for document in documents],
        rows=gallery.rows_without_file(documents),
        removed=_removed(desk),
        draft=draft,
        choices=choices_of(desk.reader, draft.described.proves),
        room=room_of(desk),
        flash=flash,
        undo=undo,
    )


def document_page(
    desk: Desk,
    document: Document,
    *,
    described: Described | None = None,
    outcome: Outcome | None = None,
    faster: bool = False,
    status: int = 200,
    flash: str | None = None,
) -> HTMLResponse:
    """One document: its versions, and what can be changed about it."""
    reader = desk.reader
    about = About(document.title, document.kind, document.proves, document.valid_until)
    shown = described or Described.stored(about, reader.language)
    name = "_document.html" if _is_fragment(desk) else "document_page.html"
    return render(
        desk.request,
        f"evidence/html/{name}",
        status=status,
        **frame(desk, desk.card(), here=HERE),
        document=gallery_of(desk, [document]).document(document),
        described=shown,
        stored=Described.stored(about, reader.language),
        choices=choices_of(reader, shown.proves, also=document.proves),
        room=room_of(desk),
        outcome=outcome,
        faster=faster,
        flash=flash,
    )


def gallery_of(desk: Desk, documents: Sequence[Document]) -> Gallery:
    """What makes the shown documents, with the names of who uploaded them."""
    people = names_of_people(desk.session, documents)
    return Gallery(desk.dossier, desk.reader, people, desk.today)


def choices_of(
    reader: Reader, chosen: Sequence[str], *, also: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """The criteria to choose from, by section; those of another checklist stay to be seen."""
    ours = {rule.criterion.id for rule in reader.checklist.rules}
    sections: list[dict[str, Any]] = [
        {
            "title": section.title.text.pick(reader.language),
            "criteria": [
                (one.id, one.title.text.pick(reader.language), one.id in chosen)
                for one in section.criteria
                if one.id in ours
            ],
        }
        for section in reader.checklist.file.sections
    ]
    others = [one for one in dict.fromkeys((*chosen, *also)) if one not in ours]
    if others:
        foreign = [(one, title_of(one, reader), one in chosen) for one in others]
        sections.append({"title": None, "criteria": foreign})
    return [section for section in sections if section["criteria"]]


def room_of(desk: Desk) -> Mapping[str, Any]:
    """What still fits, to be said before somebody uploads."""
    archive: Archive = desk.request.app.state.archive
    limits: Limits = archive.limits
    usage: Usage = usage_of(desk.session, desk.dossier.id)
    language = desk.reader.language

    def words(size: int) -> str:
        return size_text(size).pick(language)

    return {
        "file": words(limits.file_bytes),
        "file_bytes": limits.file_bytes,
        "at_once": limits.request_files,
        "files_left": max(0, limits.dossier_files - usage.files),
        "files": limits.dossier_files,
        "left": words(max(0, limits.dossier_bytes - usage.size)),
        "size": words(limits.dossier_bytes),
        "accept": ",".join(ALLOWED_SUFFIXES),
    }


def _removed(desk: Desk) -> list[Mapping[str, Any]]:
    """What a lead can bring back, and until which day."""
    if not desk.may(Action.EDIT_DOSSIER):
        return []
    return [
        {
            "id": document.id,
            "title": document.title,
            "until": berlin_day(document.removed_at + KEPT_FOR),
        }
        for document in removed_documents_of(desk.session, desk.dossier.id)
        if document.removed_at is not None
    ]


def _is_fragment(desk: Desk) -> bool:
    return desk.request.headers.get("HX-Request") == "true"
