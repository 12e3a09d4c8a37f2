"""The tables of assessments: the scorecard of each dossier, and the course that it has taken."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, Instant
from app.dossiers.models import FINGERPRINT_LENGTH

FRACTION_LENGTH = 60
SECTIONS_LENGTH = 300


class Receipt:
    """Columns with which a stored score can be recomputed, and the score itself.

    Points are the text of the exact fraction. `fingerprint` is the checklist's,
    `dossier_fingerprint` that of the dossier's content; the last four are the timetable.
    """

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
    dossier_fingerprint: Mapped[str] = mapped_column(String(FINGERPRINT_LENGTH))
    opens_on: Mapped[date | None]
    apply_by: Mapped[date | None]
    resolution_by: Mapped[date | None]
    call: Mapped[str | None] = mapped_column(String(100))


class Assessment(Receipt, Base):
    """The last scorecard of a dossier."""

    __tablename__ = "assessment"

    dossier_id: Mapped[str] = mapped_column(
        ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True
    )
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


class AssessmentPoint(Receipt, Base):
    """One point in the course of a dossier: a save that has moved its score, level or outcomes."""

    __tablename__ = "assessment_point"

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[str] = mapped_column(
        ForeignKey("dossier.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime] = mapped_column(Instant)
    # JSON as `app.assessment.course` writes it: the criteria that moved, before and after.
    moved: Mapped[str] = mapped_column(Text)
