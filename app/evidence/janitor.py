"""What is needed no more goes, late and on purpose: nothing is deleted while somebody waits.

Removed documents can be brought back for 35 days, and content is kept as long after its last
document has gone: longer than a backup of the database may be behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.database import Database
from app.evidence.archive import Archive
from app.evidence.models import Document, DocumentVersion, UnreferencedContent
from app.evidence.turns import content_may_go

KEPT_FOR = timedelta(days=35)
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep has removed."""

    temporary: int = 0
    documents: int = 0
    contents: int = 0


def sweep(database: Database, archive: Archive, *, now: datetime) -> Swept:
    """Remove left-over arrivals, documents removed long ago, and content that nobody needs."""
    temporary = archive.hall.sweep(now=now)
    with database.writing() as session:
        documents = _forget_removed(session, now)
    contents = 0
    for some in _in_parts(archive.store.contents()):
        with database.writing() as session:
            content_may_go(session)
            for content in _gone_by_now(session, some, now):
                archive.store.delete(content)
                archive.previews.forget(content)
                contents += 1
    return Swept(temporary, documents, contents)


def _forget_removed(session: Session, now: datetime) -> int:
    """Delete what was removed long ago, and note since when its contents are not needed."""
    long_ago = Document.removed_at <= now - KEPT_FOR
    gone = session.execute(
        select(DocumentVersion.sha256, Document.removed_at)
        .join(DocumentVersion.document)
        .where(long_ago)
        .order_by(Document.removed_at)
    ).all()
    ids = session.scalars(select(Document.id).where(long_ago)).all()
    known = set(session.scalars(select(UnreferencedContent.sha256)))
    for content, removed_at in gone:
        if content not in known:
            known.add(content)
            session.add(UnreferencedContent(sha256=content, since=removed_at))
    session.execute(delete(DocumentVersion).where(DocumentVersion.document_id.in_(ids)))
    session.execute(delete(Document).where(Document.id.in_(ids)))
    return len(ids)


def _gone_by_now(session: Session, some: list[str], now: datetime) -> list[str]:
    """Of these contents, those that nobody has needed for long; the others are noted."""
    referred = select(DocumentVersion.sha256).where(DocumentVersion.sha256.in_(some))
    needed = set(session.scalars(referred))
    noted = {
        row.sha256: row
        for row in session.scalars(
            select(UnreferencedContent).where(UnreferencedContent.sha256.in_(some))
        )
    }
    gone = []
    for content in some:
        row = noted.get(content)
        if content in needed:
            if row is not None:
                session.delete(row)
        elif row is None:
            session.add(UnreferencedContent(sha256=content, since=now))
        elif row.since <= now - KEPT_FOR:
            session.delete(row)
            gone.append(content)
    session.flush()
    return gone


def _in_parts(contents: Iterator[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for content in contents:
        part.append(content)
        if len(part) == _AT_ONCE:
            yield part
            part = []
    if part:
        yield part
