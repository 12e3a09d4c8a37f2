"""Uploads that wait: kept compressed, found by who sent them only, gone after a day."""

import json
import zlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, or_, select
from sqlalchemy.orm import Session

from app.dossiers.models import Dossier
from app.dossiers.sheets.models import SheetUpload
from app.errors import NotFound

WAITS = timedelta(hours=24)


def keep_upload(
    session: Session,
    dossier: Dossier,
    *,
    content: Mapping[str, Any],
    person_id: str,
    now: datetime,
) -> SheetUpload:
    """Keep what was uploaded until it is confirmed; an earlier upload of the same person ends."""
    earlier = and_(SheetUpload.dossier_id == dossier.id, SheetUpload.person_id == person_id)
    session.execute(delete(SheetUpload).where(or_(earlier, SheetUpload.at < now - WAITS)))
    packed = zlib.compress(json.dumps(content, separators=(",", ":")).encode())
    upload = SheetUpload(dossier_id=dossier.id, person_id=person_id, at=now, content=packed)
    session.add(upload)
    session.flush()
    return upload


def end_old_uploads(session: Session, *, now: datetime) -> None:
    """Throw away what has waited for more than a day."""
    session.execute(delete(SheetUpload).where(SheetUpload.at < now - WAITS))


def waiting_upload(
    session: Session, dossier: Dossier, *, upload_id: str, person_id: str, now: datetime
) -> SheetUpload:
    """An upload that waits for its own person.

    Raises:
        NotFound: there is none, it is somebody else's or another dossier's, or its day is over.
    """
    query = select(SheetUpload).where(
        SheetUpload.id == upload_id,
        SheetUpload.dossier_id == dossier.id,
        SheetUpload.person_id == person_id,
        SheetUpload.at >= now - WAITS,
    )
    found = session.scalar(query)
    if found is None:
        raise NotFound
    return found


def content_of(upload: SheetUpload) -> dict[str, Any]:
    """What `keep_upload` was given."""
    content: dict[str, Any] = json.loads(zlib.decompress(upload.content))
    return content


def end_upload(session: Session, upload: SheetUpload) -> None:
    """Throw an upload away."""
    session.delete(upload)
    session.flush()
