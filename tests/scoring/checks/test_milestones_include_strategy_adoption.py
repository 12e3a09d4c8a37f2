"""Enough milestones, and the strategy adopted before the first day of phase B."""

from typing import Any

import pytest

from app.scoring.checks.milestones_include_strategy_adoption import (
    milestones_include_strategy_adoption,
)
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, period

B = period("B", "2023-01-01", "2026-12-31")
OTHERS = [
    {"kind": "staff_hired", "date": "2022-02-01"},
    {"kind": "procurement", "date": "2022-03-01"},
    {"title": "Bürgerwerkstatt", "kind": "participation", "date": "2022-05-01"},
]
ADOPTED = {"kind": "strategy_adopted", "date": "2022-12-31"}


def checked(
    *milestones: dict[str, Any], entry: str | None = "phases_a_and_b", phases: Any = (B,)
) -> Verdict:
    """What the check says where four milestones are asked for."""
    plan = {"phases": list(phases), "milestones": list(milestones)}
    return milestones_include_strategy_adoption.run(
        facts({"entry": entry, "time_plan": plan}), {"least": 4}
    )


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        ("2022-12-31", Outcome.MET),
        ("2023-01-01", Outcome.UNMET),
        ("2023-05-01", Outcome.UNMET),
        (None, Outcome.UNKNOWN),
    ],
)
def test_the_strategy_is_adopted_before_the_first_day_of_phase_b(
    day: str | None, outcome: Outcome
) -> None:
    assert checked(*OTHERS, {**ADOPTED, "date": day}).outcome is outcome


def test_the_number_counts() -> None:
    assert checked(*OTHERS, ADOPTED).outcome is Outcome.MET
    assert checked(*OTHERS[:2], ADOPTED).outcome is Outcome.UNMET
    assert checked().outcome is Outcome.UNKNOWN
    assert checked({}, {"id": "x"}).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("unfinished", [{"title": "Start"}, {"date": "2022-09-01"}])
def test_an_unfinished_milestone_does_not_count_yet(unfinished: dict[str, Any]) -> None:
    assert checked(*OTHERS[:2], ADOPTED, unfinished).outcome is Outcome.UNKNOWN
    assert checked(*OTHERS, ADOPTED, unfinished).outcome is Outcome.MET


def test_a_list_that_adopts_no_strategy_is_wrong_unless_a_kind_is_missing() -> None:
    go_live = {"kind": "go_live", "date": "2025-01-01"}
    assert checked(*OTHERS, go_live).outcome is Outcome.UNMET
    nameless = {"title": "Beschluss", "date": "2022-11-01"}
    assert checked(*OTHERS, nameless).outcome is Outcome.UNKNOWN


def test_a_late_adoption_is_wrong_even_if_days_are_missing_elsewhere() -> None:
    late = {**ADOPTED, "date": "2023-01-01"}
    assert checked(*OTHERS[:2], {"kind": "go_live"}, late).outcome is Outcome.UNMET


def test_one_adoption_in_time_is_enough() -> None:
    assert checked(*OTHERS[1:], ADOPTED, {**ADOPTED, "date": "2024-01-01"}).outcome is Outcome.MET
    undated = {"kind": "strategy_adopted", "title": "Fortschreibung"}
    late = {**ADOPTED, "date": "2024-01-01"}
    assert checked(*OTHERS, late, undated).outcome is Outcome.UNKNOWN


def test_direct_entry_into_phase_b_asks_for_no_adoption() -> None:
    report = {"kind": "report", "date": "2024-01-01"}
    assert checked(*OTHERS, report, entry="phase_b_only").outcome is Outcome.MET
    assert checked(*OTHERS, entry="phase_b_only").outcome is Outcome.UNMET


def test_without_the_entry_only_an_adoption_in_time_settles_it() -> None:
    report = {"kind": "report", "date": "2024-01-01"}
    assert checked(*OTHERS, report, entry=None).outcome is Outcome.UNKNOWN
    assert checked(*OTHERS, ADOPTED, entry=None).outcome is Outcome.MET


def test_without_the_start_of_phase_b_it_is_unknown() -> None:
    for phases in ((), (period("B", None, "2026-12-31"),)):
        assert checked(*OTHERS, ADOPTED, phases=phases).outcome is Outcome.UNKNOWN


def test_the_reason_names_count_or_days() -> None:
    german, english = both_languages(checked(*OTHERS))
    assert "3 von mindestens 4" in german
    assert "3 of at least 4" in english
    german, _ = both_languages(checked(*OTHERS, {**ADOPTED, "date": "2023-01-02"}))
    assert "02.01.2023" in german
    assert "01.01.2023" in german
