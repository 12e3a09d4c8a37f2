"""The spatial scope, and the sub-area of large cities."""

from typing import Any

import pytest

from app.scoring.checks.strategy_covers_the_whole_area import strategy_covers_the_whole_area
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts


def verdict(
    kind: str | None, population: int | None = None, decisions: list[dict[str, Any]] | None = None
) -> Verdict:
    content = {
        "applicant": {"population": population},
        "project_plan": {"scope": {"kind": kind}},
        "council": {"resolutions": decisions or []},
    }
    return strategy_covers_the_whole_area.run(facts(content), {"inhabitants": 100_000})


@pytest.mark.parametrize(
    ("kind", "population", "outcome"),
    [
        (None, None, Outcome.UNKNOWN),
        ("", 200_000, Outcome.UNKNOWN),
        ("whole_municipality", None, Outcome.MET),
        ("whole_county", None, Outcome.MET),
        ("alliance", 2_144, Outcome.MET),
        ("sub_area", None, Outcome.UNKNOWN),
        ("sub_area", 0, Outcome.UNMET),
        ("sub_area", 99_999, Outcome.UNMET),
        ("sub_area", 100_000, Outcome.UNMET),
        ("sub_area", 100_001, Outcome.MET),
        ("sub_area", 100_030, Outcome.MET),
    ],
)
def test_a_sub_area_needs_more_inhabitants(
    kind: str | None, population: int | None, outcome: Outcome
) -> None:
    assert verdict(kind, population).outcome is outcome


def test_the_reason_names_both_numbers() -> None:
    reason = verdict("sub_area", 100_000 - 1).reason
    assert all(number in reason.pick("de") for number in ("100.000", "99.999"))
    assert all(number in reason.pick("en") for number in ("100,000", "99,999"))


@pytest.mark.parametrize("decision_kind", ["resolution", "urgent_decision", None])
def test_another_scope_in_the_resolution_is_a_warning(decision_kind: str | None) -> None:
    decision = {"id": "r1", "kind": decision_kind, "scope": "alliance"}
    found = verdict("whole_county", None, [decision])
    assert found.outcome is Outcome.MET
    assert "Achtung" in found.reason.pick("de")
    assert "gesamter Verbund" in found.reason.pick("de")
    assert "whole alliance" in found.reason.pick("en")
    assert "council.resolutions[r1].scope" in found.looked_at


@pytest.mark.parametrize(
    "decision",
    [
        {"kind": "resolution", "scope": "whole_county"},
        {"kind": "resolution"},
        {"kind": "recommendation", "scope": "alliance"},
    ],
)
def test_the_same_scope_none_and_recommendations_warn_of_nothing(decision: dict[str, Any]) -> None:
    assert "Achtung" not in verdict("whole_county", None, [decision]).reason.pick("de")


def test_the_warning_stands_beside_a_failure_too() -> None:
    found = verdict("sub_area", 5, [{"kind": "resolution", "scope": "whole_municipality"}])
    assert found.outcome is Outcome.UNMET
    assert "Beware" in found.reason.pick("en")
