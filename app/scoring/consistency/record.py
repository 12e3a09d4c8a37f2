"""Findings as JSON: texts in both languages, the two places and the two values in order."""

from collections.abc import Iterable
from typing import Any

from app.scoring.consistency.finding import Finding
from app.scoring.wording import value_text


def recorded_findings(found: Iterable[Finding]) -> list[dict[str, Any]]:
    """The findings as plain JSON values, in their order."""
    return [
        {
            "kind": finding.kind,
            "severity": finding.severity,
            "sentence": {
                "de": finding.sentence.pick("de"),
                "en": finding.sentence.pick("en"),
            },
            "places": list(finding.places),
            "values": [
                {"de": value_text(value, "de"), "en": value_text(value, "en")}
                for value in finding.values
            ],
        }
        for finding in found
    ]
