"""The tables of spreadsheets on their way into a cost plan."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, Instant
from app.identifiers import ID_LENGTH, new_id


class SheetUpload(Base):
    """What somebody has uploaded and not confirmed yet: its cells, never the file itself.

    It belongs to one person and one dossier, and is gone after a day, a newer upload, or the word.
    """

    __tablename__ = "sheet_upload"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    dossier_id: Mapped[str] = mapped_column(ForeignKey("dossier.id", ondelete="CASCADE"))
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(Instant)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    # How it is read, as JSON; empty as long as nobody has said.
    layout: Mapped[str] = mapped_column(Text, default="")


class SheetLayout(Base):
    """How a municipality's own table is read, by the fingerprint of its heads."""

    __tablename__ = "sheet_layout"

    municipality_id: Mapped[str] = mapped_column(
        ForeignKey("municipality.id", ondelete="CASCADE"), primary_key=True
    )
    fingerprint: Mapped[str] = mapped_column(String(64), primary_key=True)
    layout: Mapped[str] = mapped_column(Text)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    at: Mapped[datetime] = mapped_column(Instant)
