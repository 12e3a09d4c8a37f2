"""Phases touch or leave a gap, never overlap; measures keep to their phase."""

from datetime import date
from typing import Any

import pytest

from app.scoring.checks.phases_and_measures_are_in_sequence import (
    phases_and_measures_are_in_sequence,
)
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, period

A, B = period("A", "2022-01-01", "2022-12-31"), period("B", "2023-01-01", "2026-12-31")
FITTING = ({"title": "Netz", "phase": "B", "from": "2024-01", "to": "2024-12"},)


def checked(
    *phases: dict[str, Any],
    measures: Any = FITTING,
    entry: str | None = "phases_a_and_b",
    award: date | None = None,
) -> Verdict:
    """What the check says of these phases and measures."""
    content = {
        "entry": entry,
        "project_plan": {"measures": list(measures)},
        "time_plan": {"phases": list(phases)},
    }
    return phases_and_measures_are_in_sequence.run(facts(content), {"expected_award": award})


def measure(phase: str | None, start: str | None, end: str | None) -> dict[str, Any]:
    """A measure of the project plan."""
    return {"title": "Datenplattform", "phase": phase, "from": start, "to": end}


@pytest.mark.parametrize(
    ("start_of_b", "outcome"),
    [
        ("2023-01-01", Outcome.MET),
        ("2023-06-01", Outcome.MET),
        ("2022-12-31", Outcome.UNMET),
        ("2021-01-01", Outcome.UNMET),
        (None, Outcome.UNKNOWN),
    ],
)
def test_phases_may_touch_or_leave_a_gap(start_of_b: str | None, outcome: Outcome) -> None:
    assert checked(A, period("B", start_of_b, "2026-12-31")).outcome is outcome


@pytest.mark.parametrize(
    ("phases", "entry", "outcome"),
    [
        ((), "phases_a_and_b", Outcome.UNKNOWN),
        ((B,), "phase_b_only", Outcome.MET),
        ((B,), "phases_a_and_b", Outcome.UNKNOWN),
        ((B,), None, Outcome.UNKNOWN),
        ((A, B), None, Outcome.MET),
        ((period("A", "2022-01-01", None), B), "phases_a_and_b", Outcome.UNKNOWN),
        ((period("A", "2023-01-01", None), B), "phases_a_and_b", Outcome.UNMET),
        ((period("A", "2022-12-31", "2022-01-01"),), "phases_a_and_b", Outcome.UNMET),
        ((A, B, period(None, "2022-01-01", None)), "phases_a_and_b", Outcome.UNKNOWN),
    ],
)
def test_needed_phases_must_be_known(
    phases: tuple[dict[str, Any], ...], entry: str | None, outcome: Outcome
) -> None:
    assert checked(*phases, entry=entry).outcome is outcome


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (measure("B", "2023-01", "2026-12"), Outcome.MET),
        (measure("B", "2023-01-01", "2026-12-31"), Outcome.MET),
        (measure("B", "2022-12", "2024-01"), Outcome.UNMET),
        (measure("B", "2022-12-31", "2024-01"), Outcome.UNMET),
        (measure("B", "2023-01", "2027-01"), Outcome.UNMET),
        (measure("A", "2022-06", "2023-01"), Outcome.UNMET),
        (measure("B", "2024-05", "2024-04"), Outcome.UNMET),
        (measure("B", "2024-05", "2024-05"), Outcome.MET),
        (measure("B", "2027-01", None), Outcome.UNMET),
        (measure("B", None, "2022-12"), Outcome.UNMET),
        (measure("B", "2024-01", None), Outcome.UNKNOWN),
        (measure(None, "2024-01", "2024-02"), Outcome.UNKNOWN),
        (measure("B", None, None), Outcome.UNKNOWN),
        ({"id": "m1"}, Outcome.UNKNOWN),
    ],
)
def test_a_measure_lies_inside_its_phase(row: dict[str, Any], outcome: Outcome) -> None:
    assert checked(A, B, measures=[row]).outcome is outcome


def test_the_sequence_of_no_measures_is_unknown() -> None:
    verdict = checked(A, B, measures=())
    assert verdict.outcome is Outcome.UNKNOWN
    assert verdict.looked_at == ("project_plan.measures",)
    assert checked(A, B, measures=[*FITTING, {"id": "m2"}]).outcome is Outcome.MET


def test_a_month_counts_as_a_whole_and_a_day_may_be_given_instead() -> None:
    late = period("B", "2023-01-15", "2026-12-31")
    assert checked(A, late, measures=[measure("B", "2023-01", "2023-05")]).outcome is Outcome.UNMET
    exact = measure("B", "2023-01-15", "2023-05")
    assert checked(A, late, measures=[exact]).outcome is Outcome.MET


def test_a_measure_in_phase_a_contradicts_direct_entry() -> None:
    in_a = [measure("A", "2022-01", "2022-02")]
    assert checked(B, measures=in_a, entry="phase_b_only").outcome is Outcome.UNMET
    assert checked(B, measures=in_a).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("award", "warned"),
    [(date(2022, 1, 1), False), (date(2022, 1, 2), True), (None, False)],
)
def test_a_start_before_the_expected_award_is_only_a_warning(
    award: date | None, warned: bool
) -> None:
    verdict = checked(A, B, award=award)
    assert verdict.outcome is Outcome.MET
    assert ("Achtung" in both_languages(verdict)[0]) is warned
    assert ("Beware" in both_languages(verdict)[1]) is warned


def test_the_reason_names_the_days_and_the_measure() -> None:
    german, english = both_languages(checked(A, period("B", "2022-12-31", "2026-12-31")))
    assert "31.12.2022" in german
    assert "day after the end of phase A" in english
    verdict = checked(A, B, measures=[measure("B", "2022-12", "2024-01")])
    german, english = both_languages(verdict)
    assert "„Datenplattform“ (Dezember 2022 bis Januar 2024)" in german
    assert "“Datenplattform” (December 2022 to January 2024)" in english
    assert verdict.looked_at == ("project_plan.measures[0]",)
