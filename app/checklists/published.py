"""Published checklists: what a round goes by, whatever becomes of the file it came from.

A checklist is compiled once per process and per set of values that rounds have set in it. What is
found by a fingerprint is what that fingerprint was made of, so nothing here ever grows stale.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from app.checklists.library import UnknownChecklist, checklist
from app.checklists.models import PublishedChecklist
from app.checklists.reading import canonical, fingerprint, fingerprint_with
from app.errors import Refused
from app.located.complaints import complaint
from app.rounds.models import UNPINNED, Round
from app.scoring.catalogue import catalogue
from app.scoring.checklist import Checklist, ChecklistFile
from app.scoring.compiling import compiled
from app.scoring.wording import say

_COMPILED: dict[tuple[str, str], Checklist] = {}


class NotPublished(LookupError):
    """A round names a checklist that is neither installed nor published."""


def publish(session: Session, found: Checklist, *, now: datetime) -> bool:
    """Keep this version for good. Returns false if it was published before.

    Raises:
        Refused: a cancelled call, or another content under a version that was published already.
    """
    if found.cancelled:
        reason = say(
            "Der Aufruf {id} ist entfallen; für ihn kann niemand eine Runde öffnen.",
            "The call {id} was cancelled; nobody can open a round for it.",
            id=found.id,
        )
        raise Refused("checklist", reason)
    content = fingerprint(found.file)
    if session.get(PublishedChecklist, content) is not None:
        return False
    earlier = session.scalars(
        select(PublishedChecklist.version).where(
            PublishedChecklist.checklist_id == found.id,
            PublishedChecklist.version == found.version,
        )
    ).first()
    if earlier is not None:
        reason = say(
            "{id} ist in der Fassung {version} schon mit anderem Inhalt veröffentlicht. Erhöhen "
            "Sie die Fassung (version) in der Datei.",
            "Version {version} of {id} was published with other content already. Raise the "
            "version in the file.",
            id=found.id,
            version=found.version,
        )
        raise Refused("version", reason)
    session.add(
        PublishedChecklist(
            fingerprint=content,
            checklist_id=found.id,
            version=found.version,
            content=canonical(plain_of(found.file)),
            published_at=now,
        )
    )
    session.flush()
    return True


def plain_of(file: ChecklistFile) -> dict[str, Any]:
    """The file with the names of its parameters, so that a round can still set them."""
    return file.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def pinned_to(round_: Round) -> Checklist:
    """The checklist that a round goes by, with what the round has set in it.

    A round that was never pinned goes by the installed checklist.

    Raises:
        NotPublished: what it is pinned to is not there.
        UnknownChecklist: not pinned, and there is no such checklist.
    """
    if round_.checklist_fingerprint == UNPINNED:
        return with_settings(checklist(round_.checklist_id), round_.settings)
    known = _COMPILED.get((round_.checklist_fingerprint, canonical(round_.settings)))
    if known is not None:
        return known
    session = object_session(round_)
    found = version_of(session, round_.checklist_id, round_.checklist_fingerprint)
    return with_settings(found, round_.settings)


def version_of(session: Session | None, checklist_id: str, content: str) -> Checklist:
    """A checklist by the fingerprint of its content. Raises NotPublished."""
    known = _COMPILED.get((content, canonical({})))
    if known is not None:
        return known
    installed = _installed(checklist_id)
    if installed is not None and installed.fingerprint == content:
        return _kept(installed, {})
    row = None if session is None else session.get(PublishedChecklist, content)
    if row is None:
        raise NotPublished(f"{checklist_id} {content}")
    return _restored(row)


def versions(session: Session, checklist_id: str) -> Iterator[Checklist]:
    """All published versions of a checklist, the newest first."""
    query = (
        select(PublishedChecklist)
        .where(PublishedChecklist.checklist_id == checklist_id)
        .order_by(PublishedChecklist.published_at.desc(), PublishedChecklist.version.desc())
    )
    for row in session.scalars(query):
        yield _restored(row)


def newer_than(session: Session, round_: Round) -> Checklist | None:
    """What a round could go over to: the installed version, or else the last one published.

    None if it goes by that already, or was never pinned.
    """
    if round_.checklist_fingerprint == UNPINNED:
        return None
    found = _installed(round_.checklist_id)
    if found is None or found.cancelled:
        found = next(versions(session, round_.checklist_id), None)
    if found is None or fingerprint(found.file) == round_.checklist_fingerprint:
        return None
    return found


def once_pinned(round_: Round, wanted: str) -> Checklist | None:
    """The checklist of this fingerprint, if the round has ever gone by it."""
    session = object_session(round_)
    candidates = [] if session is None else list(versions(session, round_.checklist_id))
    installed = _installed(round_.checklist_id)
    if installed is not None:
        candidates.append(installed)
    for found in candidates:
        for settings in ({}, *round_.all_settings):
            if fingerprint_with(fingerprint(found.file), settings) == wanted:
                return with_settings(found, settings)
    return None


def with_settings(found: Checklist, settings: Mapping[str, Any]) -> Checklist:
    """The checklist with the values that a round has set.

    Raises:
        Refused: a value cannot be, or nobody asks for it.
    """
    if not settings:
        return found
    content = fingerprint(found.file)
    known = _COMPILED.get((content, canonical(dict(settings))))
    if known is not None:
        return known
    whole = fingerprint_with(content, settings)
    try:
        made = compiled(found.file, catalogue(), whole, settings)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        flaw = complaint(detail, detail["loc"], ())
        reason = say(
            "Ein Wert der Runde passt nicht zur Checkliste: {name}: {flaw}",
            "A value of the round does not fit the checklist: {name}: {flaw}",
            name=_refused_value(found.file, detail["loc"]),
            flaw=flaw,
        )
        raise Refused("parameters", reason) from None
    return _kept(made, settings)


def _refused_value(file: ChecklistFile, place: tuple[int | str, ...]) -> str:
    """What the file calls the value that was refused at a place of the whole checklist."""
    try:
        _, section, _, criterion, _, parameter, *_ = place
        used = file.sections[int(section)].criteria[int(criterion)].with_[str(parameter)]
    except (ValueError, LookupError):
        return str(place[-1])
    return str(used).removeprefix("$")


def _installed(checklist_id: str) -> Checklist | None:
    try:
        return checklist(checklist_id)
    except UnknownChecklist:
        return None


def _restored(row: PublishedChecklist) -> Checklist:
    known = _COMPILED.get((row.fingerprint, canonical({})))
    if known is not None:
        return known
    file = ChecklistFile.model_validate(json.loads(row.content))
    return _kept(compiled(file, catalogue(), row.fingerprint), {})


def _kept(made: Checklist, settings: Mapping[str, Any]) -> Checklist:
    _COMPILED[fingerprint(made.file), canonical(dict(settings))] = made
    return made
