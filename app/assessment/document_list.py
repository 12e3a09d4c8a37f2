"""Uploaded documents and the dossier's own list of documents: what criteria look at is that list.

A document and its row have the same id. Whoever changes the row by hand changes the document; a row
that is taken off the list leaves the document in the store, unlisted, until somebody lists it again
or removes it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.dossiers.editing import delete_row, save_rows
from app.dossiers.exchange import as_plain
from app.dossiers.models import Dossier
from app.dossiers.saving import Saved
from app.evidence.models import Document
from app.evidence.queries import documents_of
from app.scoring.content.dossier import Document as Listed

PATH = "documents"


def put_on_list(
    session: Session,
    dossier: Dossier,
    documents: Sequence[Document],
    *,
    person_id: str,
    now: datetime,
    instead_of: str | None = None,
) -> Saved:
    """Let these documents have their rows, each as the document is now.

    Args:
        instead_of: a row listed by hand, which the first of the documents takes over in its place.
    """
    rows = {document.id: _row(document) for document in documents}
    after: list[dict[str, Any]] = []
    for row in as_plain(dossier.stated).get(PATH, []):
        key = row.get("id")
        if instead_of is not None and key == instead_of:
            key = documents[0].id
        after.append(rows.pop(key, row))
    return save_rows(
        session,
        dossier,
        path=PATH,
        rows=[*after, *rows.values()],
        drawn_from=dossier.revision,
        person_id=person_id,
        now=now,
    )


def take_off_list(
    session: Session, dossier: Dossier, document: Document, *, person_id: str, now: datetime
) -> Saved | None:
    """Take its row away; None if it has none."""
    if listed(dossier, document) is None:
        return None
    return delete_row(
        session,
        dossier,
        path=f"{PATH}[{document.id}]",
        drawn_from=dossier.revision,
        person_id=person_id,
        now=now,
    )


def listed(dossier: Dossier, document: Document) -> Listed | None:
    """The row of a document; None if it has none."""
    return next((row for row in dossier.stated.documents if row.id == document.id), None)


def follow_list(session: Session, dossier: Dossier) -> None:
    """The list has been changed by hand: documents are called what their rows say now."""
    rows = {row.id: row for row in dossier.stated.documents}
    for document in documents_of(session, dossier.id):
        row = rows.get(document.id)
        if row is not None:
            document.title = row.title or document.title
            document.kind = row.kind
            document.proves = row.proves
    session.flush()


def _row(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "kind": document.kind,
        "sha256": document.current.sha256,
        "proves": list(document.proves),
    }
