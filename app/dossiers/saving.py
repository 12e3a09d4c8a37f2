"""The one place where a changed dossier is written: new revision, history, who and when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.dossiers.conflicts import EditConflict
from app.dossiers.exchange import as_plain, kept, plain_text
from app.dossiers.models import Dossier, DossierRevision
from app.dossiers.paths import part_in
from app.scoring.content.dossier import Dossier as Content


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed, by whom, when."""

    part: str
    path: str
    person_id: str
    now: datetime
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an edit. `changed` is false where it changed nothing."""

    dossier: Dossier
    content: Content
    before: Content
    changed: bool
    row_id: str | None = None


def store(
    session: Session,
    dossier: Dossier,
    after: Content,
    change: Change,
    *,
    row_id: str | None = None,
) -> Saved:
    """Keep a dossier's new content.

    Raises:
        EditConflict: another transaction wrote first.
    """
    before, text = dossier.stated, kept(after)
    if text == dossier.content:
        return Saved(dossier, after, before, changed=False, row_id=row_id)
    dossier.content = text
    dossier.revision += 1
    dossier.changed_at = change.now
    dossier.changed_by = change.person_id
    session.add(
        DossierRevision(
            dossier_id=dossier.id,
            number=dossier.revision,
            part=change.part,
            path=change.path,
            content=plain_text(part_in(as_plain(after), change.part)),
            note=change.note,
            person_id=change.person_id,
            at=change.now,
        )
    )
    try:
        session.flush()
    except StaleDataError:
        raise EditConflict(path=change.path, theirs={}, revision=None) from None
    return Saved(dossier, after, before, changed=True, row_id=row_id)
