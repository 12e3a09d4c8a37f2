"""A reading as JSON values and back, for whoever prints or keeps it."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.papers.finding import Confidence, Field, Finding, Reading, Status, Value, Vote

_DAYS = (Field.DATE, Field.RATIFIED_ON)


def recorded(reading: Reading) -> dict[str, Any]:
    """A reading as JSON values."""
    return {
        "status": reading.status.value,
        "findings": [
            {
                "field": finding.field.value,
                "value": plain_value(finding.value),
                "page": finding.page,
                "quote": finding.quote,
                "confidence": finding.confidence.value,
            }
            for finding in reading.findings
        ],
    }


def plain_value(value: Value | None) -> Any:
    """A value as gold.json writes it."""
    if isinstance(value, Vote):
        known = {"yes": value.yes, "no": value.no, "abstentions": value.abstentions}
        known["unanimous"] = value.unanimous
        return {name: count for name, count in known.items() if count is not None}
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def reading_from(record: dict[str, Any]) -> Reading:
    """A reading that was recorded before."""
    findings = tuple(
        Finding(
            Field(one["field"]),
            _value(Field(one["field"]), one["value"]),
            one["page"],
            one["quote"],
            Confidence(one["confidence"]),
        )
        for one in record["findings"]
    )
    return Reading(Status(record["status"]), findings)


def _value(field: Field, plain: Any) -> Value:
    if field is Field.VOTE:
        return Vote(**plain)
    if field in _DAYS:
        return date.fromisoformat(plain)
    value: Value = Decimal(plain) if field is Field.RATE else plain
    return value
