"""The tables of dossiers and of their history."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from app.database import Base, Instant
from app.dossiers.exchange import fingerprint_of, parsed
from app.identifiers import ID_LENGTH, new_id
from app.municipalities.models import Municipality
from app.rounds.models import Round
from app.scoring.content.dossier import Dossier as Content

PATH_LENGTH = 400
FINGERPRINT_LENGTH = 64


def _of_its_content(inserted: Any) -> str:
    """The fingerprint of a row that is inserted without going through `Dossier`."""
    return fingerprint_of(inserted.get_current_parameters()["content"])


class Dossier(Base):
    """What a municipality has prepared for a round: one aggregate under one revision.

    `revision` counts from 1 and is checked by every update, so that two savers who read the same
    revision cannot both write.
    """

    __tablename__ = "dossier"
    __table_args__ = (
        UniqueConstraint("municipality_id", "round_id"),
        CheckConstraint("revision >= 1", name="revision"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    municipality_id: Mapped[str] = mapped_column(ForeignKey("municipality.id", ondelete="RESTRICT"))
    round_id: Mapped[str] = mapped_column(ForeignKey("round.id", ondelete="RESTRICT"), index=True)
    revision: Mapped[int] = mapped_column(default=1)
    # Canonical JSON of `dossier/1`; read it as `stated`.
    content: Mapped[str] = mapped_column(Text)
    # Of the content, so that lists can tell without reading it whether a scorecard is of this one.
    fingerprint: Mapped[str] = mapped_column(
        String(FINGERPRINT_LENGTH), default=_of_its_content, server_default=text("''")
    )
    opened_to_network: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(Instant)
    changed_at: Mapped[datetime] = mapped_column(Instant)
    changed_by: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    municipality: Mapped[Municipality] = relationship(lazy="raise")
    round: Mapped[Round] = relationship(lazy="raise")

    __mapper_args__ = {"version_id_col": revision, "version_id_generator": False}  # noqa: RUF012

    @property
    def stated(self) -> Content:
        """What the dossier states, as frozen values."""
        return parsed(self.content)

    @validates("content")
    def _keep_fingerprint(self, _: str, content: str) -> str:
        self.fingerprint = fingerprint_of(content)
        return content


class DossierRevision(Base):
    """One change: which part it concerned, and that part as it was afterwards.

    The part `dossier` stands for all parts at once: the first revision, and an imported file.
    """

    __tablename__ = "dossier_revision"

    dossier_id: Mapped[str] = mapped_column(
        ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    part: Mapped[str] = mapped_column(String(30))
    path: Mapped[str] = mapped_column(String(PATH_LENGTH), default="")
    content: Mapped[str] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(String(30))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    at: Mapped[datetime] = mapped_column(Instant)
