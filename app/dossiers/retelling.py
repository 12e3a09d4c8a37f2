"""Every revision of dossiers as they stood then, told again from their history."""

import json
from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from app.dossiers.changes import Whole, part_replaced
from app.dossiers.exchange import kept
from app.dossiers.paths import WHOLE
from app.dossiers.queries import revisions_of
from app.scoring.content.dossier import Dossier as Content


def retold(session: Session, dossier_ids: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    """Each revision in its order: the dossier's id, the number, and what the database kept then.

    One statement. For upkeep: who asks is not asked.
    """
    whole: Whole = {}
    for dossier_id, number, part, content in revisions_of(session, dossier_ids):
        value = json.loads(content)
        whole = value if part == WHOLE else part_replaced(whole, part, value)
        stated = Content.model_validate(whole, by_alias=True, by_name=False)
        yield dossier_id, number, kept(stated)
