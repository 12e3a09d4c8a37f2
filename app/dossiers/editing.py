"""Changes to a stored dossier: each validated whole, under a new revision, with its history.

All actions flush and never commit, and raise before anything is written:

- `InvalidContent`: a value that no dossier can hold, with the field's path;
- `EditConflict`: somebody else changed the same fields since the form was drawn;
- `NotFound`: a row or place that is not there.

What changes nothing makes no revision.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from app.dossiers import changes
from app.dossiers.checking import InvalidContent, checked, checked_part
from app.dossiers.conflicts import refuse_conflict, refuse_stale
from app.dossiers.exchange import as_plain, kept
from app.dossiers.models import Dossier, DossierRevision
from app.dossiers.paths import WHOLE, Part, Plain, joined, part_of
from app.dossiers.row_ids import with_row_ids
from app.dossiers.saving import Change, Saved, store
from app.dossiers.undoing import before_last_change
from app.located import Located
from app.municipalities.models import Municipality
from app.rounds.models import Round
from app.scoring.content.applicant import Applicant
from app.scoring.content.dossier import Dossier as Content

CREATED, IMPORTED, UNDONE, COPIED = "created", "imported", "undone", "copied"
_NEW_ROW = "new"


def create_dossier(
    session: Session,
    *,
    municipality: Municipality,
    round_: Round,
    person_id: str | None,
    now: datetime,
    content: Content | None = None,
    note: str = CREATED,
) -> Dossier:
    """A new dossier, with the municipality's name and key in it unless content is given.

    The caller makes sure that there is none yet; the database refuses a second one.
    """
    stated = _greeting(municipality) if content is None else content
    stated = checked(with_row_ids(as_plain(stated)))
    dossier = Dossier(
        municipality=municipality,
        round=round_,
        revision=1,
        content=kept(stated),
        created_at=now,
        changed_at=now,
        changed_by=person_id,
    )
    session.add(dossier)
    session.flush()
    session.add(
        DossierRevision(
            dossier_id=dossier.id,
            number=1,
            part=WHOLE,
            content=dossier.content,
            note=note,
            person_id=person_id,
            at=now,
        )
    )
    session.flush()
    return dossier


def save_fields(
    session: Session,
    dossier: Dossier,
    *,
    path: str,
    fields: Mapping[str, Plain],
    drawn_from: int,
    person_id: str,
    now: datetime,
) -> Saved:
    """Set some fields below `path`; the others stay. None or blank text clears a field.

    Args:
        path: "" for the top, `cost_plan.financing`, `cost_plan.positions[c1]`, ...
        fields: values in the file's form by key; a key may be dotted (`contact.name`).
        drawn_from: the revision that the form showed.
    """
    whole = as_plain(dossier.stated)
    after = checked(changes.fields_set(whole, path, fields))
    places = [joined(path, key) for key in fields]
    refuse_conflict(session, dossier, places=places, drawn_from=drawn_from, wanted=as_plain(after))
    return store(session, dossier, after, Change(part_of(path), path, person_id, now))


def add_row(
    session: Session,
    dossier: Dossier,
    *,
    path: str,
    fields: Mapping[str, Plain],
    person_id: str,
    now: datetime,
) -> Saved:
    """A new row at the end of a list such as `cost_plan.positions`; its id is in the result."""
    whole, row_id = changes.row_added(as_plain(dossier.stated), path, fields)
    try:
        after = checked(whole)
    except InvalidContent as invalid:
        raise invalid.at(f"{path}[{row_id}]", f"{path}[{_NEW_ROW}]") from None
    change = Change(part_of(path), f"{path}[{row_id}]", person_id, now)
    return store(session, dossier, after, change, row_id=row_id)


def delete_row(
    session: Session,
    dossier: Dossier,
    *,
    path: str,
    drawn_from: int,
    person_id: str,
    now: datetime,
) -> Saved:
    """One row less. A row that somebody else changed since the form was drawn is a conflict."""
    whole = as_plain(dossier.stated)
    after = checked(changes.row_deleted(whole, path))
    refuse_conflict(session, dossier, places=[path], drawn_from=drawn_from, wanted=as_plain(after))
    return store(session, dossier, after, Change(part_of(path), path, person_id, now))


def move_row(
    session: Session, dossier: Dossier, *, path: str, to: int, person_id: str, now: datetime
) -> Saved:
    """A row at another position of its list, counted from 0."""
    after = checked(changes.row_moved(as_plain(dossier.stated), path, to))
    return store(session, dossier, after, Change(part_of(path), path, person_id, now))


def save_rows(
    session: Session,
    dossier: Dossier,
    *,
    path: str,
    rows: Sequence[Mapping[str, Plain]],
    drawn_from: int,
    person_id: str,
    now: datetime,
) -> Saved:
    """A whole list at once (a grid, pasted cells); rows without an id get one."""
    whole = changes.rows_replaced(as_plain(dossier.stated), path, rows)
    after = checked(with_row_ids(whole))
    refuse_conflict(session, dossier, places=[path], drawn_from=drawn_from, wanted=as_plain(after))
    return store(session, dossier, after, Change(part_of(path), path, person_id, now))


def save_part(
    session: Session,
    dossier: Dossier,
    *,
    part: Part,
    value: Plain | Located,
    drawn_from: int,
    person_id: str,
    now: datetime,
) -> Saved:
    """A whole part as given; any newer revision of the dossier is a conflict."""
    refuse_stale(dossier, part=part, drawn_from=drawn_from)
    plain = checked_part(value, part) if isinstance(value, Located) else value
    whole = changes.part_replaced(as_plain(dossier.stated), part, plain)
    after = checked(with_row_ids(whole))
    return store(session, dossier, after, Change(part, "", person_id, now))


def replace_content(
    session: Session,
    dossier: Dossier,
    *,
    content: Content,
    drawn_from: int,
    person_id: str,
    now: datetime,
) -> Saved:
    """Everything at once, from a file; any newer revision of the dossier is a conflict."""
    refuse_stale(dossier, part=WHOLE, drawn_from=drawn_from)
    after = checked(with_row_ids(as_plain(content)))
    return store(session, dossier, after, Change(WHOLE, "", person_id, now, IMPORTED))


def undo_last(session: Session, dossier: Dossier, *, person_id: str, now: datetime) -> Saved:
    """Take the last change back, whoever made it; a second time brings it again.

    Raises:
        NothingToUndo: nothing has been changed since the dossier was created.
    """
    part, earlier = before_last_change(session, dossier)
    whole = as_plain(dossier.stated)
    after = checked(earlier if part == WHOLE else changes.part_replaced(whole, part, earlier))
    return store(session, dossier, after, Change(part, "", person_id, now, UNDONE))


def open_to_network(session: Session, dossier: Dossier, *, opened: bool) -> None:
    """The municipality's consent that its network's coordinators read the content, or its end."""
    dossier.opened_to_network = opened
    session.flush()


def _greeting(municipality: Municipality) -> Content:
    """What the installation knows already."""
    known = {
        "name": municipality.name,
        "type": municipality.kind,
        "key": municipality.key,
        "population": municipality.population,
    }
    return Content(applicant=Applicant.model_validate(known))
