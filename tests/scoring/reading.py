"""What the checklist of 2021 says of the ready dossier after some edits, in one word per case."""

from datetime import date
from functools import cache
from typing import Any, NamedTuple

import pytest

from app.checklists.library import checklist
from app.scoring.checklist import Checklist
from app.scoring.facts import Facts, Timetable
from app.scoring.score import score
from app.scoring.scorecard import Line, Scorecard
from tests.builders import dossier
from tests.ready import READY_ON, ready

PASSED = "passed"
"""An outcome of the tables: unknown, because the pre-check passed and an adviser is awaited."""


class Case(NamedTuple):
    """Edits of the ready dossier, and the outcome that the texts demand (or one of several)."""

    says: str
    edits: dict[str, Any]
    outcome: str | tuple[str, ...]
    as_of: str = READY_ON


@cache
def mpsc_2021() -> Checklist:
    """The checklist under review."""
    return checklist("mpsc-2021")


def scorecard(edits: dict[str, Any] | None = None, as_of: str = READY_ON) -> Scorecard:
    """The scorecard of the ready dossier after some edits, on a day."""
    call = mpsc_2021().file.call
    timetable = Timetable(
        opens_on=call.opens_on,
        apply_by=call.apply_by,
        resolution_by=call.resolution_by,
        call="mpsc-2021",
    )
    day = date.fromisoformat(as_of)
    return score(Facts(dossier=dossier(ready(edits)), timetable=timetable, as_of=day), mpsc_2021())


def word(line: Line) -> str:
    """The outcome of a line, or that its pre-check passed."""
    awaits = "re-check passed" in line.reason.pick("en")
    return PASSED if awaits else line.outcome.value


def check_case(criterion: str, case: Case) -> None:
    """Compare one criterion with what the texts demand."""
    line = scorecard(case.edits, case.as_of).line(criterion)
    allowed = (case.outcome,) if isinstance(case.outcome, str) else case.outcome
    assert word(line) in allowed, line.reason.pick("en")
    assert line.reason.pick("de").strip()
    assert "…" not in line.reason.pick("de")


def parametrized(table: dict[str, list[Case]]) -> pytest.MarkDecorator:
    """One test per case of a table, named after the criterion and the case."""
    return pytest.mark.parametrize(
        ("criterion", "case"),
        [
            pytest.param(criterion, case, id=f"{criterion}: {case.says}")
            for criterion, cases in table.items()
            for case in cases
        ],
    )
