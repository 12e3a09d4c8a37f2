"""Participation: enough formats, both channels, each phase."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.participation_reaches_everyone import participation_reaches_everyone
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts


def planned(phase: str | None, channel: str | None, **more: Any) -> dict[str, Any]:
    return {
        "format": "Bürgerwerkstatt",
        "phase": phase,
        "channel": channel,
        "date": "2022-05",
        **more,
    }


def run(formats: list[dict[str, Any]], entry: str | None = "phases_a_and_b") -> Verdict:
    given = facts({"entry": entry, "project_plan": {"participation": formats}})
    return participation_reaches_everyone.run(given, {"at_least": 2})


@pytest.mark.parametrize(
    ("formats", "degree"),
    [
        ([planned("A", "analogue"), planned("B", "digital")], 1),
        ([planned("A", "both"), planned("B", "both")], 1),
        ([planned("A", "both"), planned("B", "analogue"), planned(None, None)], 1),
        ([planned("A", "analogue"), planned("B", "analogue")], Fraction(5, 6)),
        ([planned("A", "digital"), planned("B", "digital")], Fraction(5, 6)),
        ([planned("A", "both"), planned("A", "both")], Fraction(5, 6)),
        ([planned("A", "analogue"), planned("A", "analogue")], Fraction(2, 3)),
        ([planned("A", "both")], Fraction(2, 3)),
        ([planned("B", "digital")], Fraction(1, 2)),
        ([planned("A", "analogue"), planned("B", "digital", date=None)], Fraction(1, 2)),
    ],
)
def test_each_demand_counts_one(formats: list[dict[str, Any]], degree: int | Fraction) -> None:
    assert run(formats).degree == degree


@pytest.mark.parametrize("missing", ["format", "phase", "date", "channel"])
def test_a_format_without_one_of_its_four_details_is_no_fact(missing: str) -> None:
    verdict = run([{**planned("A", "both"), missing: None}])
    assert verdict.outcome is Outcome.UNKNOWN
    assert verdict.looked_at == (f"project_plan.participation[0].{missing}",)


def test_nothing_planned_is_unknown() -> None:
    assert run([]).outcome is Outcome.UNKNOWN
    assert run([{}]).outcome is Outcome.UNKNOWN


def test_direct_entry_into_phase_b_needs_phase_b_only() -> None:
    in_b = [planned("B", "analogue"), planned("B", "digital")]
    in_a = [planned("A", "analogue"), planned("A", "digital")]
    assert run(in_b, "phase_b_only").outcome is Outcome.MET
    assert run(in_a, "phase_b_only").degree == Fraction(4, 5)


def test_while_the_entry_is_open_both_phases_are_asked() -> None:
    assert run([planned("B", "analogue"), planned("B", "digital")], None).degree == Fraction(5, 6)


def test_what_is_missing_is_named() -> None:
    reason = run([planned("A", "analogue"), planned("A", "analogue")]).reason
    assert "Es fehlt: ein digitales Format und ein Format in Phase B." in reason.pick("de")
    assert "Missing: a digital format and a format in phase B." in reason.pick("en")
