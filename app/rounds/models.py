"""The table of rounds."""

from datetime import date
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, one_of
from app.identifiers import ID_LENGTH, new_id


class RoundStatus(StrEnum):
    """What has become of a round; that a deadline has passed is not a status but a date."""

    ACTIVE = "active"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Round(Base):
    """A funding call in which a network takes part.

    The checklist is pinned by version and fingerprint: whoever changes a checklist does not change
    the rules of a round that is under way. Deadlines are civil days in Europe/Berlin and last until
    24:00 of that day.
    """

    __tablename__ = "round"
    __table_args__ = (
        CheckConstraint(one_of("status", RoundStatus), name="status"),
        CheckConstraint("opens_on <= apply_by", name="opens_before_it_ends"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    network_id: Mapped[str] = mapped_column(
        ForeignKey("network.id", ondelete="RESTRICT"), index=True
    )
    name: Mapped[str] = mapped_column(String(300))
    checklist_id: Mapped[str] = mapped_column(String(100))
    checklist_version: Mapped[str] = mapped_column(String(50))
    checklist_fingerprint: Mapped[str] = mapped_column(String(100))
    opens_on: Mapped[date]
    apply_by: Mapped[date]
    resolution_by: Mapped[date | None]
    status: Mapped[str] = mapped_column(String(20), default=RoundStatus.ACTIVE)
