"""Plan the rounds of a network."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Refused
from app.municipalities.models import Network
from app.rounds.models import Round
from app.scoring.text import required_line
from app.scoring.wording import say


def plan_round(
    session: Session,
    network: Network,
    *,
    name: str,
    checklist_id: str,
    checklist_version: str,
    checklist_fingerprint: str,
    opens_on: date,
    apply_by: date,
    resolution_by: date | None = None,
) -> Round:
    """Plan a round with its pinned checklist and its deadlines.

    Raises:
        Refused: a deadline would pass before the round opens.
    """
    if apply_by < opens_on:
        reason = say(
            "Die Bewerbungsfrist ({apply_by}) liegt vor der Öffnung ({opens_on}).",
            "The application deadline ({apply_by}) is before the opening ({opens_on}).",
            apply_by=apply_by,
            opens_on=opens_on,
        )
        raise Refused("apply_by", reason)
    if resolution_by is not None and resolution_by < opens_on:
        reason = say(
            "Die Frist für den Ratsbeschluss ({resolution_by}) liegt vor der Öffnung ({opens_on}).",
            "The deadline of the resolution ({resolution_by}) is before the opening ({opens_on}).",
            resolution_by=resolution_by,
            opens_on=opens_on,
        )
        raise Refused("resolution_by", reason)
    planned = Round(
        network_id=network.id,
        name=required_line(name),
        checklist_id=checklist_id,
        checklist_version=checklist_version,
        checklist_fingerprint=checklist_fingerprint,
        opens_on=opens_on,
        apply_by=apply_by,
        resolution_by=resolution_by,
    )
    session.add(planned)
    session.flush()
    return planned


def set_limits(session: Session, round_: Round, changed: Mapping[str, int | None]) -> None:
    """Set how many characters the portal takes for some texts; None: nobody knows. Others stay."""
    limits = {**round_.limits, **changed}
    known = {key: limit for key, limit in limits.items() if limit is not None}
    round_.text_limits = json.dumps(known, sort_keys=True)
    session.flush()


def keep_settings(session: Session, round_: Round, settings: Mapping[str, Any]) -> None:
    """Set the values of a round's own parameters; what it had set before is remembered."""
    if dict(settings) == dict(round_.settings):
        return
    history = [*round_.all_settings, dict(settings)]
    round_.parameters = json.dumps(history, ensure_ascii=False, sort_keys=True)
    session.flush()
