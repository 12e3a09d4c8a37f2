"""The entry phase, and the strategy that direct entry into phase B needs."""

import pytest

from app.scoring.checks.entry_phase_is_chosen import entry_phase_is_chosen
from app.scoring.facts import Timetable
from app.scoring.verdict import Outcome, Verdict
from tests.builders import CALL_2021, facts


def verdict(
    entry: str | None,
    adopted_on: str | None = None,
    document: str | None = None,
    *,
    as_of: str = "2021-03-01",
    timetable: Timetable = CALL_2021,
) -> Verdict:
    strategy = {"adopted_on": adopted_on, "document": document}
    content = {"entry": entry, "existing_strategy": strategy}
    return entry_phase_is_chosen.run(facts(content, as_of=as_of, timetable=timetable), {})


@pytest.mark.parametrize("entry", [None, "", " "])
def test_nothing_chosen_is_unknown(entry: str | None) -> None:
    assert verdict(entry, "2020-01-01", "strategy.pdf").outcome is Outcome.UNKNOWN


def test_phases_a_and_b_need_no_strategy() -> None:
    assert verdict("phases_a_and_b").outcome is Outcome.MET


@pytest.mark.parametrize(
    ("adopted_on", "document", "outcome"),
    [
        (None, None, Outcome.UNKNOWN),
        (None, "strategy.pdf", Outcome.UNKNOWN),
        ("2021-03-01", None, Outcome.UNKNOWN),
        ("2021-03-01", "  ", Outcome.UNKNOWN),
        ("2021-03-01", "strategy.pdf", Outcome.MET),
        ("2021-03-02", "strategy.pdf", Outcome.UNKNOWN),
    ],
)
def test_direct_entry_needs_a_document_and_a_day_that_has_come(
    adopted_on: str | None, document: str | None, outcome: Outcome
) -> None:
    assert verdict("phase_b_only", adopted_on, document).outcome is outcome


@pytest.mark.parametrize(
    ("adopted_on", "document", "outcome"),
    [
        ("2021-03-14", "strategy.pdf", Outcome.MET),
        ("2021-03-15", "strategy.pdf", Outcome.UNMET),
        ("2021-03-15", None, Outcome.UNMET),
        ("2021-04-02", "strategy.pdf", Outcome.UNKNOWN),
    ],
)
def test_an_adoption_after_the_deadline_comes_too_late(
    adopted_on: str, document: str | None, outcome: Outcome
) -> None:
    found = verdict("phase_b_only", adopted_on, document, as_of="2021-04-01")
    assert found.outcome is outcome


def test_without_a_deadline_only_the_day_of_the_look_counts() -> None:
    found = verdict(
        "phase_b_only", "2021-04-01", "strategy.pdf", as_of="2021-04-01", timetable=Timetable()
    )
    assert found.outcome is Outcome.MET


def test_a_plan_within_the_deadline_is_named_without_a_warning() -> None:
    reason = verdict("phase_b_only", "2021-03-14", "strategy.pdf").reason
    assert "14.03.2021" in reason.pick("de")
    assert "14 March 2021" in reason.pick("en")
    assert "Achtung" not in reason.pick("de")


def test_a_plan_after_the_deadline_is_warned_of() -> None:
    reason = verdict("phase_b_only", "2021-03-15", "strategy.pdf").reason
    assert "15.03.2021" in reason.pick("de")
    assert "Achtung" in reason.pick("de")
    assert "Beware: that is after the application deadline on 14 March 2021" in reason.pick("en")
