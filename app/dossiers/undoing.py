"""What a dossier was before its last change."""

from sqlalchemy.orm import Session

from app.dossiers.conflicts import as_of_revision
from app.dossiers.models import Dossier
from app.dossiers.paths import APPLICATION, PARTS, WHOLE, Plain
from app.dossiers.queries import part_changed_last
from app.errors import KompassError


class NothingToUndo(KompassError):
    """Nothing has been changed since the dossier was created."""


def before_last_change(session: Session, dossier: Dossier) -> tuple[str, Plain]:
    """The part that was changed last, and that part as it was before (`dossier`: all of it).

    Raises:
        NothingToUndo: there was no change yet.
    """
    if dossier.revision == 1:
        raise NothingToUndo
    part = part_changed_last(session, dossier)
    earlier = dossier.revision - 1
    if part != WHOLE:
        return part, _part_at(session, dossier, part, earlier)
    whole: dict[str, Plain] = {}
    for each in PARTS:
        value = _part_at(session, dossier, each, earlier)
        whole |= value if each == APPLICATION else {each: value}
    return WHOLE, whole


def _part_at(session: Session, dossier: Dossier, part: str, number: int) -> Plain:
    whole = as_of_revision(session, dossier, part, number)
    return whole if part == APPLICATION else whole[part]
