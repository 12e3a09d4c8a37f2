"""score(): every criterion appears, a broken check costs nothing, order decides nothing."""

import random
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from app.scoring.score import score
from app.scoring.scorecard import Level, Scorecard
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.tiny_checklists import PLACE, checklist, criterion, gate, sums

ALL_BUT_WAIVED = [outcome for outcome in Outcome if outcome is not Outcome.WAIVED]


def scored(*criteria: dict[str, Any], as_of: str = "2021-03-01") -> Scorecard:
    return score(facts(as_of=as_of), checklist(*criteria))


@pytest.mark.parametrize("outcome", ALL_BUT_WAIVED)
def test_what_the_check_says_is_the_outcome_of_an_automatic_criterion(outcome: Outcome) -> None:
    line = scored(criterion("a-one", outcome.value)).line("a-one")
    degrees = {
        Outcome.MET: Fraction(1),
        Outcome.PARTLY: Fraction(1, 2),
        Outcome.UNMET: Fraction(0),
    }
    assert line.outcome is outcome
    assert line.degree == degrees.get(outcome)
    assert line.looked_at == PLACE
    assert line.reason.pick("de") == "Die Prüfung sagt es."
    assert line.reason.pick("en") == "The check says so."
    assert line.judged_by is None
    assert line.automatic is None


def test_all_criteria_appear_in_the_checklists_order_whatever_their_outcome() -> None:
    card = scored(
        *(criterion(f"a-{outcome.value.replace('_', '-')}", outcome) for outcome in ALL_BUT_WAIVED),
        gate("b-gate", "not_applicable"),
        criterion("b-broken", check="crashes"),
    )
    assert [line.id for line in card.lines] == [
        "a-met",
        "a-partly",
        "a-unmet",
        "a-unknown",
        "a-not-applicable",
        "b-gate",
        "b-broken",
    ]
    assert [line.section for line in card.lines] == ["A"] * 5 + ["B"] * 2


def test_the_card_names_its_checklist_and_its_day() -> None:
    card = scored(gate("a-one", "met"))
    assert (card.checklist_id, card.checklist_version) == ("tiny", "1")
    assert card.fingerprint == "fingerprint-of-tiny"
    assert card.as_of == date(2021, 3, 1)


@pytest.mark.parametrize("check", ["crashes", "says_nothing"])
@pytest.mark.parametrize("kind", [criterion, gate])
@pytest.mark.parametrize("mode", ["automatic", "both"])
@pytest.mark.parametrize("due", ["application", "resolution"])
def test_a_broken_check_is_unknown_and_says_so_in_both_languages(
    check: str, kind: object, mode: str, due: str
) -> None:
    make = gate if kind is gate else criterion
    card = scored(make("a-one", check=check, mode=mode, due=due), gate("b-gate", "met"))
    line = card.line("a-one")
    assert line.outcome is Outcome.UNKNOWN
    assert line.degree is None
    assert "onnte nicht ausgewertet werden" in line.reason.pick("de")
    assert "ould not be evaluated" in line.reason.pick("en")
    assert card.line("b-gate").outcome is Outcome.MET
    assert card.level is not Level.COMPLETE


@pytest.mark.parametrize("due", ["application", "resolution"])
def test_a_broken_gate_stays_visible_as_broken_after_its_deadline(due: str) -> None:
    card = scored(gate("a-one", check="crashes", due=due), as_of="2022-01-01")
    line = card.line("a-one")
    assert "ould not be evaluated" in line.reason.pick("en")
    assert not line.fulfilled


@pytest.mark.parametrize(
    ("outcome", "degree"), [("partly", "0"), ("partly", "1"), ("partly", "5"), ("waived", "1/2")]
)
def test_a_verdict_that_a_check_cannot_give_is_a_broken_check(outcome: str, degree: str) -> None:
    impossible = {"outcome": outcome, "degree": degree}
    line = scored({**criterion("a-one"), "with": impossible}).line("a-one")
    assert line.outcome is Outcome.UNKNOWN
    assert "ould not be evaluated" in line.reason.pick("en")


def test_a_gate_carries_no_points() -> None:
    card = scored(gate("a-one", "met"), gate("a-two", "unmet"), gate("a-three", "unknown"))
    assert all(line.weight is None for line in card.lines)
    assert sums(card) == ("0", "0", "0", None)


def test_the_order_of_criteria_changes_no_sum_and_no_level() -> None:
    criteria = [
        criterion("a-one", "met", weight=5),
        criterion("a-two", "partly", weight=3),
        criterion("b-three", "unknown", weight=2),
        gate("b-four", "met"),
        gate("c-five", "unknown", due="resolution"),
        criterion("c-six", "not_applicable", weight=4),
    ]
    first = scored(*criteria)
    for seed in range(10):
        shuffled = scored(*random.Random(seed).sample(criteria, len(criteria)))
        assert sums(shuffled) == sums(first)
        assert (shuffled.level, shuffled.coverage) == (first.level, first.coverage)
        assert {line.id: line.outcome for line in shuffled.lines} == {
            line.id: line.outcome for line in first.lines
        }


def test_an_unknown_criterion_never_counts_as_met() -> None:
    card = scored(criterion("a-one", "unknown", weight=3), criterion("a-two", "met", weight=1))
    assert card.line("a-one").earned == 0
    assert sums(card) == ("1", "3", "4", 25)
