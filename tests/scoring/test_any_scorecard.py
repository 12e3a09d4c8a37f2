"""Whatever a checklist asks and whoever judged: the arithmetic of every scorecard holds."""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.scoring.judgement import Judge, Judgement
from app.scoring.record import recorded, restored
from app.scoring.score import score
from app.scoring.scorecard import Level, Line, Scorecard
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.tiny_checklists import checklist, criterion, gate

OUTCOMES = ("met", "partly", "unmet", "unknown", "not_applicable")
NAMES = [f"a-{letter}" for letter in "bcdefg"]
DAYS = st.integers(-20, 60).map(lambda days: date(2021, 3, 1) + timedelta(days))


@st.composite
def criteria(draw: st.DrawFn, answers: bool = False) -> list[dict[str, Any]]:
    """One to six criteria of every kind; with `answers` their checks follow the dossier."""
    made = []
    for name in NAMES[: draw(st.integers(1, 6))]:
        due = draw(st.sampled_from(("application", "resolution")))
        mode = draw(st.sampled_from(("automatic", "both", "judged")))
        weight = draw(st.none() | st.integers(1, 5))
        changes: dict[str, Any] = {"due": due, "mode": mode}
        one = gate(name, **changes) if weight is None else criterion(name, weight=weight, **changes)
        if mode != "judged" and answers:
            one |= {"check": "follows_answer", "with": {"answer": name}}
        elif mode != "judged":
            degree = draw(st.sampled_from(("1/2", "1/3", "99/100")))
            one["with"] = {"outcome": draw(st.sampled_from(OUTCOMES)), "degree": degree}
        made.append(one)
    return made


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    outcome = draw(st.sampled_from([one for one in Outcome if one is not Outcome.UNKNOWN]))
    adviser = not outcome.applies or draw(st.booleans())
    return Judgement(
        criterion=draw(st.sampled_from([*NAMES, "x-else"])),
        outcome=outcome,
        reason="Because.",
        judge=Judge.ADVISER if adviser else Judge.SELF,
        degree=Fraction(1, 3) if outcome is Outcome.PARTLY else None,
        expires_on=draw(DAYS if outcome is Outcome.WAIVED else st.none() | DAYS),
    )


@st.composite
def scorecards(draw: st.DrawFn) -> Scorecard:
    return score(
        facts(
            {"submitted_on": draw(st.none() | DAYS.map(date.isoformat))},
            as_of=draw(DAYS).isoformat(),
        ),
        checklist(*draw(criteria())),
        draw(st.lists(judgements(), max_size=4)),
        self_assessment=draw(st.booleans()),
    )


def level_of(lines: Iterable[Line], day: date) -> str:
    """The four rules of the page, read from the outcomes alone."""
    lines = list(lines)
    gates = [line for line in lines if line.gate]
    first = [line.outcome.value for line in gates if line.due == "application"]
    later = [line.outcome.value for line in gates if line.due == "resolution"]
    passed = {"met", "not_applicable", "waived"}
    if "unmet" in first or ("unmet" in later and day > date(2021, 4, 14)):
        return "blocked"
    crashed = "unknown" in later and day > date(2021, 4, 14)
    if set(first) - passed or crashed:
        return "incomplete"
    if set(later) - passed or "unknown" in [line.outcome.value for line in lines]:
        return "submittable"
    return "complete"


@given(scorecards())
def test_the_level_follows_from_the_outcomes(card: Scorecard) -> None:
    assert card.level.value == level_of(card.lines, card.as_of)


@given(scorecards())
def test_points_add_up(card: Scorecard) -> None:
    assert 0 <= card.earned <= card.earned + card.open <= card.attainable
    assert card.attainable == sum(
        line.weight
        for line in card.lines
        if line.weight is not None and line.outcome.value not in ("not_applicable", "waived")
    )
    assert card.earned == sum(line.earned for line in card.lines)
    for line in card.lines:
        assert 0 <= line.earned <= line.attainable
        assert not line.gate or line.earned == line.attainable == line.open == 0
        assert line.lost + line.open + line.earned == line.attainable
    sections = [card.section(letter) for letter in {line.section for line in card.lines}]
    assert sum(section.earned for section in sections) == card.earned
    assert sum(section.attainable for section in sections) == card.attainable


@given(scorecards())
def test_percent_is_the_floor_and_a_hundred_is_all(card: Scorecard) -> None:
    if card.attainable == 0:
        assert card.percent is None
    else:
        assert card.percent is not None
        assert card.percent <= 100 * card.earned / card.attainable < card.percent + 1
        assert (card.percent == 100) is (card.earned == card.attainable)


@given(scorecards())
def test_a_degree_is_there_exactly_where_something_is_decided(card: Scorecard) -> None:
    for line in card.lines:
        assert (line.degree is not None) is line.outcome.decided
        assert line.degree is None or 0 <= line.degree <= 1
        assert (line.degree == 1) is (line.outcome is Outcome.MET)
        assert (line.degree == 0) is (line.outcome is Outcome.UNMET)


@given(scorecards())
def test_nobody_is_ready_while_a_gate_due_at_application_is_open(card: Scorecard) -> None:
    open_gates = [line for line in card.gates if line.due == "application" and not line.fulfilled]
    assert not open_gates or card.level in (Level.BLOCKED, Level.INCOMPLETE)


@given(scorecards())
def test_every_scorecard_survives_its_record(card: Scorecard) -> None:
    assert recorded(restored(recorded(card))) == recorded(card)


@given(criteria(answers=True), st.data(), DAYS)
def test_answering_an_open_question_never_lowers_coverage_or_points(
    made: list[dict[str, Any]], data: st.DataObject, day: date
) -> None:
    tiny = checklist(*made)
    answers = data.draw(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(("met", "1/2"))))
    missing = [name for name in NAMES if name not in answers]
    if not missing:
        return
    more = answers | {data.draw(st.sampled_from(missing)): data.draw(st.sampled_from(["met", "x"]))}
    before = score(facts({"answers": answers}, as_of=day.isoformat()), tiny)
    after = score(facts({"answers": more}, as_of=day.isoformat()), tiny)
    assert (after.coverage or 0) >= (before.coverage or 0)
    assert after.earned >= before.earned
    assert after.open <= before.open
    assert after.attainable == before.attainable
