"""The time plan is there once a phase has its start and its end."""

from typing import Any

import pytest

from app.scoring.checks.time_plan_is_present import time_plan_is_present
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.scoring.checks.plans import both_languages, period


@pytest.mark.parametrize(
    ("time_plan", "outcome"),
    [
        ({}, Outcome.UNKNOWN),
        ({"phases": []}, Outcome.UNKNOWN),
        ({"phases": [{"id": "p1"}]}, Outcome.UNKNOWN),
        ({"milestones": [{"title": "Start", "date": "2022-01-01"}]}, Outcome.UNKNOWN),
        ({"phases": [period("A", "2022-01-01", None)]}, Outcome.UNKNOWN),
        ({"phases": [period(None, "2022-01-01", "2022-12-31")]}, Outcome.UNKNOWN),
        ({"phases": [period("A", "2022-01-01", "2022-12-31")]}, Outcome.MET),
        (
            {"phases": [period("A", None, None), period("B", "2022-01-01", "2022-12-31")]},
            Outcome.MET,
        ),
    ],
)
def test_one_whole_phase_makes_a_time_plan(time_plan: dict[str, Any], outcome: Outcome) -> None:
    verdict = time_plan_is_present.run(facts({"time_plan": time_plan}), {})
    assert verdict.outcome is outcome
    assert all(both_languages(verdict))


def test_the_reason_names_the_days() -> None:
    phases = [period("A", "2022-01-01", "2022-12-31")]
    verdict = time_plan_is_present.run(facts({"time_plan": {"phases": phases}}), {})
    assert "01.01.2022" in both_languages(verdict)[0]
    assert "31 December 2022" in both_languages(verdict)[1]
