"""The table of rounds."""

import json
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, one_of
from app.identifiers import ID_LENGTH, new_id

UNPINNED = "-"
"""In place of a fingerprint: the round goes by the installed checklist until it is pinned."""


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
    # JSON: what the round has set in its checklist, one entry per change; the last one counts.
    parameters: Mapped[str] = mapped_column(Text, default="[]", server_default=text("'[]'"))

    # JSON: how many characters the portal takes, by the name of the text; set by coordinators.
    text_limits: Mapped[str] = mapped_column(Text, default="{}", server_default=text("'{}'"))

    @property
    def limits(self) -> Mapping[str, int]:
        """How many characters the portal takes, as far as the round has said so."""
        return dict(json.loads(self.text_limits or "{}"))

    @property
    def all_settings(self) -> tuple[Mapping[str, Any], ...]:
        """Everything it has ever set, in order: old scores were made with old values."""
        return tuple(json.loads(self.parameters or "[]"))

    @property
    def settings(self) -> Mapping[str, Any]:
        """The values that it sets in its checklist now, by the name of the parameter."""
        return self.all_settings[-1] if self.all_settings else {}
