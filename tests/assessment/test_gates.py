"""What a list shows of gates: where one is unmet, when the next one is due."""

from datetime import date

from app.assessment.gates import as_column, from_column, next_gate_on, sections_unmet
from app.checklists.library import checklist
from app.scoring.score import score
from app.scoring.scorecard import Scorecard
from tests.builders import facts
from tests.ready import READY_ON, ready

MPSC = checklist("mpsc-2021")


def card(edits: dict[str, object] | None = None) -> Scorecard:
    return score(facts(ready(edits), as_of=READY_ON), MPSC)


def test_a_ready_dossier_has_no_unmet_gate_and_nothing_due() -> None:
    assert sections_unmet(card()) == ()
    assert next_gate_on(card()) is None


def test_sections_are_named_once_in_the_checklists_order() -> None:
    wrong = card({"applicant.type": "company", "cost_plan.financing.rate": "0.95"})
    assert sections_unmet(wrong) == ("A", "C")


def test_the_next_gate_is_the_earliest_that_is_not_fulfilled() -> None:
    missing = card({"council.resolutions": []})
    assert next_gate_on(missing) == date(2021, 4, 14)
    both = card({"council.resolutions": [], "project_plan": {}})
    assert next_gate_on(both) == date(2021, 3, 14)


def test_a_column_keeps_sections() -> None:
    for sections in ((), ("A",), ("A", "E")):
        assert from_column(as_column(sections)) == sections
