"""Rounds go by published checklists: opened with one, and pinned to it ever after."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.checklists.library import UnknownChecklist, checklist
from app.checklists.models import PublishedChecklist
from app.checklists.published import publish, with_settings
from app.checklists.reading import fingerprint
from app.municipalities.models import Network
from app.rounds.editing import keep_settings, plan_round
from app.rounds.models import Round
from app.scoring.checklist import Checklist


@dataclass(frozen=True, slots=True)
class Dates:
    """The civil days of a round, each included."""

    opens_on: date
    apply_by: date
    resolution_by: date | None = None


def open_round(
    session: Session,
    network: Network,
    found: Checklist,
    dates: Dates,
    *,
    name: str,
    now: datetime,
    settings: Mapping[str, Any] | None = None,
) -> Round:
    """Open a round with a checklist, which is published by that.

    Args:
        settings: the values of what the checklist leaves to the round, by name; more may follow.

    Raises:
        Refused: the call was cancelled, a date or a setting cannot be.
    """
    with_settings(found, settings or {})
    publish(session, found, now=now)
    opened = plan_round(
        session,
        network,
        name=name,
        checklist_id=found.id,
        checklist_version=found.version,
        checklist_fingerprint=fingerprint(found.file),
        opens_on=dates.opens_on,
        apply_by=dates.apply_by,
        resolution_by=dates.resolution_by,
    )
    keep_settings(session, opened, settings or {})
    return opened


def pin(session: Session, round_: Round, found: Checklist) -> None:
    """Let a round go by another published version of its checklist. Settings are kept.

    Raises:
        Refused: what the round has set does not fit the version.
    """
    with_settings(found, round_.settings)
    round_.checklist_version = found.version
    round_.checklist_fingerprint = fingerprint(found.file)
    session.flush()


def publish_what_rounds_need(session: Session, *, now: datetime) -> int:
    """Pin every round whose checklist nobody has kept to the installed one. Returns how many.

    Rounds that were opened before checklists were published went by the installed file; they go on
    with it, and from now on no file changes them.
    """
    kept = select(PublishedChecklist.fingerprint)
    lost = session.scalars(select(Round).where(Round.checklist_fingerprint.not_in(kept))).all()
    pinned = 0
    for round_ in lost:
        try:
            found = checklist(round_.checklist_id)
        except UnknownChecklist:
            continue
        if not found.cancelled:
            publish(session, found, now=now)
            pin(session, round_, found)
            pinned += 1
    return pinned
