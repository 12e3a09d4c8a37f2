"""A verdict has the degree of its outcome, or there is none."""

from fractions import Fraction

import pytest

from app.scoring.verdict import NOTHING, WHOLE, Outcome, Verdict, graded, met, partly
from app.scoring.wording import say

REASON = say("Grund.", "Reason.")
HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("outcome", "degree"),
    [
        (Outcome.MET, Fraction(1)),
        (Outcome.UNMET, Fraction(0)),
        (Outcome.PARTLY, HALF),
        (Outcome.UNKNOWN, None),
        (Outcome.NOT_APPLICABLE, None),
        (Outcome.WAIVED, None),
    ],
)
def test_each_outcome_has_its_degree_and_no_other(
    outcome: Outcome, degree: Fraction | None
) -> None:
    assert Verdict(outcome, REASON, ("entry",), degree).degree == degree
    for other in (None, NOTHING, HALF, WHOLE, Fraction(3, 2), Fraction(-1, 2)):
        if other != degree:
            with pytest.raises(ValueError, match="degree"):
                Verdict(outcome, REASON, ("entry",), other)


def test_a_part_lies_between_nothing_and_all() -> None:
    assert partly("a", "b", Fraction(99, 100), at=()).degree == Fraction(99, 100)
    with pytest.raises(ValueError, match="degree"):
        partly("a", "b", WHOLE, at=())


def test_a_share_of_nothing_is_no_fact() -> None:
    with pytest.raises(ValueError, match="nothing"):
        graded(0, 0, at=(), full=REASON, part=REASON, none=REASON)


def test_more_said_of_it_leaves_outcome_and_degree() -> None:
    verdict = met("Ja.", "Yes.", at=("entry",)).followed_by(REASON, "label")
    assert (verdict.outcome, verdict.degree) == (Outcome.MET, WHOLE)
    assert verdict.looked_at == ("entry", "label")
    assert verdict.reason.text().en == "Yes. Reason."


def test_what_an_outcome_means() -> None:
    assert [one for one in Outcome if not one.applies] == [Outcome.NOT_APPLICABLE, Outcome.WAIVED]
    assert [one for one in Outcome if one.decided] == [Outcome.MET, Outcome.PARTLY, Outcome.UNMET]
    passing = [one for one in Outcome if one.fulfils_gate]
    assert passing == [Outcome.MET, Outcome.NOT_APPLICABLE, Outcome.WAIVED]
