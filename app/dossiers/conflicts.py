"""Two people, one field: what is a conflict, and what may pass.

A form carries the revision that it was drawn from. If the dossier has moved on but the form's own
fields have not, the save passes: two people can work on two parts at the same time.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from app.dossiers.exchange import as_plain
from app.dossiers.models import Dossier
from app.dossiers.paths import OWN_KEYS, WHOLE, Plain, part_in, part_of, value_at
from app.dossiers.queries import part_as_of
from app.errors import Conflict


class EditConflict(Conflict):
    """Somebody else changed the same fields since the form was drawn.

    Attributes:
        path: the place that was to be saved.
        theirs: the current value of each field in conflict by its path, None where it is empty
            or gone; empty when the whole part or dossier is in conflict.
        revision: the current revision; None if another transaction is only just writing it.
    """

    def __init__(
        self,
        *,
        path: str,
        theirs: Mapping[str, Plain],
        revision: int | None,
        changed_by: str | None = None,
        changed_at: datetime | None = None,
    ) -> None:
        super().__init__("the dossier has been changed in the meantime")
        self.path = path
        self.theirs = theirs
        self.revision = revision
        self.changed_by = changed_by
        self.changed_at = changed_at


def refuse_stale(dossier: Dossier, *, part: str, drawn_from: int) -> None:
    """Raises EditConflict unless the dossier is still at this revision."""
    if drawn_from != dossier.revision:
        raise _conflict(dossier, "" if part == WHOLE else part, {})


def refuse_conflict(
    session: Session,
    dossier: Dossier,
    *,
    places: Sequence[str],
    drawn_from: int,
    wanted: Mapping[str, Plain],
) -> None:
    """Compare fields as the form showed them with what they are now.

    Args:
        places: the paths that are about to be written.
        wanted: the plain dossier as it would become; who wants what is there already has no
            conflict.

    Raises:
        EditConflict: a field changed in between, to something else than what is wanted now.
    """
    if drawn_from == dossier.revision:
        return
    now = as_plain(dossier.stated)
    if not 1 <= drawn_from < dossier.revision:
        raise _conflict(dossier, places[0], {place: value_at(now, place) for place in places})
    then = as_of_revision(session, dossier, part_of(places[0]), drawn_from)
    theirs = {}
    for place in places:
        current = value_at(now, place)
        if current not in (value_at(then, place), value_at(wanted, place)):
            theirs[place] = current
    if theirs:
        raise _conflict(dossier, places[0], theirs)


def as_of_revision(session: Session, dossier: Dossier, part: str, number: int) -> dict[str, Plain]:
    """A plain dossier in which this one part is as it was at a revision; the rest is left out."""
    found = part_as_of(session, dossier, part, number)
    value = json.loads(found.content)
    if found.part == WHOLE:
        value = part_in(value, part)
    whole: dict[str, Plain] = {part: value} if part in OWN_KEYS else value
    return whole


def _conflict(dossier: Dossier, path: str, theirs: Mapping[str, Plain]) -> EditConflict:
    return EditConflict(
        path=path,
        theirs=theirs,
        revision=dossier.revision,
        changed_by=dossier.changed_by,
        changed_at=dossier.changed_at,
    )
