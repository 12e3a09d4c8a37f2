"""Changes to documents. Each flushes and never commits.

The content itself is in the store before its row is made here, so a row always has its file. That
the dossier's own list follows is the business of `assessment.evidence`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.errors import Unavailable
from app.evidence.archive import Archive
from app.evidence.limits import require_room
from app.evidence.models import (
    Document,
    DocumentVersion,
    UnreferencedContent,
    new_document_id,
)
from app.evidence.queries import usage_of
from app.evidence.turns import content_stays
from app.inspection.flag import Flag
from app.inspection.kind import FileKind


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that has passed the checks and lies in the store."""

    sha256: str
    size: int
    kind: FileKind
    file_name: str
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What somebody says of a document."""

    title: str
    kind: str | None = None
    proves: Sequence[str] = ()
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class By:
    """Who does it, and when."""

    person_id: str
    now: datetime


def add_document(
    session: Session, archive: Archive, dossier_id: str, about: About, file: KeptFile, by: By
) -> Document:
    """A new document with its first version.

    Raises:
        Full: the dossier has no room for it.
        Unavailable: its content has just been swept away; sending it again helps.
    """
    document = Document(
        id=new_document_id(),
        dossier_id=dossier_id,
        title=about.title,
        kind=about.kind,
        proves=about.proves,
        valid_until=about.valid_until,
        added_at=by.now,
        added_by=by.person_id,
        versions=[],
    )
    version = _version(session, archive, document, file, by)
    session.add(document)
    document.versions.append(version)
    session.flush()
    return document


def add_version(
    session: Session, archive: Archive, document: Document, file: KeptFile, by: By
) -> DocumentVersion:
    """A newer file of the same document; the earlier ones stay.

    Raises:
        Full: the dossier has no room for it.
        Unavailable: its content has just been swept away; sending it again helps.
    """
    version = _version(session, archive, document, file, by)
    document.versions.append(version)
    session.flush()
    return version


def edit_document(session: Session, document: Document, about: About) -> None:
    """What it is called, what it proves, until when it holds."""
    document.title = about.title
    document.kind = about.kind
    document.proves = about.proves
    document.valid_until = about.valid_until
    session.flush()


def remove_document(session: Session, document: Document, by: By) -> None:
    """Out of sight; it can be brought back until the janitor has been."""
    document.removed_at = by.now
    document.removed_by = by.person_id
    session.flush()


def bring_back(session: Session, document: Document) -> None:
    """Undo the removal."""
    document.removed_at = None
    document.removed_by = None
    session.flush()


def _version(
    session: Session, archive: Archive, document: Document, file: KeptFile, by: By
) -> DocumentVersion:
    require_room(usage_of(session, document.dossier_id), archive.limits, size=file.size)
    content_stays(session)
    if not archive.store.has(file.sha256):
        raise Unavailable
    session.execute(delete(UnreferencedContent).where(UnreferencedContent.sha256 == file.sha256))
    return DocumentVersion(
        number=max((version.number for version in document.versions), default=0) + 1,
        sha256=file.sha256,
        size=file.size,
        kind=file.kind,
        file_name=file.file_name,
        person_id=by.person_id,
        at=by.now,
        flags_json=flags_text(file.flags),
    )


def flags_text(flags: Sequence[Flag]) -> str:
    """Flags as a version's row keeps them."""
    return json.dumps(list(flags))
