"""The council decided in time: boundaries first."""

from typing import Any

import pytest

from app.scoring.checks.council_decided_in_time import council_decided_in_time
from app.scoring.facts import Facts
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.scoring.checks.council import (
    CALL_2019,
    CALL_2020,
    RULES_2020,
    RULES_2021,
    council,
    decision,
    outcome,
    run,
)


def in_2021(given: Facts) -> Outcome:
    return outcome(council_decided_in_time, given, **RULES_2021)


@pytest.mark.parametrize(
    ("day", "as_of", "expected"),
    [
        ("2021-04-14", "2021-04-14", Outcome.MET),
        ("2021-04-15", "2021-04-15", Outcome.UNMET),
        ("2021-04-13", "2021-04-14", Outcome.MET),
        ("2021-04-14", "2021-04-13", Outcome.UNKNOWN),
        ("2021-04-15", "2021-04-14", Outcome.UNKNOWN),
        (None, "2021-04-14", Outcome.UNKNOWN),
        ("", "2021-04-20", Outcome.UNKNOWN),
        ("2018-01-01", "2021-04-14", Outcome.MET),
    ],
)
def test_day_at_and_beside_the_deadline(day: str | None, as_of: str, expected: Outcome) -> None:
    assert in_2021(council(decision(day=day), as_of=as_of)) is expected


@pytest.mark.parametrize("kind", ["resolution", "urgent_decision"])
def test_both_kinds_count_in_2021(kind: str) -> None:
    assert in_2021(council(decision(kind=kind))) is Outcome.MET


@pytest.mark.parametrize(
    "content",
    [
        None,
        {"council": {}},
        {"council": {"resolutions": []}},
        {"council": {"resolutions": [{"kind": "recommendation", "date": "2021-03-01"}]}},
        {"council": {"resolutions": [{"date": "2021-03-01"}]}},
        {"council": {"resolutions": [{"kind": "resolution"}]}},
        {"council": {"resolutions": [{}]}},
    ],
)
def test_nothing_that_decides_is_unknown(content: dict[str, Any] | None) -> None:
    assert in_2021(facts(content, as_of="2021-05-01")) is Outcome.UNKNOWN


def test_nothing_but_recommendations_is_said_so() -> None:
    given = council(decision(kind="recommendation"))
    reason = run(council_decided_in_time, given, **RULES_2021).reason
    assert "sie entscheidet nicht" in reason.pick("de")
    assert "does not decide" in reason.pick("en")


def test_a_late_row_without_a_kind_may_be_a_recommendation_and_stays_unknown() -> None:
    given = council(decision(kind=None, day="2021-04-15"), as_of="2021-05-01")
    assert in_2021(given) is Outcome.UNKNOWN


def test_an_urgent_decision_in_time_beats_a_late_resolution() -> None:
    late = decision("charta", "own_share", day="2021-04-20")
    urgent = decision(kind="urgent_decision", day="2021-04-14")
    assert in_2021(council(late, urgent, as_of="2021-05-01")) is Outcome.MET


def test_a_call_that_accepts_no_urgent_decision_sees_nothing_recorded() -> None:
    rules = RULES_2021 | {"kinds": ["resolution"]}
    verdict = run(council_decided_in_time, council(decision(kind="urgent_decision")), **rules)
    assert verdict.outcome is Outcome.UNKNOWN
    assert "nicht anerkennt" in verdict.reason.pick("de")


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        ({"in_favour": 20, "against": 19}, Outcome.MET),
        ({"in_favour": 20, "against": 20}, Outcome.UNMET),
        ({"in_favour": 0, "against": 1}, Outcome.UNMET),
        ({"in_favour": 1, "against": 0, "abstained": 40}, Outcome.MET),
        ({"against": 40}, Outcome.MET),
        ({"text": "mehrheitlich"}, Outcome.MET),
    ],
)
def test_a_rejected_proposal_is_no_decision(vote: dict[str, Any], expected: Outcome) -> None:
    assert in_2021(council(decision(vote=vote))) is expected


def test_a_rejected_proposal_gives_way_to_one_that_was_carried() -> None:
    rejected = decision("charta", "own_share", vote={"in_favour": 3, "against": 30})
    assert in_2021(council(rejected, decision())) is Outcome.MET


def test_the_reason_of_a_planned_day_warns_only_where_it_is_too_late() -> None:
    late = run(council_decided_in_time, council(decision(day="2021-04-15")), **RULES_2021)
    fine = run(council_decided_in_time, council(decision(day="2021-04-14")), **RULES_2021)
    assert "zu spät" in late.reason.pick("de")
    assert "14.04.2021" in late.reason.pick("de")
    assert "zu spät" not in fine.reason.pick("de")
    assert late.looked_at == ("council.resolutions[0].date",)


def test_without_a_decision_the_next_meeting_is_named_and_warned_of() -> None:
    meetings = [{"date": "2021-02-01"}, {"date": "2021-04-29"}, {"id": "m2", "date": "2021-04-22"}]
    given = facts({"council": {"meetings": meetings}}, as_of="2021-04-01")
    verdict = run(council_decided_in_time, given, **RULES_2021)
    assert verdict.outcome is Outcome.UNKNOWN
    assert "22.04.2021 liegt nach der Frist" in verdict.reason.pick("de")
    assert verdict.looked_at == ("council.resolutions", "council.meetings[m2].date")


def test_a_meeting_on_the_last_day_is_no_warning() -> None:
    given = facts({"council": {"meetings": [{"date": "2021-04-14"}]}}, as_of="2021-04-14")
    reason = run(council_decided_in_time, given, **RULES_2021).reason.pick("en")
    assert "Next recorded meeting: 14 April 2021." in reason


def test_in_2020_the_decision_is_due_with_the_application() -> None:
    on_the_day = council(
        decision(kind="urgent_decision", day="2020-05-20"), as_of="2020-06-01", timetable=CALL_2020
    )
    a_day_late = council(decision(day="2020-05-21"), as_of="2020-06-01", timetable=CALL_2020)
    assert outcome(council_decided_in_time, on_the_day, **RULES_2020) is Outcome.MET
    assert outcome(council_decided_in_time, a_day_late, **RULES_2020) is Outcome.UNMET


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2019-06-30", Outcome.MET), ("2019-07-02", Outcome.UNKNOWN), (None, Outcome.UNKNOWN)],
)
def test_without_a_known_deadline_what_is_recorded_counts(
    day: str | None, expected: Outcome
) -> None:
    given = council(decision(day=day), as_of="2019-07-01", timetable=CALL_2019)
    assert in_2021(given) is expected


def test_without_a_known_deadline_nothing_recorded_stays_unknown() -> None:
    assert in_2021(council(as_of="2025-01-01", timetable=CALL_2019)) is Outcome.UNKNOWN
