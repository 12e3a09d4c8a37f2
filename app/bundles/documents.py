"""The documents of a dossier in its bundle: told by rows, and taken in like any upload."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.bundles.archive import CHUNK
from app.bundles.contents import actor_key, actors_of
from app.bundles.shapes import Paper, Papers, PaperVersion
from app.bundles.verifying import NOWHERE, BadBundle, Sink, verify
from app.dossiers.models import Dossier
from app.errors import Unavailable
from app.evidence.archive import Archive
from app.evidence.arrivals import Overflow
from app.evidence.editing import KeptFile, flags_text
from app.evidence.judging import Unfit, keep_if_fit
from app.evidence.models import Document, DocumentVersion, UnreferencedContent
from app.evidence.queries import documents_of
from app.evidence.store import DocumentStore
from app.evidence.turns import content_stays
from app.scoring.wording import Text


def papers_of(session: Session, dossier: Dossier) -> Papers:
    """The documents of a dossier as they travel."""
    actors = actors_of(session, dossier)
    return Papers(documents=tuple(_paper(one, actors) for one in documents_of(session, dossier.id)))


def _paper(document: Document, actors: Mapping[str, str]) -> Paper:
    return Paper(
        id=document.id,
        title=document.title,
        kind=document.kind,
        proves=document.proves,
        valid_until=document.valid_until,
        added_at=document.added_at,
        by=document.added_by or actors.get(actor_key("document", document.id)),
        versions=tuple(_version(one, actors) for one in document.versions),
    )


def _version(row: DocumentVersion, actors: Mapping[str, str]) -> PaperVersion:
    told = {name: getattr(row, name) for name in PaperVersion.model_fields if name != "by"}
    return PaperVersion(by=row.person_id or actors.get(actor_key("version", row.id)), **told)


def actors_in(papers: Papers) -> dict[str, str]:
    """Who did what with these documents, by what they did."""
    added = {actor_key("document", paper.id): paper.by for paper in papers.documents}
    sent = {actor_key("version", version.id): version.by for version in papers.versions}
    return {key: by for key, by in {**added, **sent}.items() if by is not None}


def sent_from(store: DocumentStore, content: str) -> Iterator[bytes]:
    """The bytes of a document. Raises ContentMissing, ContentDamaged."""
    with store.opened(content) as file:
        while chunk := file.read(CHUNK):
            yield chunk


def keep_documents(archive: Archive, papers: Papers, source: BinaryIO) -> dict[str, KeptFile]:
    """Take the documents of a bundle into the store: judged like an upload, by their SHA-256.

    Args:
        source: the bundle once more, from its beginning.

    Raises:
        BadBundle: a document may not come in.
    """
    versions = {version.file: version for version in papers.versions}
    kept: dict[str, KeptFile] = {}

    @contextmanager
    def taking(name: str) -> Iterator[Sink]:
        version = versions.get(name)
        if version is None:
            yield NOWHERE
            return
        try:
            with archive.hall.receive(most_bytes=archive.limits.file_bytes) as arrival:
                yield arrival
                kept[version.sha256] = keep_if_fit(archive, arrival, version.file_name)
        except Unfit as unfit:
            raise BadBundle(name, unfit.problems[0].sentence) from None
        except Overflow:
            raise BadBundle(name, _TOO_LARGE) from None

    verify(source, taking)
    return kept


def add_documents(
    session: Session,
    archive: Archive,
    dossier_id: str,
    papers: Papers,
    kept: Mapping[str, KeptFile],
) -> None:
    """Make the rows of the documents whose contents have been kept.

    Raises:
        Unavailable: a content has just been swept away; importing again helps.
    """
    content_stays(session)
    if not all(archive.store.has(content) for content in kept):
        raise Unavailable
    waiting = UnreferencedContent.sha256.in_(list(kept))
    session.execute(delete(UnreferencedContent).where(waiting))
    for paper in papers.documents:
        versions = [_row(version, kept[version.sha256]) for version in paper.versions]
        told = paper.model_dump(exclude={"by", "versions"})
        session.add(Document(dossier_id=dossier_id, versions=versions, **told))
    session.flush()


def _row(version: PaperVersion, file: KeptFile) -> DocumentVersion:
    told = version.model_dump(exclude={"by"})
    return DocumentVersion(flags_json=flags_text(file.flags), **told)


_TOO_LARGE = Text(
    de="Dieses Dokument ist größer, als diese Installation Dokumente annimmt.",
    en="This document is larger than this installation takes documents.",
)
