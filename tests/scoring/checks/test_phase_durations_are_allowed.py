"""Durations by the calendar: the last allowed day is allowed, the next is too long."""

from typing import Any

import pytest

from app.scoring.checks.phase_durations_are_allowed import phase_durations_are_allowed
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, period

PARAMETERS = {"phase_a": 12, "phase_b": 48}
A, B = period("A", "2022-01-01", "2022-12-31"), period("B", "2023-01-01", "2026-12-31")
LONG_B = period("B", "2023-01-01", "2027-01-01")


def checked(*phases: dict[str, Any], entry: str | None = "phases_a_and_b") -> Verdict:
    """What the check says of these phases."""
    content = {"entry": entry, "time_plan": {"phases": list(phases)}}
    return phase_durations_are_allowed.run(facts(content), PARAMETERS)


@pytest.mark.parametrize(
    ("start", "end", "outcome"),
    [
        ("2022-01-01", "2022-12-31", Outcome.MET),
        ("2022-01-01", "2023-01-01", Outcome.UNMET),
        ("2022-01-15", "2023-01-14", Outcome.MET),
        ("2022-01-15", "2023-01-15", Outcome.UNMET),
        ("2020-02-29", "2021-02-28", Outcome.MET),
        ("2020-02-29", "2021-03-01", Outcome.UNMET),
        ("2022-01-01", "2022-01-01", Outcome.MET),
        ("2022-01-02", "2022-01-01", Outcome.UNMET),
        ("2022-01-01", None, Outcome.UNKNOWN),
        (None, "2022-12-31", Outcome.UNKNOWN),
    ],
)
def test_phase_a_at_and_beside_twelve_months(
    start: str | None, end: str | None, outcome: Outcome
) -> None:
    assert checked(period("A", start, end), B).outcome is outcome


@pytest.mark.parametrize(
    ("phases", "entry", "outcome"),
    [
        ((B,), "phase_b_only", Outcome.MET),
        ((LONG_B,), "phase_b_only", Outcome.UNMET),
        ((B,), "phases_a_and_b", Outcome.UNKNOWN),
        ((B,), None, Outcome.UNKNOWN),
        ((LONG_B,), None, Outcome.UNMET),
        ((A,), "phases_a_and_b", Outcome.UNKNOWN),
        ((A, B), None, Outcome.MET),
        ((period("A", "2022-01-01", None), LONG_B), "phases_a_and_b", Outcome.UNMET),
        ((A, B, period(None, "2022-01-01", None)), "phases_a_and_b", Outcome.UNKNOWN),
        ((A, B, {"id": "p3"}), "phases_a_and_b", Outcome.MET),
        ((), "phases_a_and_b", Outcome.UNKNOWN),
    ],
)
def test_one_phase_too_long_breaks_it_whatever_the_other_is(
    phases: tuple[dict[str, Any], ...], entry: str | None, outcome: Outcome
) -> None:
    assert checked(*phases, entry=entry).outcome is outcome


def test_the_reason_names_the_length_and_the_latest_day() -> None:
    german, english = both_languages(checked(A, LONG_B))
    assert "48 Monate und 1 Tag" in german
    assert "31.12.2026" in german
    assert "48 months and 1 day" in english
    assert "Phase A 12 Monate (höchstens 12 Monate)" in both_languages(checked(A, B))[0]
    assert "Phase A" in both_languages(checked(B))[0]
