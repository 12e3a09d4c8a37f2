"""Points, percent, coverage and level, as the page "What the score means" defines them."""

from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from app.scoring.judgement import Judgement
from app.scoring.score import score
from app.scoring.scorecard import Level, Scorecard
from app.scoring.summary import summary
from app.scoring.verdict import Outcome
from app.scoring.wording import LANGUAGES
from tests.builders import facts
from tests.tiny_checklists import checklist, criterion, gate, graded, sums

BEFORE_BOTH, BETWEEN, AFTER_BOTH = "2021-03-01", "2021-03-20", "2021-04-15"


def scored(*criteria: dict[str, Any], as_of: str = BEFORE_BOTH) -> Scorecard:
    return score(facts(as_of=as_of), checklist(*criteria))


def weighted(name: str, weight: int, outcome: str) -> dict[str, Any]:
    return criterion(name, outcome, weight=weight)


def test_points_are_weight_times_degree_in_exact_fractions() -> None:
    card = scored(
        graded("a-one", 5, "3/4"),
        graded("a-two", 4, "1/3"),
        weighted("b-one", 3, "met"),
        weighted("b-two", 2, "unmet"),
        weighted("b-three", 1, "unknown"),
        weighted("b-four", 100, "not_applicable"),
    )
    assert card.earned == Fraction(15, 4) + Fraction(4, 3) + 3
    assert card.attainable == 15
    assert card.open == 1


def test_section_points_are_plain_sums() -> None:
    card = scored(
        weighted("a-one", 5, "met"),
        weighted("a-two", 4, "unknown"),
        gate("a-three", "met"),
        weighted("b-one", 3, "partly"),
    )
    a, b = card.section("A"), card.section("B")
    assert sums(a) == ("5", "4", "9", 55)
    assert sums(b) == ("3/2", "0", "3", 50)
    assert (a.gates_fulfilled, len(a.gates), len(b.gates)) == (1, 1, 0)


@pytest.mark.parametrize(
    ("degree", "percent"),
    [("1/3", 33), ("2/3", 66), ("99/100", 99), ("999/1000", 99), ("1/101", 0), ("1/100", 1)],
)
def test_percent_is_rounded_down(degree: str, percent: int) -> None:
    assert scored(graded("a-one", 1, degree)).percent == percent


def test_a_hundred_percent_only_if_all_attainable_points_are_earned() -> None:
    nearly = scored(weighted("a-one", 100, "met"), graded("a-two", 100, "999999/1000000"))
    assert nearly.percent == 99
    assert scored(weighted("a-one", 100, "met"), weighted("a-two", 100, "met")).percent == 100
    assert scored(weighted("a-one", 100, "met"), weighted("a-two", 1, "unknown")).percent == 99


def test_without_attainable_points_there_is_no_percent() -> None:
    assert scored(gate("a-one", "met")).percent is None
    assert scored(weighted("a-one", 3, "not_applicable")).percent is None
    assert scored(weighted("a-one", 3, "unmet")).percent == 0


def test_not_applicable_and_waived_leave_the_total_and_stay_on_the_list() -> None:
    waiver = Judgement(
        criterion="a-two",
        outcome=Outcome.WAIVED,
        reason="Not asked here.",
        expires_on=facts().as_of,
    )
    tiny = checklist(
        weighted("a-one", 5, "not_applicable"),
        weighted("a-two", 4, "unmet"),
        weighted("a-three", 1, "met"),
    )
    card = score(facts(), tiny, [waiver])
    assert [line.outcome for line in card.lines] == ["not_applicable", "waived", "met"]
    assert sums(card) == ("1", "0", "1", 100)
    assert card.coverage == 1


def test_coverage_counts_gates_and_weighted_criteria_alike() -> None:
    card = scored(
        gate("a-gate", "met"),
        gate("a-open", "unknown"),
        weighted("a-one", 5, "partly"),
        weighted("a-two", 1, "unmet"),
        weighted("a-three", 1, "not_applicable"),
    )
    assert card.coverage == Fraction(3, 4)
    assert scored(gate("a-gate", "unknown")).coverage == 0
    assert scored(gate("a-gate", "not_applicable")).coverage is None


@pytest.mark.parametrize(
    ("outcome", "fulfilled"),
    [
        ("met", True),
        ("not_applicable", True),
        ("partly", False),
        ("unmet", False),
        ("unknown", False),
    ],
)
def test_a_gate_is_fulfilled_only_when_met_not_applicable_or_waived(
    outcome: str, fulfilled: bool
) -> None:
    card = scored(gate("a-gate", outcome))
    assert card.gates_fulfilled == int(fulfilled)
    assert (card.level is Level.COMPLETE) is fulfilled


OUTCOMES = ["met", "partly", "unmet", "unknown", "not_applicable"]


def level_of_the_page(at_application: str, later: str, weighted: str, day: str) -> Level:
    """The four rules of the page in its order, for one criterion of each kind."""
    if day > "2021-03-14" and at_application == "unknown":
        at_application = "unmet"
    if day > "2021-04-14" and later == "unknown":
        later = "unmet"
    fulfilled = ("met", "not_applicable")
    if at_application == "unmet" or (later == "unmet" and day > "2021-04-14"):
        return Level.BLOCKED
    if at_application not in fulfilled:
        return Level.INCOMPLETE
    if later not in fulfilled or weighted == "unknown":
        return Level.SUBMITTABLE
    return Level.COMPLETE


@pytest.mark.parametrize("day", [BEFORE_BOTH, "2021-03-14", BETWEEN, "2021-04-14", AFTER_BOTH])
def test_the_level_follows_the_four_rules_in_their_order(day: str) -> None:
    for first, later, other, other_due in product(
        OUTCOMES, OUTCOMES, OUTCOMES, ("application", "resolution")
    ):
        card = scored(
            gate("a-gate", first),
            gate("b-gate", later, due="resolution"),
            criterion("c-one", other, due=other_due),
            as_of=day,
        )
        expected = level_of_the_page(first, later, other, day)
        assert card.level is expected, (first, later, other, other_due, day)


def test_the_score_never_changes_the_level() -> None:
    nothing = scored(gate("a-gate", "met"), weighted("a-one", 5, "unmet"))
    everything = scored(gate("a-gate", "met"), weighted("a-one", 5, "met"))
    assert nothing.level is everything.level is Level.COMPLETE
    assert (nothing.percent, everything.percent) == (0, 100)


def test_a_low_score_with_all_gates_met_says_so_in_words() -> None:
    card = scored(gate("a-gate", "met"), weighted("a-one", 5, "unmet"))
    assert "nicht alle Punkte" in summary(card).pick("de")
    assert "not every point" in summary(card).pick("en")
    assert "0 von 5 Punkten" in summary(card).pick("de")


def test_the_words_never_round_points_up_to_the_total() -> None:
    card = scored(graded("a-one", 100, "99999/100000"))
    assert "99.99 of 100" in summary(card).pick("en")


@pytest.mark.parametrize("outcome", ["met", "partly", "unmet", "unknown"])
def test_every_level_is_summed_up_in_both_languages(outcome: str) -> None:
    for day in (BEFORE_BOTH, AFTER_BOTH):
        card = scored(
            gate("a-gate", outcome), gate("b-gate", "unknown", due="resolution"), as_of=day
        )
        for language in LANGUAGES:
            words = summary(card).pick(language)
            assert "…" not in words
            assert "{" not in words


def test_asking_for_a_criterion_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        scored(gate("a-gate", "met")).line("a-other")
