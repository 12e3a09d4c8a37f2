"""Deadlines: civil days in Berlin, in time on the day itself, and what nobody showed in time."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from app.scoring.facts import Facts, Timetable
from app.scoring.score import score
from app.scoring.scorecard import Level, Line, Scorecard
from app.scoring.verdict import Outcome
from tests.builders import CALL_2021, dossier, facts
from tests.tiny_checklists import checklist, criterion, gate

WITHOUT_RESOLUTION_DAY = Timetable(apply_by=date(2019, 5, 17), call="mpsc-2019")
NO_DATES = Timetable()


def line_of(
    made: dict[str, Any],
    *,
    as_of: str,
    submitted_on: str | None = None,
    timetable: Timetable = CALL_2021,
) -> Line:
    card = score(
        facts({"submitted_on": submitted_on}, as_of=as_of, timetable=timetable), checklist(made)
    )
    return card.lines[0]


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [("2021-03-13", "unknown"), ("2021-03-14", "unknown"), ("2021-03-15", "unmet")],
)
def test_an_application_gate_that_nobody_has_shown_is_unmet_the_day_after_its_deadline(
    as_of: str, outcome: str
) -> None:
    line = line_of(gate("a-one", "unknown"), as_of=as_of)
    assert line.outcome == outcome
    assert line.degree == (0 if outcome == "unmet" else None)


def test_such_a_gate_says_by_when_it_was_not_shown_and_what_is_missing() -> None:
    line = line_of(gate("a-one", "unknown"), as_of="2021-03-15")
    assert "nicht gezeigt" in line.reason.pick("de")
    assert "14.03.2021" in line.reason.pick("de")
    assert line.reason.pick("en").startswith("Not shown by 14 March 2021.")
    assert line.reason.pick("en").endswith("The check says so.")
    assert line.looked_at == ("project_plan.title",)


@pytest.mark.parametrize(
    ("submitted_on", "outcome"),
    [
        ("2021-03-01", "unknown"),
        ("2021-03-14", "unknown"),
        ("2021-03-15", "unmet"),
        ("2021-06-01", "unmet"),
        (None, "unmet"),
    ],
)
def test_a_submission_in_time_keeps_an_application_gate_unknown(
    submitted_on: str | None, outcome: str
) -> None:
    line = line_of(gate("a-one", "unknown"), as_of="2021-03-16", submitted_on=submitted_on)
    assert line.outcome == outcome


def test_a_planned_submission_is_no_submission() -> None:
    late = Timetable(apply_by=date(2021, 3, 14), resolution_by=date(2021, 4, 14))
    card = score(
        facts({"submitted_on": "2021-03-10"}, as_of="2021-03-09", timetable=late),
        checklist(gate("a-one", "unknown")),
    )
    assert card.level is Level.INCOMPLETE
    assert facts({"submitted_on": "2021-03-10"}, as_of="2021-03-09").submitted_on is None
    assert facts({"submitted_on": "2021-03-10"}, as_of="2021-03-10").submitted_on is not None


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [
        ("2021-03-15", "unknown"),
        ("2021-04-13", "unknown"),
        ("2021-04-14", "unknown"),
        ("2021-04-15", "unmet"),
    ],
)
@pytest.mark.parametrize("submitted_on", [None, "2021-03-14"])
def test_a_council_gate_has_its_own_deadline_and_no_submission_excuses_it(
    as_of: str, outcome: str, submitted_on: str | None
) -> None:
    line = line_of(
        gate("a-one", "unknown", due="resolution"), as_of=as_of, submitted_on=submitted_on
    )
    assert line.outcome == outcome
    assert line.due_on == date(2021, 4, 14)


@pytest.mark.parametrize("due", ["application", "resolution"])
@pytest.mark.parametrize("as_of", ["2021-03-01", "2021-03-14", "2021-04-15", "2030-01-01"])
def test_a_weighted_criterion_stays_unknown_for_ever(due: str, as_of: str) -> None:
    line = line_of(criterion("a-one", "unknown", due=due), as_of=as_of)
    assert line.outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("outcome", ["met", "partly", "unmet", "not_applicable"])
@pytest.mark.parametrize("due", ["application", "resolution"])
@pytest.mark.parametrize("as_of", ["2021-03-01", "2021-03-14", "2021-04-15"])
def test_time_changes_nothing_that_is_decided(outcome: str, due: str, as_of: str) -> None:
    assert line_of(gate("a-one", outcome, due=due), as_of=as_of).outcome == outcome


@pytest.mark.parametrize("kind", ["gate", "weighted"])
@pytest.mark.parametrize("as_of", ["2021-03-01", "2021-04-14"])
def test_before_its_date_a_council_criterion_says_until_when_it_is_open(
    kind: str, as_of: str
) -> None:
    make = gate if kind == "gate" else criterion
    line = line_of(make("a-one", "unknown", due="resolution"), as_of=as_of)
    assert line.outcome is Outcome.UNKNOWN
    assert "Offen bis 14.04.2021" in line.reason.pick("de")
    assert "pen until 14 April 2021" in line.reason.pick("en")


@pytest.mark.parametrize("outcome", ["unmet", "partly"])
def test_before_its_date_a_deficient_council_criterion_says_until_when_it_can_be_mended(
    outcome: str,
) -> None:
    line = line_of(criterion("a-one", outcome, due="resolution"), as_of="2021-04-14")
    assert line.outcome == outcome
    assert "bis 14.04.2021 nachgebessert" in line.reason.pick("de")
    assert "an be mended until 14 April 2021" in line.reason.pick("en")


@pytest.mark.parametrize("outcome", ["unmet", "partly", "unknown"])
def test_after_its_date_nothing_promises_that_it_can_still_be_mended(outcome: str) -> None:
    line = line_of(criterion("a-one", outcome, due="resolution"), as_of="2021-04-15")
    assert "until" not in line.reason.pick("en")
    assert "bis 14.04.2021" not in line.reason.pick("de")


@pytest.mark.parametrize("outcome", ["met", "not_applicable"])
def test_what_is_fulfilled_needs_no_note_about_time(outcome: str) -> None:
    line = line_of(gate("a-one", outcome, due="resolution"), as_of="2021-03-01")
    assert line.reason.pick("en") == "The check says so."


@pytest.mark.parametrize("outcome", ["unmet", "unknown"])
@pytest.mark.parametrize("timetable", [WITHOUT_RESOLUTION_DAY, NO_DATES])
def test_without_a_known_resolution_date_what_is_recorded_counts_and_nothing_runs_out(
    outcome: str, timetable: Timetable
) -> None:
    line = line_of(
        gate("a-one", outcome, due="resolution"), as_of="2030-01-01", timetable=timetable
    )
    assert line.outcome == outcome
    assert line.due_on is None
    assert line.reason.pick("en") == "The check says so."


def test_without_a_known_resolution_date_an_open_council_gate_never_blocks() -> None:
    card = score(
        facts(as_of="2030-01-01", timetable=WITHOUT_RESOLUTION_DAY),
        checklist(gate("a-one", "met"), gate("b-one", "unknown", due="resolution")),
    )
    assert card.level is Level.SUBMITTABLE


def test_a_call_without_an_application_deadline_lets_nothing_run_out() -> None:
    line = line_of(gate("a-one", "unknown"), as_of="2030-01-01", timetable=NO_DATES)
    assert line.outcome is Outcome.UNKNOWN
    assert line.due_on is None


def test_a_council_gate_unmet_before_its_date_leaves_the_dossier_submittable() -> None:
    def level(as_of: str) -> Level:
        return score(
            facts(as_of=as_of),
            checklist(gate("a-one", "met"), gate("b-one", "unmet", due="resolution")),
        ).level

    assert level("2021-03-01") is Level.SUBMITTABLE
    assert level("2021-04-14") is Level.SUBMITTABLE
    assert level("2021-04-15") is Level.BLOCKED


def at(instant: datetime) -> Scorecard:
    seen = Facts(dossier=dossier(), timetable=CALL_2021, as_of=instant)
    return score(seen, checklist(gate("a-one", "unknown")))


@pytest.mark.parametrize(
    ("instant", "outcome"),
    [
        (datetime(2021, 3, 14, 22, 59, 59, 999999, tzinfo=UTC), "unknown"),
        (datetime(2021, 3, 14, 23, 0, tzinfo=UTC), "unmet"),
        (datetime(2021, 3, 15, 0, 30, tzinfo=timezone(timedelta(hours=2))), "unknown"),
        (datetime(2021, 3, 14, 18, 0, tzinfo=timezone(timedelta(hours=-5))), "unmet"),
    ],
)
def test_an_instant_counts_as_its_civil_day_in_berlin(instant: datetime, outcome: str) -> None:
    card = at(instant)
    assert card.lines[0].outcome == outcome
    assert type(card.as_of) is date


def test_in_summer_the_next_local_midnight_comes_an_hour_earlier() -> None:
    line = score(
        Facts(
            dossier=dossier(),
            timetable=CALL_2021,
            as_of=datetime(2021, 4, 14, 22, 0, tzinfo=UTC),
        ),
        checklist(gate("a-one", "unknown", due="resolution")),
    ).lines[0]
    assert line.outcome is Outcome.UNMET


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        Facts(dossier=dossier(), timetable=CALL_2021, as_of=datetime(2021, 3, 14, 23, 59))  # noqa: DTZ001
