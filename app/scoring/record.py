"""The scorecard as JSON, for the command line, the API and storage; and back.

Points and degrees are the text of the exact fraction, `percent` an integer or null.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from app.scoring.judgement import Judge
from app.scoring.scorecard import Line, Scorecard
from app.scoring.verdict import Outcome
from app.scoring.wording import Text


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
        "outcome": line.outcome.value,
        "degree": None if line.degree is None else str(line.degree),
        "reason": {"de": line.reason.pick("de"), "en": line.reason.pick("en")},
        "looked_at": list(line.looked_at),
    }
    if line.judged_by is not None:
        record["judged_by"] = line.judged_by.value
    if line.automatic is not None:
        record["automatic"] = {
            "outcome": line.automatic.outcome.value,
            "reason": {
                "de": line.automatic.reason.pick("de"),
                "en": line.automatic.reason.pick("en"),
            },
        }
    return record


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
    judge = record.get("judged_by")
    return Line(
        id=record["id"],
        section=record["section"],
        gate=record["gate"],
        weight=record["weight"],
        due=record["due"],
        due_on=None if record["due_on"] is None else date.fromisoformat(record["due_on"]),
        outcome=Outcome(record["outcome"]),
        degree=None if record["degree"] is None else Fraction(record["degree"]),
        reason=Text(record["reason"]["de"], record["reason"]["en"]),
        looked_at=tuple(record["looked_at"]),
        judged_by=None if judge is None else Judge(judge),
    )
