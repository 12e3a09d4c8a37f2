"""What the calls do not share: months, substitutes, gates; unknown dates stay unknown."""

from datetime import date
from typing import Any

import pytest

from app.checklists.calls import timetable_of
from app.checklists.library import all_checklists, checklist
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.scorecard import Scorecard
from tests.builders import dossier
from tests.ready import READY, ready

IN_2020 = {
    "council.resolutions": [
        {
            **READY["council"]["resolutions"][0],
            "id": None,
            "kind": "urgent_decision",
            "legal_basis": "§ 48 GemO",
            "date": "2020-05-20",
        }
    ]
}
RATIFIED = "council.resolutions.0.ratified_on"
DAY = "council.resolutions.0.date"


def scored(name: str, edits: dict[str, Any], day: str) -> Scorecard:
    rules = checklist(name)
    content = dossier(ready(edits))
    facts = Facts(dossier=content, timetable=timetable_of(rules), as_of=date.fromisoformat(day))
    return score(facts, rules)


@pytest.mark.parametrize(("name", "a", "b"), [("2019", 24, 60), ("2020", 24, 60), ("2021", 12, 48)])
def test_the_phases_last_as_long_as_the_call_allows(name: str, a: int, b: int) -> None:
    rule = checklist(f"mpsc-{name}").rule("time-phase-durations")
    assert rule.parameters == {"phase_a": a, "phase_b": b}


def test_three_sectors_are_a_gate_in_2019_only() -> None:
    gates = {
        found.id
        for found in all_checklists()
        for rule in found.rules
        if rule.criterion.id == "plan-integrated-sectors" and rule.criterion.gate
    }
    assert gates == {"mpsc-2019"}


@pytest.mark.parametrize(
    ("ratified", "day", "outcome"),
    [
        (None, "2020-05-20", "unknown"),
        (None, "2020-07-31", "unknown"),
        (None, "2020-08-01", "unmet"),
        ("2020-06-17", "2020-06-20", "met"),
        ("2020-07-31", "2020-08-01", "met"),
        ("2020-08-01", "2020-08-02", "unmet"),
    ],
)
def test_an_urgent_decision_of_2020_must_be_ratified(
    ratified: str | None, day: str, outcome: str
) -> None:
    card = scored("mpsc-2020", {**IN_2020, RATIFIED: ratified}, day)
    assert card.line("res-in-time").outcome == "met"
    assert card.line("res-substitute").outcome == outcome


@pytest.mark.parametrize(
    ("decided", "outcome"), [("2020-05-20", "met"), ("2020-05-21", "unmet"), (None, "unmet")]
)
def test_in_2020_somebody_must_have_decided_by_the_application(
    decided: str | None, outcome: str
) -> None:
    edits: dict[str, Any] = {**IN_2020, DAY: decided}
    if decided is None:
        edits = {"council.resolutions": []}
    line = scored("mpsc-2020", edits, "2020-05-25").line("res-in-time")
    assert (line.outcome, line.due) == (outcome, "application")


def test_2019_knows_no_day_for_the_resolution() -> None:
    card = scored("mpsc-2019", {"council.resolutions": []}, "2026-01-01")
    line = card.line("res-in-time")
    assert (line.outcome, line.due_on) == ("unknown", None)
    assert scored("mpsc-2019", {DAY: "2019-06-04"}, "2019-07-01").line("res-in-time").outcome == (
        "met"
    )


def test_what_2019_accepts_in_place_of_a_resolution_is_not_known() -> None:
    card = scored("mpsc-2019", {**IN_2020, DAY: "2019-05-15"}, "2019-05-17")
    assert card.line("res-in-time").outcome == "unknown"
    assert card.line("res-substitute").outcome == "unmet"


def test_the_call_of_2022_is_a_record_only() -> None:
    record = checklist("mpsc-2022")
    assert record.cancelled
    assert record.rules == ()
    assert record.file.call.apply_by is None


def test_no_number_is_without_a_source_and_certain() -> None:
    for found in all_checklists():
        for name, parameter in found.file.parameters.items():
            certain = parameter.certainty == "L"
            assert parameter.source or certain, (found.id, name)
            assert parameter.set_by is None or parameter.value is None
