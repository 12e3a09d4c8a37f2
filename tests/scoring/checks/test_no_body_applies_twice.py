"""One application per body and call."""

from typing import Any

import pytest

from app.scoring.checks.no_body_applies_twice import no_body_applies_twice
from app.scoring.facts import Timetable
from app.scoring.verdict import Outcome, Verdict
from tests.builders import CALL_2021, facts

LIVE_HERE = {"call": "mpsc-2021", "role": "partner", "status": "live"}
WITHDRAWN_HERE = {**LIVE_HERE, "status": "withdrawn"}
LIVE_ELSEWHERE = {**LIVE_HERE, "call": "mpsc-2020"}


def verdict(others: list[dict[str, Any]] | None, timetable: Timetable = CALL_2021) -> Verdict:
    content = {"other_applications": others}
    return no_body_applies_twice.run(facts(content, timetable=timetable), {})


def test_nothing_stated_is_unknown() -> None:
    assert verdict(None).outcome is Outcome.UNKNOWN
    assert no_body_applies_twice.run(facts(), {}).outcome is Outcome.UNKNOWN


def test_an_empty_list_states_that_there_are_none() -> None:
    assert verdict([]).outcome is Outcome.MET


@pytest.mark.parametrize("role", ["lead", "partner", None])
def test_a_live_one_in_the_same_call_breaks_the_rule_in_any_role(role: str | None) -> None:
    assert verdict([{**LIVE_HERE, "role": role}]).outcome is Outcome.UNMET


def test_withdrawn_ones_and_other_calls_do_not_count() -> None:
    assert verdict([WITHDRAWN_HERE, LIVE_ELSEWHERE]).outcome is Outcome.MET
    assert verdict([{"status": "withdrawn"}, {"call": "mpsc-2020"}]).outcome is Outcome.MET


@pytest.mark.parametrize("entry", [{}, {"status": "live"}, {"call": "mpsc-2021"}])
def test_an_entry_that_could_count_is_unknown(entry: dict[str, Any]) -> None:
    assert verdict([WITHDRAWN_HERE, entry]).outcome is Outcome.UNKNOWN


def test_one_that_counts_breaks_the_rule_whatever_is_missing_elsewhere() -> None:
    assert verdict([{}, LIVE_HERE]).outcome is Outcome.UNMET


@pytest.mark.parametrize("call", ["MPSC-2021", "mpsc 2021", " mpsc_2021 "])
def test_another_spelling_is_the_same_call(call: str) -> None:
    assert verdict([{**LIVE_HERE, "call": call}]).outcome is Outcome.UNMET


@pytest.mark.parametrize("call", ["2021", "MPSC", "Aufruf MPSC-2021 (Bund)", "–"])
def test_a_name_that_may_mean_this_call_is_unknown(call: str) -> None:
    assert verdict([{**LIVE_HERE, "call": call}]).outcome is Outcome.UNKNOWN


def test_without_a_known_call_a_live_one_is_unknown() -> None:
    assert verdict([LIVE_HERE], Timetable()).outcome is Outcome.UNKNOWN
    assert verdict([], Timetable()).outcome is Outcome.MET


def test_the_reason_names_call_and_number_and_points_at_the_entries() -> None:
    found = verdict([LIVE_ELSEWHERE, LIVE_HERE, {**LIVE_HERE, "id": "o3"}])
    assert "mpsc-2021: 2" in found.reason.pick("de")
    assert "mpsc-2021: 2" in found.reason.pick("en")
    assert found.looked_at == ("other_applications[1].status", "other_applications[o3].status")


def test_an_unclear_entry_is_pointed_at_where_it_is_unclear() -> None:
    found = verdict([{"call": "mpsc-2021"}, {"status": "live"}])
    assert found.looked_at == ("other_applications[0].status", "other_applications[1].call")
    assert "2 von 2" in found.reason.pick("de")
    assert "2 of 2" in found.reason.pick("en")
