"""How a municipality's own tables are read: remembered with the first import, applied again."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.dossiers.sheets.models import SheetLayout


def remember_layout(
    session: Session,
    municipality_id: str,
    *,
    fingerprint: str,
    layout: str,
    person_id: str,
    now: datetime,
) -> None:
    """Keep how a table with these heads is read, in place of what was said before."""
    known = session.get(SheetLayout, (municipality_id, fingerprint))
    if known is None:
        known = SheetLayout(municipality_id=municipality_id, fingerprint=fingerprint)
        session.add(known)
    known.layout, known.person_id, known.at = layout, person_id, now
    session.flush()


def remembered_layouts(
    session: Session, municipality_id: str, fingerprints: Sequence[str]
) -> dict[str, SheetLayout]:
    """What is known of tables with one of these heads, by their fingerprint."""
    query = select(SheetLayout).where(
        SheetLayout.municipality_id == municipality_id, SheetLayout.fingerprint.in_(fingerprints)
    )
    return {found.fingerprint: found for found in session.scalars(query)}
