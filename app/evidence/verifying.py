"""Is everything still there, byte for byte? Every content that a document needs is hashed anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from app.database import Database
from app.evidence.models import Document, DocumentVersion
from app.evidence.store import ContentDamaged, ContentMissing, DocumentStore


class Damage(StrEnum):
    """What is wrong with a content."""

    MISSING = "missing"
    CHANGED = "changed"  # cut off, or with other bytes


@dataclass(frozen=True, slots=True)
class Damaged:
    """A version whose content cannot be given out any more."""

    dossier_id: str
    document_id: str
    number: int
    sha256: str
    damage: Damage


@dataclass(frozen=True, slots=True)
class Verified:
    """The outcome of a check of everything."""

    versions: int
    contents: int
    damaged: tuple[Damaged, ...]


def verify_contents(database: Database, store: DocumentStore) -> Verified:
    """Read all contents and compare them with their names."""
    with database.reading() as session:
        rows = session.execute(
            select(
                Document.dossier_id,
                Document.id,
                DocumentVersion.number,
                DocumentVersion.sha256,
            )
            .join(DocumentVersion.document)
            .order_by(Document.dossier_id, Document.added_at, Document.id, DocumentVersion.number)
        ).all()
    wanted = {row.sha256 for row in rows}
    wrong = dict(_wrong(store, wanted))
    damaged = tuple(
        Damaged(row.dossier_id, row.id, row.number, row.sha256, wrong[row.sha256])
        for row in rows
        if row.sha256 in wrong
    )
    return Verified(len(rows), len(wanted), damaged)


def _wrong(store: DocumentStore, contents: set[str]) -> Iterator[tuple[str, Damage]]:
    for content in sorted(contents):
        try:
            with store.opened(content):
                pass
        except ContentMissing:
            yield content, Damage.MISSING
        except ContentDamaged:
            yield content, Damage.CHANGED
