"""What people say: judged and half-judged criteria, overrides and waivers."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from app.scoring.judgement import Judge, Judgement
from app.scoring.score import score
from app.scoring.scorecard import Level, Line
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.tiny_checklists import checklist, criterion, gate, sums

MET, PARTLY, UNMET, UNKNOWN = Outcome.MET, Outcome.PARTLY, Outcome.UNMET, Outcome.UNKNOWN


def judged(
    outcome: Outcome,
    *,
    judge: Judge = Judge.ADVISER,
    degree: Fraction | None = None,
    expires_on: date | None = None,
    reason: str = "I read it.",
) -> Judgement:
    return Judgement(
        criterion="a-one",
        outcome=outcome,
        reason=reason,
        judge=judge,
        degree=degree,
        expires_on=expires_on,
    )


def waiver(until: str) -> Judgement:
    return judged(Outcome.WAIVED, expires_on=date.fromisoformat(until), reason="Not needed.")


def line_of(
    made: dict[str, Any],
    judgements: Iterable[Judgement] = (),
    *,
    as_of: str = "2021-03-01",
) -> Line:
    return score(facts(as_of=as_of), checklist(made), judgements).line("a-one")


# Judged


@pytest.mark.parametrize("make", [gate, criterion])
def test_a_judged_criterion_awaits_an_adviser(make: object) -> None:
    made = gate("a-one", mode="judged") if make is gate else criterion("a-one", mode="judged")
    line = line_of(made)
    assert line.outcome is UNKNOWN
    assert "artet auf" in line.reason.pick("de")
    assert line.reason.pick("en") == "Awaits an adviser."


@pytest.mark.parametrize(
    ("outcome", "degree"), [(MET, None), (UNMET, None), (PARTLY, Fraction(2, 3))]
)
def test_a_judged_criterion_is_what_the_adviser_says(
    outcome: Outcome, degree: Fraction | None
) -> None:
    line = line_of(criterion("a-one", mode="judged", weight=3), [judged(outcome, degree=degree)])
    assert line.outcome is outcome
    assert line.earned == {MET: 3, UNMET: 0, PARTLY: 2}[outcome]
    assert line.judged_by is Judge.ADVISER
    assert line.automatic is None
    assert "I read it." in line.reason.pick("de")
    assert "Judged by an adviser" in line.reason.pick("en")


def test_a_judged_gate_that_awaits_its_adviser_is_unmet_after_the_deadline() -> None:
    assert line_of(gate("a-one", mode="judged"), as_of="2021-03-14").outcome is UNKNOWN
    assert line_of(gate("a-one", mode="judged"), as_of="2021-03-15").outcome is UNMET


# Automatic and judged


@pytest.mark.parametrize(("outcome"), ["unmet", "partly", "unknown", "not_applicable"])
def test_a_failed_pre_check_stands_as_computed(outcome: str) -> None:
    line = line_of(criterion("a-one", outcome, mode="both"))
    assert line.outcome == outcome
    assert line.reason.pick("en") == "The check says so."


def test_a_passed_pre_check_alone_is_unknown_and_earns_nothing() -> None:
    line = line_of(criterion("a-one", "met", mode="both", weight=4))
    assert line.outcome is UNKNOWN
    assert line.degree is None
    assert line.earned == 0
    assert line.open == 4
    assert "Vorprüfung ist bestanden" in line.reason.pick("de")
    assert "re-check passed, awaits an adviser" in line.reason.pick("en")


@pytest.mark.parametrize("automatic", ["met", "partly", "unmet", "unknown"])
@pytest.mark.parametrize("outcome", [MET, UNMET])
def test_once_judged_the_judgement_counts_and_the_pre_check_stays_visible(
    automatic: str, outcome: Outcome
) -> None:
    line = line_of(criterion("a-one", automatic, mode="both"), [judged(outcome)])
    assert line.outcome is outcome
    assert line.automatic is not None
    assert line.automatic.outcome == automatic
    assert line.automatic.reason.pick("en") == "The check says so."


@pytest.mark.parametrize("automatic", ["met", "partly", "unmet", "unknown", "not_applicable"])
def test_a_gate_with_a_judging_remark_is_decided_by_its_automatic_part(automatic: str) -> None:
    assert line_of(gate("a-one", automatic, mode="both")).outcome == automatic


def test_a_judgement_of_such_a_gate_prevails_once_it_is_there() -> None:
    assert line_of(gate("a-one", "met", mode="both"), [judged(UNMET)]).outcome is UNMET
    assert line_of(gate("a-one", "unmet", mode="both"), [judged(MET)]).outcome is MET


# Overrides


@pytest.mark.parametrize("automatic", ["met", "partly", "unmet", "unknown", "not_applicable"])
@pytest.mark.parametrize("outcome", [MET, UNMET, Outcome.NOT_APPLICABLE])
def test_an_adviser_overrides_a_check_and_both_stay_visible(
    automatic: str, outcome: Outcome
) -> None:
    line = line_of(gate("a-one", automatic), [judged(outcome)])
    assert line.outcome is outcome
    assert line.automatic is not None
    assert line.automatic.outcome == automatic
    assert "I read it." in line.reason.pick("en")


def test_an_override_of_a_broken_check_shows_that_it_is_broken() -> None:
    line = line_of(criterion("a-one", check="crashes"), [judged(MET)])
    assert line.outcome is MET
    assert line.automatic is not None
    assert "ould not be evaluated" in line.automatic.reason.pick("en")


def test_an_override_can_save_a_gate_that_was_not_shown_in_time() -> None:
    assert line_of(gate("a-one", "unknown"), [judged(MET)], as_of="2021-03-20").outcome is MET


def test_a_council_criterion_judged_unmet_before_its_date_can_still_be_mended() -> None:
    line = line_of(gate("a-one", "met", due="resolution"), [judged(UNMET)])
    assert line.outcome is UNMET
    assert "an be mended until 14 April 2021" in line.reason.pick("en")


def test_a_judgement_of_another_criterion_changes_nothing() -> None:
    other = Judgement(criterion="b-two", outcome=MET, reason="Another.")
    assert line_of(gate("a-one", "unmet"), [other]).outcome is UNMET


def test_the_last_judgement_prevails() -> None:
    assert line_of(gate("a-one", "unmet"), [judged(MET), judged(UNMET)]).outcome is UNMET
    assert line_of(gate("a-one", "unmet"), [judged(UNMET), judged(MET)]).outcome is MET


def test_the_reason_of_a_person_is_never_cut_and_never_filled_in() -> None:
    reason = "Because {of} this, {0} and " + "so on, " * 200
    line = line_of(gate("a-one", "unmet"), [judged(MET, reason=reason)])
    assert reason in line.reason.pick("de")
    assert reason in line.reason.pick("en")


def test_an_expired_judgement_counts_on_its_last_day_only() -> None:
    override = judged(MET, expires_on=date(2021, 3, 2))
    assert line_of(gate("a-one", "unmet"), [override], as_of="2021-03-02").outcome is MET
    assert line_of(gate("a-one", "unmet"), [override], as_of="2021-03-03").outcome is UNMET


# Waivers


@pytest.mark.parametrize("make", [gate, criterion])
@pytest.mark.parametrize("automatic", ["met", "partly", "unmet", "unknown"])
def test_a_waived_criterion_leaves_the_total_and_is_shown_with_reason_and_expiry(
    make: object, automatic: str
) -> None:
    made = gate("a-one", automatic) if make is gate else criterion("a-one", automatic)
    card = score(facts(), checklist(made), [waiver("2021-03-10")])
    line = card.line("a-one")
    assert line.outcome is Outcome.WAIVED
    assert line.degree is None
    assert sums(card) == ("0", "0", "0", None)
    assert card.coverage is None
    assert card.level is Level.COMPLETE
    assert "10.03.2021" in line.reason.pick("de")
    assert "Not needed." in line.reason.pick("en")
    assert line.automatic is not None


def test_a_waiver_ends_after_its_last_day() -> None:
    made = gate("a-one", "unmet")
    assert line_of(made, [waiver("2021-03-10")], as_of="2021-03-10").outcome is Outcome.WAIVED
    assert line_of(made, [waiver("2021-03-10")], as_of="2021-03-11").outcome is UNMET


def test_a_waived_council_criterion_does_not_ask_to_be_mended() -> None:
    line = line_of(gate("a-one", "unmet", due="resolution"), [waiver("2021-04-20")])
    assert line.outcome is Outcome.WAIVED
    assert "mended" not in line.reason.pick("en")
    assert "nachgebessert" not in line.reason.pick("de")


# What a judgement may not be


@pytest.mark.parametrize("reason", ["", " ", "\n\t"])
def test_a_judgement_needs_a_reason(reason: str) -> None:
    with pytest.raises(ValueError, match="reason"):
        judged(MET, reason=reason)


@pytest.mark.parametrize(
    ("outcome", "degree"),
    [
        (PARTLY, None),
        (PARTLY, Fraction(0)),
        (PARTLY, Fraction(1)),
        (PARTLY, Fraction(3, 2)),
        (PARTLY, Fraction(-1, 2)),
        (MET, Fraction(1, 2)),
        (UNMET, Fraction(1, 2)),
    ],
)
def test_a_degree_belongs_to_partly_and_lies_between_nothing_and_all(
    outcome: Outcome, degree: Fraction | None
) -> None:
    with pytest.raises(ValueError, match="degree"):
        judged(outcome, degree=degree)


def test_a_waiver_needs_an_expiry_and_an_adviser() -> None:
    with pytest.raises(ValueError, match="expires"):
        judged(Outcome.WAIVED)
    with pytest.raises(ValueError, match="adviser"):
        judged(Outcome.WAIVED, judge=Judge.SELF, expires_on=date(2021, 3, 1))


def test_a_lead_cannot_take_a_criterion_out_of_the_total() -> None:
    with pytest.raises(ValueError, match="adviser"):
        judged(Outcome.NOT_APPLICABLE, judge=Judge.SELF)


def test_a_judgement_decides() -> None:
    with pytest.raises(ValueError, match="decides"):
        judged(UNKNOWN)
