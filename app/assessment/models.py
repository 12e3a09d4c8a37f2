"""The table of assessments: the scorecard of each dossier, with what lists need in columns."""

from datetime import date

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base

FRACTION_LENGTH = 60
SECTIONS_LENGTH = 300


class Assessment(Base):
    """The last scorecard of a dossier. Points are the text of the exact fraction."""

    __tablename__ = "assessment"

    dossier_id: Mapped[str] = mapped_column(
        ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True
    )
    revision: Mapped[int]
    assessed_on: Mapped[date]
    checklist_id: Mapped[str] = mapped_column(String(100))
    checklist_version: Mapped[str] = mapped_column(String(50))
    fingerprint: Mapped[str] = mapped_column(String(100))
    engine: Mapped[str] = mapped_column(String(40))
    level: Mapped[str] = mapped_column(String(20))
    earned: Mapped[str] = mapped_column(String(FRACTION_LENGTH))
    open: Mapped[str] = mapped_column(String(FRACTION_LENGTH))
    attainable: Mapped[str] = mapped_column(String(FRACTION_LENGTH))
    percent: Mapped[int | None]
    coverage: Mapped[str | None] = mapped_column(String(FRACTION_LENGTH))
    gates_total: Mapped[int]
    gates_fulfilled: Mapped[int]
    gates_unmet: Mapped[int]
    # Ids of sections by comma; null: no gate is unmet.
    sections_unmet: Mapped[str | None] = mapped_column(String(SECTIONS_LENGTH))
    # Null: no gate that has a date is left.
    next_gate_on: Mapped[date | None]
    # JSON as `app.scoring.record` writes it: every criterion with its reason in both languages.
    scorecard: Mapped[str] = mapped_column(Text)
