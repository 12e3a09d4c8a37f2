"""Staff before the first measure, procurement before the first that needs it."""

from typing import Any

import pytest

from app.scoring.checks.staff_and_procurement_come_first import staff_and_procurement_come_first
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages

PARAMETERS = {"procured": ("investment", "software")}
WORKSHOP = {"id": "m1", "title": "Werkstatt", "from": "2022-03", "software": False}
PLATFORM = {"id": "m2", "title": "Plattform", "from": "2023-01", "software": True}


def milestones(staff: str | None, procurement: str | None) -> list[dict[str, Any]]:
    """Both milestones."""
    return [
        {"kind": "staff_hired", "date": staff},
        {"kind": "procurement", "date": procurement},
    ]


def checked(
    rows: list[dict[str, Any]], measures: Any = (WORKSHOP, PLATFORM), positions: Any = ()
) -> Verdict:
    """What the check says of these milestones, measures and positions."""
    content = {
        "project_plan": {"measures": list(measures)},
        "cost_plan": {"positions": list(positions)},
        "time_plan": {"milestones": rows},
    }
    return staff_and_procurement_come_first.run(facts(content), PARAMETERS)


@pytest.mark.parametrize(
    ("staff", "procurement", "outcome"),
    [
        ("2022-02-28", "2022-12-31", Outcome.MET),
        ("2022-03-01", "2022-12-31", Outcome.UNMET),
        ("2022-02-28", "2023-01-01", Outcome.UNMET),
        (None, "2022-12-31", Outcome.UNKNOWN),
        ("2022-02-28", None, Outcome.UNKNOWN),
        (None, "2023-01-01", Outcome.UNMET),
    ],
)
def test_each_comes_before_the_first_day_of_what_needs_it(
    staff: str | None, procurement: str | None, outcome: Outcome
) -> None:
    assert checked(milestones(staff, procurement)).outcome is outcome


def test_a_measure_with_a_procured_position_needs_procurement_too() -> None:
    rows = milestones("2022-02-28", "2022-12-31")
    bought = {"measure": "m1", "type": "investment", "amount": "1.00"}
    assert checked(rows, positions=[bought]).outcome is Outcome.UNMET
    assert checked(rows, positions=[{**bought, "type": "staff"}]).outcome is Outcome.MET
    assert checked(rows, positions=[{**bought, "measure": None}]).outcome is Outcome.MET


def test_where_no_measure_is_known_to_need_procurement_the_first_counts() -> None:
    assert checked(milestones("2022-02-28", "2022-02-28"), [WORKSHOP]).outcome is Outcome.MET
    assert checked(milestones("2022-02-28", "2022-03-01"), [WORKSHOP]).outcome is Outcome.UNMET


def test_an_earlier_measure_that_may_need_procurement_leaves_it_open() -> None:
    unsaid = {**WORKSHOP, "software": None}
    rows = milestones("2022-02-28", "2022-12-31")
    assert checked(rows, [unsaid, PLATFORM]).outcome is Outcome.UNKNOWN
    early = milestones("2022-02-27", "2022-02-28")
    assert checked(early, [unsaid, PLATFORM]).outcome is Outcome.MET


def test_a_measure_without_start_leaves_it_open_unless_another_breaks_it() -> None:
    undated = {**PLATFORM, "id": "m3", "from": None}
    measures = [WORKSHOP, PLATFORM, undated]
    assert checked(milestones("2022-02-28", "2022-12-31"), measures).outcome is Outcome.UNKNOWN
    assert checked(milestones("2022-03-01", "2022-12-31"), measures).outcome is Outcome.UNMET


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ([], Outcome.UNKNOWN),
        ([{}], Outcome.UNKNOWN),
        (milestones("2022-02-28", "2022-12-31")[:1], Outcome.UNMET),
        (milestones("2022-02-28", "2022-12-31")[1:], Outcome.UNMET),
        ([{"title": "Vergabe", "date": "2022-01-01"}], Outcome.UNKNOWN),
    ],
)
def test_a_missing_kind_is_wrong_once_all_milestones_say_theirs(
    rows: list[dict[str, Any]], outcome: Outcome
) -> None:
    assert checked(rows).outcome is outcome


def test_without_measures_it_is_unknown() -> None:
    rows = milestones("2022-02-28", "2022-12-31")
    assert checked(rows, []).outcome is Outcome.UNKNOWN


def test_the_earliest_milestone_of_a_kind_counts() -> None:
    rows = [*milestones("2022-02-28", "2022-12-31"), *milestones("2024-01-01", "2024-01-01")]
    assert checked(rows).outcome is Outcome.MET


def test_the_reason_names_milestone_and_measure_by_their_days() -> None:
    german, english = both_languages(checked(milestones("2022-02-28", "2023-01-01")))
    assert "Vergabe am 01.01.2023" in german
    assert "procurement on 1 January 2023" in english
