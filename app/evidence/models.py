"""The tables of documents, of their versions, and of content that nothing refers to any more."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.database import Base, Instant, one_of
from app.identifiers import ID_LENGTH, new_id
from app.inspection.flag import Flag
from app.inspection.kind import FileKind
from app.scoring.text import LINE_LENGTH

SHA256_LENGTH = 64
KIND_LENGTH = 10


class Reading(StrEnum):
    """What became of the attempt to read a version's text."""

    PENDING = "pending"
    READ = "read"
    NO_TEXT = "no_text"
    UNREADABLE = "unreadable"


def new_document_id() -> str:
    """An identifier that is fit to be the key of a row, too: it begins with a letter or digit."""
    while True:
        found = new_id()
        if found[0].isalnum():
            return found


class Document(Base):
    """A document of a dossier: what it is called, what it proves, until when it holds.

    Its id is also the key of its row in the dossier's own list of documents, which is what criteria
    look at. A removed one is kept for a while, so that it can be brought back.
    """

    __tablename__ = "document"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_document_id)
    dossier_id: Mapped[str] = mapped_column(
        ForeignKey("dossier.id", ondelete="CASCADE"), index=True
    )
    title: Mapped[str] = mapped_column(String(LINE_LENGTH))
    kind: Mapped[str | None] = mapped_column(String(LINE_LENGTH))
    proves_json: Mapped[str] = mapped_column("proves", Text, default="[]")
    valid_until: Mapped[date | None]
    added_at: Mapped[datetime] = mapped_column(Instant)
    added_by: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    removed_at: Mapped[datetime | None] = mapped_column(Instant)
    removed_by: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    versions: Mapped[list["DocumentVersion"]] = relationship(
        lazy="raise", order_by="DocumentVersion.number", back_populates="document"
    )

    @property
    def proves(self) -> tuple[str, ...]:
        """The ids of the criteria that it proves."""
        return tuple(json.loads(self.proves_json))

    @proves.setter
    def proves(self, criterion_ids: Sequence[str]) -> None:
        self.proves_json = json.dumps(list(dict.fromkeys(criterion_ids)))

    @property
    def current(self) -> "DocumentVersion":
        """The newest version."""
        return self.versions[-1]


class DocumentVersion(Base):
    """One file of a document, as it was uploaded. Never changed, but for what was read from it."""

    __tablename__ = "document_version"
    __table_args__ = (
        UniqueConstraint("document_id", "number"),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("size >= 0", name="size"),
        CheckConstraint(one_of("reading", Reading), name="reading"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"))
    number: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(SHA256_LENGTH), index=True)
    size: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str] = mapped_column(String(KIND_LENGTH))
    file_name: Mapped[str] = mapped_column(String(LINE_LENGTH))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    at: Mapped[datetime] = mapped_column(Instant)
    # What the check of the content remarked, by the words of `inspection.flag`.
    flags_json: Mapped[str] = mapped_column("flags", Text, default="[]")
    reading: Mapped[str] = mapped_column(String(KIND_LENGTH), default=Reading.PENDING)

    document: Mapped[Document] = relationship(lazy="raise", back_populates="versions")

    @property
    def file_kind(self) -> FileKind:
        """What the file is."""
        return FileKind(self.kind)

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What the check of its content remarked."""
        known = set(Flag)
        return tuple(Flag(word) for word in json.loads(self.flags_json) if word in known)


class PaperReading(Base):
    """What one version says as a council paper, and which reader found it."""

    __tablename__ = "paper_reading"

    version_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("document_version.id", ondelete="CASCADE"), primary_key=True
    )
    reader: Mapped[int]
    content: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant)


class UnreferencedContent(Base):
    """Content in the store that no document needs, and since when; the janitor's memory."""

    __tablename__ = "unreferenced_content"

    sha256: Mapped[str] = mapped_column(String(SHA256_LENGTH), primary_key=True)
    since: Mapped[datetime] = mapped_column(Instant)
