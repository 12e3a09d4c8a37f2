"""What people do with documents: document, dossier and scorecard change together or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.assessment.assessing import Assessed, assess
from app.assessment.document_list import PATH, listed, put_on_list, take_off_list
from app.dossiers.editing import save_fields
from app.dossiers.models import Dossier
from app.dossiers.saving import Saved
from app.errors import Conflict
from app.evidence import editing
from app.evidence.archive import Archive
from app.evidence.editing import About, By, KeptFile
from app.evidence.limits import Full
from app.evidence.models import Document
from app.scoring.wording import Sentence


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A file that shall become a document of its own."""

    file: KeptFile
    about: About


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of some files; `assessed` is None if none of them was taken."""

    documents: tuple[Document, ...]
    refused: tuple[tuple[KeptFile, Sentence], ...]
    assessed: Assessed | None


@dataclass(frozen=True, slots=True)
class Desk:
    """The dossier that somebody works at, and on which day."""

    session: Session
    archive: Archive
    dossier: Dossier
    by: By
    today: date


def file_documents(
    desk: Desk, new: Sequence[NewDocument], *, instead_of: str | None = None
) -> Filed:
    """Add documents, as many of them as there is room for, in one revision.

    Args:
        instead_of: the id of a row listed by hand, which the first document takes over.
    """
    documents: list[Document] = []
    refused: list[tuple[KeptFile, Sentence]] = []
    for one in new:
        try:
            documents.append(
                editing.add_document(
                    desk.session, desk.archive, desk.dossier.id, one.about, one.file, desk.by
                )
            )
        except Full as full:
            refused.append((one.file, full.reason))
    assessed = _listed(desk, documents, instead_of) if documents else None
    return Filed(tuple(documents), tuple(refused), assessed)


def file_version(desk: Desk, document: Document, file: KeptFile) -> Filed:
    """A newer file of a document. A document that is not listed stays so."""
    try:
        editing.add_version(desk.session, desk.archive, document, file, desk.by)
    except Full as full:
        return Filed((), ((file, full.reason),), None)
    if listed(desk.dossier, document) is None:
        return Filed((document,), (), None)
    return Filed((document,), (), _listed(desk, [document]))


def describe_document(
    desk: Desk,
    document: Document,
    about: About,
    *,
    drawn_from: int,
    shown_valid_until: date | None,
) -> Assessed | None:
    """What it is called, what it proves, until when it holds.

    Args:
        drawn_from: the revision of the dossier that the form showed.
        shown_valid_until: the day of validity that the form showed.

    Raises:
        EditConflict, Conflict: somebody else changed the same in the meantime.
    """
    if document.valid_until not in (shown_valid_until, about.valid_until):
        raise Conflict
    if listed(desk.dossier, document) is None:
        editing.edit_document(desk.session, document, about)
        return None
    saved = save_fields(
        desk.session,
        desk.dossier,
        path=f"{PATH}[{document.id}]",
        fields={"title": about.title, "kind": about.kind, "proves": list(about.proves)},
        drawn_from=drawn_from,
        person_id=desk.by.person_id,
        now=desk.by.now,
    )
    editing.edit_document(desk.session, document, about)
    return _assessed(desk, saved)


def remove_document(desk: Desk, document: Document) -> Assessed | None:
    """Take a document away, from the list too. It can be brought back for a while."""
    saved = take_off_list(
        desk.session,
        desk.dossier,
        document,
        person_id=desk.by.person_id,
        now=desk.by.now,
    )
    editing.remove_document(desk.session, document, desk.by)
    return None if saved is None else _assessed(desk, saved)


def bring_back_document(desk: Desk, document: Document) -> Assessed:
    """Undo a removal: the document is there and listed again."""
    editing.bring_back(desk.session, document)
    return _listed(desk, [document])


def list_document(desk: Desk, document: Document) -> Assessed:
    """Put a document that is not listed, or is listed with another file, onto the list."""
    return _listed(desk, [document])


def _listed(desk: Desk, documents: Sequence[Document], instead_of: str | None = None) -> Assessed:
    saved = put_on_list(
        desk.session,
        desk.dossier,
        documents,
        person_id=desk.by.person_id,
        now=desk.by.now,
        instead_of=instead_of,
    )
    return _assessed(desk, saved)


def _assessed(desk: Desk, saved: Saved) -> Assessed:
    return assess(desk.session, desk.dossier, today=desk.today, previous=saved.before)
