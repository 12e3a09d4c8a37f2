"""The table of published checklists: each version once, whole, and never changed again."""

from datetime import datetime

from sqlalchemy import String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, Instant


class PublishedChecklist(Base):
    """A version as rounds go by it; `content` is its resolved file as canonical JSON."""

    __tablename__ = "published_checklist"
    __table_args__ = (UniqueConstraint("checklist_id", "version"),)

    fingerprint: Mapped[str] = mapped_column(String(100), primary_key=True)
    checklist_id: Mapped[str] = mapped_column(String(100))
    version: Mapped[str] = mapped_column(String(50))
    content: Mapped[str] = mapped_column(Text)
    published_at: Mapped[datetime] = mapped_column(Instant)
