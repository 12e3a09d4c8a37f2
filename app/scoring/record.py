"""The scorecard as JSON, for the command line, the API and storage; and back.

Points and degrees are the text of the exact fraction, `percent` an integer or null.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from app.scoring.judgement import Judge
from app.scoring.scorecard import Line, Scorecard
from app.scoring.verdict import Outcome, Verdict
from app.scoring.wording import Text, say


def recorded(card: Scorecard) -> dict[str, Any]:
    """The scorecard as plain JSON values, criteria in the checklist's order."""
    return {
        "checklist": {
            "id": card.checklist_id,
            "version": card.checklist_version,
            "fingerprint": card.fingerprint,
        },
        "as_of": card.as_of.isoformat(),
        "level": card.level.value,
        "score": {
            "earned": str(card.earned),
            "open": str(card.open),
            "attainable": str(card.attainable),
            "percent": card.percent,
        },
        "coverage": None if card.coverage is None else str(card.coverage),
        "criteria": [_recorded_line(line) for line in card.lines],
    }


def _recorded_line(line: Line) -> dict[str, Any]:
    record = {
        "id": line.id,
        "section": line.section,
        "gate": line.gate,
        "weight": line.weight,
        "due": line.due,
        "due_on": None if line.due_on is None else line.due_on.isoformat(),
        **_decided(line),
    }
    if line.judged_by is not None:
        record["judged_by"] = line.judged_by.value
    if line.automatic is not None:
        record["automatic"] = _decided(line.automatic)
    if line.awaits_adviser:
        record["awaits_adviser"] = True
    return record


def _decided(said: Line | Verdict) -> dict[str, Any]:
    return {
        "outcome": said.outcome.value,
        "degree": None if said.degree is None else str(said.degree),
        "reason": {"de": said.reason.pick("de"), "en": said.reason.pick("en")},
        "looked_at": list(said.looked_at),
    }


def restored(record: Mapping[str, Any]) -> Scorecard:
    """The scorecard of a record made by `recorded`; its level and sums are computed anew.

    Raises:
        KeyError, ValueError: the record was not made by `recorded`.
    """
    checklist = record["checklist"]
    return Scorecard(
        lines=tuple(_restored_line(line) for line in record["criteria"]),
        checklist_id=checklist["id"],
        checklist_version=checklist["version"],
        fingerprint=checklist["fingerprint"],
        as_of=date.fromisoformat(record["as_of"]),
    )


def _restored_line(record: Mapping[str, Any]) -> Line:
    judge, automatic = record.get("judged_by"), record.get("automatic")
    said = _restored_verdict(record)
    return Line(
        id=record["id"],
        section=record["section"],
        gate=record["gate"],
        weight=record["weight"],
        due=record["due"],
        due_on=None if record["due_on"] is None else date.fromisoformat(record["due_on"]),
        outcome=said.outcome,
        degree=said.degree,
        reason=said.reason,
        looked_at=said.looked_at,
        judged_by=None if judge is None else Judge(judge),
        automatic=None if automatic is None else _restored_verdict(automatic),
        awaits_adviser=record.get("awaits_adviser", False),
    )


def _restored_verdict(record: Mapping[str, Any]) -> Verdict:
    reason = Text(record["reason"]["de"], record["reason"]["en"])
    return Verdict(
        Outcome(record["outcome"]),
        say("{reason}", "{reason}", reason=reason),
        tuple(record["looked_at"]),
        None if record["degree"] is None else Fraction(record["degree"]),
    )
