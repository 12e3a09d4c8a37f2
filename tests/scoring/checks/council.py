"""Decisions of an invented council for tests, and checks run with parameters as YAML has them."""

from datetime import date
from typing import Any

from app.scoring.check import Check
from app.scoring.facts import Facts, Timetable
from app.scoring.verdict import Outcome, Verdict
from tests.builders import CALL_2021, facts

RULES_2021: dict[str, Any] = {
    "kinds": ["resolution", "urgent_decision"],
    "by": "resolution",
    "essential": ["charta", "own_share"],
}
RULES_2020 = RULES_2021 | {"by": "application"}
CALL_2020 = Timetable(
    opens_on=date(2020, 2, 7),
    apply_by=date(2020, 5, 20),
    resolution_by=date(2020, 7, 31),
    call="mpsc-2020",
)
CALL_2019 = Timetable(apply_by=date(2019, 5, 17), call="mpsc-2019")

IN_TIME = "2021-03-25"


def run(check: Check, given: Facts, /, **parameters: Any) -> Verdict:
    """The verdict of a check with its parameters written as in a checklist."""
    return check.run(given, dict(check.parameters.model_validate(parameters)))


def outcome(check: Check, given: Facts, /, **parameters: Any) -> Outcome:
    """Only the outcome."""
    return run(check, given, **parameters).outcome


def decision(
    *declared: str, kind: str | None = "resolution", day: str | None = IN_TIME, **more: Any
) -> dict[str, Any]:
    """A decision that makes the declarations named, each with its passage."""
    made = {key: {"declared": True, "passage": "Die Stadt erklärt ..."} for key in declared}
    return {"kind": kind, "date": day, "declarations": made, **more}


def council(
    *decisions: dict[str, Any],
    as_of: str = "2021-04-01",
    timetable: Timetable = CALL_2021,
    **parts: Any,
) -> Facts:
    """Facts whose council took these decisions; `parts` are other parts of the dossier."""
    content = {"council": {"resolutions": list(decisions)}, **parts}
    return facts(content, as_of=as_of, timetable=timetable)
