"""Years, measures, shares and areas: what one part says and another contradicts."""

from typing import Any

import pytest

from app.scoring.consistency import findings
from app.scoring.terms import SCOPES
from app.scoring.values import MonthOrDay
from app.scoring.wording import Percent
from tests.builders import facts
from tests.ready import DROP, ready
from tests.scoring.consistency.found import found, only

FROM, TO = "council.resolutions.0.from", "council.resolutions.0.to"


def test_the_ready_dossier_contradicts_itself_nowhere() -> None:
    assert findings(facts(ready())) == ()
    assert findings(facts()) == ()


@pytest.mark.parametrize(
    ("edits", "places"),
    [
        ({FROM: 2022, TO: 2026}, []),
        ({FROM: 2021, TO: 2030}, []),
        ({FROM: DROP, TO: DROP}, []),
        ({FROM: 2023}, [("council.resolutions[r1].from", "time_plan.phases[pa].from")]),
        ({TO: 2025}, [("council.resolutions[r1].to", "time_plan.phases[pb].to")]),
        ({FROM: DROP, TO: 2025}, [("council.resolutions[r1].to", "time_plan.phases[pb].to")]),
        (
            {TO: 2024, "time_plan.phases": []},
            [("council.resolutions[r1].to", "cost_plan.positions[c2026m2].year")],
        ),
    ],
)
def test_the_decision_covers_the_years_of_the_plan(
    edits: dict[str, Any], places: list[tuple[str, str]]
) -> None:
    assert [finding.places for finding in found("resolution-years", edits)] == places


def test_both_years_are_named() -> None:
    finding = only("resolution-years", {TO: 2025})
    assert finding.values == (2025, 2026)
    assert "gilt bis 2025, der Plan endet erst 2026" in finding.sentence.pick("de")


START, END = "project_plan.measures.1.from", "project_plan.measures.1.to"


@pytest.mark.parametrize(
    ("edits", "places"),
    [
        ({START: "2023-01"}, []),
        ({START: "2023-01-01", END: "2026-12-31"}, []),
        ({START: "2022-12-31"}, [("project_plan.measures[m2].from", "time_plan.phases[pb].from")]),
        ({END: "2027-01-01"}, [("project_plan.measures[m2].to", "time_plan.phases[pb].to")]),
        ({END: "2027-01"}, [("project_plan.measures[m2].to", "time_plan.phases[pb].to")]),
        ({END: "2027-01", "time_plan.phases.1.to": DROP}, []),
    ],
)
def test_a_measure_lies_in_its_phase(edits: dict[str, Any], places: list[tuple[str, str]]) -> None:
    assert [finding.places for finding in found("measure-and-phase", edits)] == places


def test_a_phase_in_two_lines_reaches_from_its_first_start_to_its_last_end() -> None:
    phases = [
        {"id": "pb", "phase": "B", "from": "2023-01-01", "to": "2024-12-31"},
        {"id": "pc", "phase": "B", "from": "2025-01-01", "to": "2026-12-31"},
    ]
    assert not found("measure-and-phase", {"time_plan.phases": phases})
    finding = only("measure-and-phase", {"time_plan.phases": phases, END: "2027-01"})
    assert finding.places[1] == "time_plan.phases[pc].to"
    assert finding.values[0] == MonthOrDay("2027-01")


def test_a_measure_in_a_phase_that_is_not_applied_for() -> None:
    edits = {"entry": "phase_b_only", "time_plan.phases.0": DROP}
    assert only("measure-and-phase", edits).places == ("project_plan.measures[m1].phase", "entry")


MEASURE = "cost_plan.positions.0.measure"


def test_a_position_belongs_to_a_measure_that_exists() -> None:
    finding = only("position-and-measure", {MEASURE: "m9"})
    assert finding.severity == "difference"
    assert finding.places == ("cost_plan.positions[c2022m1].measure", "project_plan.measures")
    assert finding.values[0] == "m9"
    assert "„Strategie“, „Datenplattform“ und „Lernorte“" in finding.sentence.pick("de")


def test_positions_without_a_measure_are_one_warning() -> None:
    edits = {MEASURE: DROP, "cost_plan.positions.1.measure": DROP}
    finding = only("position-and-measure", edits)
    assert finding.severity == "warning"
    assert "Positionen ohne Maßnahme: 2" in finding.sentence.pick("de")
    without = found("position-and-measure", {**edits, "project_plan.measures": []})
    assert {finding.severity for finding in without} == {"difference"}


OWN, THEIRS = "applicant.cost_share", "applicant.partners.0.cost_share"


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ({}, 0),
        ({OWN: "0.70"}, 0),
        ({OWN: "2/3", THEIRS: "1/3"}, 0),
        ({OWN: "0.33", THEIRS: "1/3"}, 1),
        ({OWN: "0.7000001"}, 1),
        ({OWN: "0.6999999"}, 1),
        ({THEIRS: "1"}, 1),
        ({OWN: "0.5", THEIRS: DROP}, 0),
        ({"applicant.partners": []}, 0),
    ],
)
def test_the_shares_are_one_hundred_percent(edits: dict[str, Any], expected: int) -> None:
    assert len(found("partner-shares", edits)) == expected


def test_both_shares_are_named() -> None:
    finding = only("partner-shares", {OWN: "0.6"})
    assert finding.places == ("applicant.cost_share", "applicant.partners")
    assert isinstance(finding.values[0], Percent)
    assert "60\u00a0%" in finding.sentence.pick("de")
    assert "90\u00a0%" in finding.sentence.pick("de")


def test_another_area_in_the_decision_is_a_warning() -> None:
    finding = only("spatial-scope", {"council.resolutions.0.scope": "sub_area"})
    assert finding.severity == "warning"
    assert finding.places == ("council.resolutions[r1].scope", "project_plan.scope.kind")
    assert finding.values == (SCOPES["sub_area"], SCOPES["whole_municipality"])
    assert not found("spatial-scope", {"council.resolutions.0.scope": DROP})
