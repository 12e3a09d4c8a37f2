"""Documents, always asked for through the dossier that they belong to.

Whoever asks has loaded that dossier by a query that knows what they may see (`dossiers.queries`);
the id of a document alone leads nowhere.
"""

from collections.abc import Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, contains_eager, selectinload

from app.errors import NotFound
from app.evidence.limits import Usage
from app.evidence.models import Document, DocumentVersion
from app.people.models import Person

_LONGEST_NUMBER = 6


def documents_of(session: Session, dossier_id: str) -> list[Document]:
    """The documents of a dossier with all their versions, the oldest document first."""
    query = _of(dossier_id).where(Document.removed_at.is_(None))
    return list(session.scalars(query.order_by(Document.added_at, Document.title, Document.id)))


def document_of(session: Session, dossier_id: str, document_id: str) -> Document:
    """One of them, with its versions.

    Raises:
        NotFound: the dossier has no such document, or it has been removed.
    """
    query = _of(dossier_id).where(Document.id == document_id, Document.removed_at.is_(None))
    return _found(session.scalar(query))


def removed_document_of(session: Session, dossier_id: str, document_id: str) -> Document:
    """One that has been removed and can still be brought back.

    Raises:
        NotFound: the dossier has no such document, or it has not been removed.
    """
    query = _of(dossier_id).where(Document.id == document_id, Document.removed_at.is_not(None))
    return _found(session.scalar(query))


def removed_documents_of(session: Session, dossier_id: str) -> list[Document]:
    """What can still be brought back, the last one removed first; without versions."""
    query = select(Document).where(
        Document.dossier_id == dossier_id, Document.removed_at.is_not(None)
    )
    return list(session.scalars(query.order_by(Document.removed_at.desc(), Document.id)))


def version_of(session: Session, dossier_id: str, document_id: str, number: int) -> DocumentVersion:
    """One version of a document, its document loaded with it.

    Raises:
        NotFound: there is none, or its document has been removed.
    """
    query = (
        select(DocumentVersion)
        .join(DocumentVersion.document)
        .options(contains_eager(DocumentVersion.document))
        .where(
            Document.dossier_id == dossier_id,
            Document.id == document_id,
            Document.removed_at.is_(None),
            DocumentVersion.number == number,
        )
    )
    version = session.scalar(query)
    if version is None:
        raise NotFound
    return version


def version_named(
    session: Session, dossier_id: str, document_id: str, number: str
) -> DocumentVersion:
    """The version that an address names.

    Raises:
        NotFound: there is none, or the number is none.
    """
    if not (number.isascii() and number.isdigit() and len(number) <= _LONGEST_NUMBER):
        raise NotFound
    return version_of(session, dossier_id, document_id, int(number))


def usage_of(session: Session, dossier_id: str) -> Usage:
    """What a dossier holds, every version of every document that has not been swept away."""
    query = (
        select(func.count(DocumentVersion.id), func.coalesce(func.sum(DocumentVersion.size), 0))
        .join(DocumentVersion.document)
        .where(Document.dossier_id == dossier_id)
    )
    files, size = session.execute(query).one()
    return Usage(files, int(size))


def names_of_people(session: Session, documents: Sequence[Document]) -> dict[str, str]:
    """Who uploaded all these versions: names by id."""
    ids = {version.person_id for document in documents for version in document.versions}
    query = select(Person.id, Person.name).where(Person.id.in_(ids - {None}))
    return {row.id: row.name for row in session.execute(query)}


def _of(dossier_id: str) -> Select[Document]:
    return (
        select(Document)
        .where(Document.dossier_id == dossier_id)
        .options(selectinload(Document.versions))
    )


def _found(document: Document | None) -> Document:
    if document is None:
        raise NotFound
    return document
