"""What was read out of a document's version, as a council paper: kept once, for good.

A version never changes, so neither does what stands in it; it is read again only where the reader
itself has become another one (`READER`).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from shutil import copyfileobj

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.evidence.archive import Archive
from app.evidence.models import DocumentVersion, PaperReading
from app.evidence.models import Reading as Attempt
from app.inspection.kind import FileKind
from app.inspection.text import text_of
from app.papers.finding import Reading
from app.papers.reading import read_paper
from app.papers.recorded import reading_from, recorded

READER = 1
"""Raised by whoever changes what the reader finds."""
READABLE = (FileKind.PDF, FileKind.DOCX, FileKind.ODT)
_MOST_BYTES = 2**40


def readings_of(session: Session, version_ids: Sequence[str]) -> dict[str, Reading]:
    """What was found in these versions, by version; those not read by today's reader are absent."""
    query = select(PaperReading).where(
        PaperReading.version_id.in_(version_ids), PaperReading.reader == READER
    )
    return {
        kept.version_id: reading_from(json.loads(kept.content)) for kept in session.scalars(query)
    }


@dataclass(frozen=True, slots=True)
class PaperRead:
    """What came of reading one content; no reading where it has no text."""

    attempt: Attempt
    reading: Reading | None = None


def read_content(archive: Archive, sha256: str, kind: FileKind) -> PaperRead:
    """Read a content as a council paper. Takes its time, so it is no part of a transaction.

    Raises:
        ContentMissing, ContentDamaged: the file itself cannot be read.
    """
    # A copy, so that the parser is given a path also where the store is no folder.
    with (
        archive.store.opened(sha256) as file,
        archive.hall.receive(most_bytes=_MOST_BYTES) as copy,
    ):
        with copy.path.open("wb") as target:
            copyfileobj(file, target)
        extraction = text_of(copy.path, kind)
    attempt = Attempt(extraction.status)
    return PaperRead(attempt, read_paper(extraction.pages) if attempt is Attempt.READ else None)


def keep_reading(
    session: Session, version: DocumentVersion, read: PaperRead, now: datetime
) -> None:
    """Keep what came of reading a version; an earlier reader's findings go."""
    version.reading = read.attempt
    kept = session.get(PaperReading, version.id)
    if kept is not None:
        session.delete(kept)
        session.flush()
    if read.reading is not None:
        content = json.dumps(recorded(read.reading), ensure_ascii=False)
        session.add(PaperReading(version_id=version.id, reader=READER, content=content, at=now))
    session.flush()
