"""The cost plan of a file into the dossier: an ordinary save, all of it or nothing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.dossiers.editing import save_fields
from app.dossiers.exchange import as_plain
from app.dossiers.models import Dossier
from app.dossiers.paths import Plain
from app.dossiers.row_ids import with_row_ids
from app.dossiers.saving import Saved


def take_over(
    session: Session,
    dossier: Dossier,
    *,
    plan: Mapping[str, Plain],
    drawn_from: int,
    person_id: str,
    now: datetime,
) -> Saved:
    """Save the positions and sources of a cost plan; all else of the dossier stays.

    Args:
        plan: the cost plan in the form of the file; new rows have no ids yet.
        drawn_from: the revision that the difference was shown against.

    Raises:
        EditConflict: positions or sources have been changed since.
        InvalidContent: more than a dossier may hold.
    """
    whole: dict[str, Any] = with_row_ids({**as_plain(dossier.stated), "cost_plan": dict(plan)})
    renewed = whole["cost_plan"]
    return save_fields(
        session,
        dossier,
        path="cost_plan",
        fields={
            "positions": renewed.get("positions", []),
            "financing.sources": renewed.get("financing", {}).get("sources", []),
        },
        drawn_from=drawn_from,
        person_id=person_id,
        now=now,
    )
