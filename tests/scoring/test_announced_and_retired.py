"""Criteria that do not count yet, or no longer, leave the total; both are shown with the reason."""

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from app.scoring.checklist import Checklist
from app.scoring.facts import Facts, Timetable
from app.scoring.judgement import Judgement
from app.scoring.score import score
from app.scoring.scorecard import Level, Scorecard
from app.scoring.verdict import Outcome
from tests.builders import dossier
from tests.tiny_checklists import BOTH, checklist, criterion, gate, sums

DAY = date(2021, 3, 1)
NEXT = DAY + timedelta(days=1)


def scored(rules: Checklist, day: date = DAY, *judgements: Judgement) -> Scorecard:
    facts = Facts(dossier=dossier({}), timetable=Timetable(apply_by=DAY), as_of=day)
    return score(facts, rules, judgements)


def test_an_announced_criterion_counts_from_its_day() -> None:
    rules = checklist(
        criterion("a-one", "met"),
        criterion("a-two", "unmet", weight=5, future=NEXT.isoformat()),
    )
    before, after = scored(rules), scored(rules, NEXT)
    assert sums(before) == ("1", "0", "1", 100)
    assert sums(after) == ("1", "0", "6", 16)
    line = before.line("a-two")
    assert line.outcome is Outcome.NOT_APPLICABLE
    assert line.reason.pick("en").startswith("Counts from 2 March 2021 only. ")


def test_an_announced_gate_blocks_nobody_yet() -> None:
    rules = checklist(gate("a-one", "unmet", future=NEXT.isoformat()), criterion("a-two", "met"))
    assert scored(rules).level is Level.COMPLETE
    assert scored(rules, NEXT).level is Level.BLOCKED


@pytest.mark.parametrize(
    ("retired", "day", "counts"),
    [("true", DAY, False), (NEXT.isoformat(), DAY, True), (NEXT.isoformat(), NEXT, False)],
)
def test_a_retired_criterion_leaves_the_total(retired: str, day: date, counts: bool) -> None:
    rules = checklist(
        criterion("a-one", "met"),
        criterion("a-two", "unmet", weight=5, retired=retired, reason=BOTH),
    )
    card = scored(rules, day)
    assert card.attainable == (6 if counts else 1)
    assert ("No longer asked: English" in card.line("a-two").reason.pick("en")) is not counts


def test_a_judgement_does_not_bring_a_retired_criterion_back() -> None:
    rules = checklist(
        criterion("a-one", "met"),
        criterion("a-two", mode="judged", retired="true", reason=BOTH),
    )
    judged = Judgement(criterion="a-two", outcome=Outcome.UNMET, reason="Nein.")
    line = scored(rules, DAY, judged).line("a-two")
    assert (line.outcome, line.judged_by) == (Outcome.NOT_APPLICABLE, None)
    assert not line.awaits_adviser


@pytest.mark.parametrize("changes", [{"retired": "true"}, {"reason": BOTH}])
def test_a_retired_criterion_and_only_that_has_a_reason(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        checklist(criterion("a-one", "met", **changes))
