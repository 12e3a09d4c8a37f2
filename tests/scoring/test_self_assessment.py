"""Self-assessment: what a lead may judge where the round allows it, and what never."""

from collections.abc import Iterable
from typing import Any

import pytest

from app.scoring.judgement import Judge, Judgement
from app.scoring.score import score
from app.scoring.scorecard import Line
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.tiny_checklists import checklist, criterion, gate

MET, UNMET, UNKNOWN = Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN


def judged(outcome: Outcome, *, judge: Judge = Judge.ADVISER) -> Judgement:
    return Judgement(criterion="a-one", outcome=outcome, reason="I read it.", judge=judge)


def line_of(
    made: dict[str, Any],
    judgements: Iterable[Judgement] = (),
    *,
    as_of: str = "2021-03-01",
    self_assessment: bool = False,
) -> Line:
    return score(
        facts(as_of=as_of), checklist(made), judgements, self_assessment=self_assessment
    ).line("a-one")


def test_self_assessment_is_off_by_default() -> None:
    own = judged(MET, judge=Judge.SELF)
    line = line_of(criterion("a-one", mode="judged"), [own])
    assert line.outcome is UNKNOWN
    assert line.judged_by is None


@pytest.mark.parametrize("mode", ["judged", "both"])
def test_where_the_round_allows_it_the_leads_judgement_counts_and_is_marked(mode: str) -> None:
    own = judged(MET, judge=Judge.SELF)
    automatic = None if mode == "judged" else "met"
    line = line_of(criterion("a-one", automatic, mode=mode), [own], self_assessment=True)
    assert line.outcome is MET
    assert line.judged_by is Judge.SELF
    assert "Self-assessed" in line.reason.pick("en")
    assert "elbst eingeschätzt" in line.reason.pick("de")
    assert "I read it." in line.reason.pick("de")


@pytest.mark.parametrize("make", [gate, criterion])
@pytest.mark.parametrize("mode", ["automatic", "both"])
@pytest.mark.parametrize("automatic", ["partly", "unmet", "unknown", "not_applicable"])
def test_a_lead_never_overrides_what_a_check_decided(
    make: object, mode: str, automatic: str
) -> None:
    made = (gate if make is gate else criterion)("a-one", automatic, mode=mode)
    own = judged(MET, judge=Judge.SELF)
    line = line_of(made, [own], self_assessment=True)
    assert line.outcome == automatic
    assert line.judged_by is None


def test_an_adviser_prevails_over_the_lead_in_whatever_order_they_spoke() -> None:
    own, adviser = judged(MET, judge=Judge.SELF), judged(UNMET)
    made = criterion("a-one", mode="judged")
    for order in ([own, adviser], [adviser, own]):
        line = line_of(made, order, self_assessment=True)
        assert line.outcome is UNMET
        assert line.judged_by is Judge.ADVISER
