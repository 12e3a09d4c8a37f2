"""A dossier of the cast, filled in."""

from datetime import datetime
from typing import Any

from app.database import Database
from app.dossiers.editing import replace_content
from app.dossiers.models import Dossier
from app.scoring.content.dossier import Dossier as Content
from tests.cast import Cast


def fill(database: Database, cast: Cast, content: dict[str, Any], now: datetime) -> str:
    """Put content into the dossier of Rebenau; its address."""
    dossier_id = cast.dossiers["rebenau"]
    with database.writing() as session:
        dossier = session.get_one(Dossier, dossier_id)
        replace_content(
            session,
            dossier,
            content=Content.model_validate(content),
            drawn_from=dossier.revision,
            person_id=cast.people["lead"],
            now=now,
        )
    return f"/dossiers/{dossier_id}"
