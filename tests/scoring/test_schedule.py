"""The phases of a time plan, and which of them are needed."""

from datetime import date
from typing import Any

import pytest

from app.scoring.periods import Length
from app.scoring.schedule import Schedule, schedule_of
from tests.builders import dossier
from tests.scoring.checks.plans import period


def schedule(*phases: dict[str, Any], entry: str | None = None) -> Schedule:
    """The schedule of a dossier with these phases."""
    return schedule_of(dossier({"entry": entry, "time_plan": {"phases": list(phases)}}))


A, B = period("A", "2022-01-01", "2022-12-31"), period("B", "2023-01-01", "2026-12-31")


@pytest.mark.parametrize("entry", [None, "phases_a_and_b"])
def test_both_phases_are_needed_unless_only_b_is_applied_for(entry: str | None) -> None:
    assert schedule(B, entry=entry).missing == ("A",)
    assert schedule(A, B, entry=entry).complete
    assert schedule(B, entry="phase_b_only").complete
    assert schedule(entry="phase_b_only").missing == ("B",)


def test_a_begun_phase_is_missing_even_if_it_is_not_needed() -> None:
    begun = schedule(B, period("A", "2022-01-01", None), entry="phase_b_only")
    assert begun.missing == ("A",)


def test_a_period_without_its_phase_leaves_the_schedule_open() -> None:
    loose = schedule(A, B, period(None, "2022-01-01", None))
    assert loose.missing == ()
    assert not loose.complete
    assert loose.nameless == ("time_plan.phases[2].phase",)


def test_lines_of_the_same_phase_are_taken_together() -> None:
    both = schedule(
        period("A", "2022-03-01", "2022-05-31"), period("A", "2022-01-01", "2022-01-31")
    )
    assert both.periods["A"].start == date(2022, 1, 1)
    assert both.periods["A"].length == Length(5)
    half = schedule(period("A", "2022-03-01", "2022-05-31"), period("A", None, "2022-01-31"))
    assert half.periods["A"].start is None
    assert half.periods["A"].length is None


def test_a_period_that_ends_before_it_starts_has_no_length() -> None:
    backwards = schedule(period("A", "2022-12-31", "2022-01-01")).periods["A"]
    assert backwards.backwards
    assert backwards.length is None


def test_places_are_the_lines_or_the_list_itself() -> None:
    assert schedule().places == ("time_plan.phases",)
    assert schedule({"id": "p1", **A}).places == ("time_plan.phases[p1]",)
