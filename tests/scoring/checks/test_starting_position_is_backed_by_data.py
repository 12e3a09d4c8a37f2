"""The starting position and its figures."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.starting_position_is_backed_by_data import (
    starting_position_is_backed_by_data,
)
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

PARAMETERS = {"characters": 400, "figures": 3}
FIGURE = {"value": "31", "source": "Statistisches Landesamt"}
LONG = "x" * 400


def verdict(text: str | None, figures: list[dict[str, Any]] | None) -> Verdict:
    content = {"project_plan": {"baseline": {"text": text, "figures": figures}}}
    return starting_position_is_backed_by_data.run(facts(content), PARAMETERS)


@pytest.mark.parametrize(
    ("length", "outcome"), [(399, Outcome.UNMET), (400, Outcome.MET), (401, Outcome.MET)]
)
def test_the_text_at_and_beside_its_length(length: int, outcome: Outcome) -> None:
    assert verdict("x" * length, [FIGURE] * 3).outcome is outcome


@pytest.mark.parametrize(
    ("count", "outcome", "degree"),
    [
        (0, Outcome.UNKNOWN, None),
        (1, Outcome.PARTLY, Fraction(1, 3)),
        (2, Outcome.PARTLY, Fraction(2, 3)),
        (3, Outcome.MET, Fraction(1)),
        (4, Outcome.MET, Fraction(1)),
    ],
)
def test_figures_count_by_their_share(
    count: int, outcome: Outcome, degree: Fraction | None
) -> None:
    found = verdict(LONG, [FIGURE] * count)
    assert (found.outcome, found.degree) == (outcome, degree)


@pytest.mark.parametrize("text", [None, "", "   "])
def test_without_a_text_it_is_unknown(text: str | None) -> None:
    assert verdict(text, [FIGURE] * 3).outcome is Outcome.UNKNOWN
    assert verdict(text, None).outcome is Outcome.UNKNOWN


def test_a_short_text_breaks_the_rule_alone() -> None:
    assert verdict("x" * 399, None).outcome is Outcome.UNMET


def test_padding_does_not_lengthen_a_text() -> None:
    assert verdict("x" + " \n" * 400 + "x", [FIGURE] * 3).outcome is Outcome.UNMET


@pytest.mark.parametrize("figure", [{"value": "31"}, {"source": "S"}, {"statement": "31 %"}])
def test_a_figure_needs_a_value_and_a_source(figure: dict[str, Any]) -> None:
    assert verdict(LONG, [figure] * 3).outcome is Outcome.UNKNOWN
    assert verdict(LONG, [FIGURE, FIGURE, figure]).degree == Fraction(2, 3)


def test_a_figure_without_source_does_not_harm_where_enough_have_one() -> None:
    assert verdict(LONG, [FIGURE, FIGURE, FIGURE, {"value": "1"}]).outcome is Outcome.MET


def test_the_reason_points_at_what_a_figure_lacks() -> None:
    found = verdict(LONG, [{"id": "f1", "value": "1"}, {"source": "S"}, FIGURE])
    assert found.looked_at == (
        "project_plan.baseline.figures[f1].source",
        "project_plan.baseline.figures[1].value",
    )
    assert "1 von 3" in found.reason.pick("de")
    assert "1 of 3" in found.reason.pick("en")


def test_the_reason_names_both_lengths() -> None:
    reason = verdict("x" * 399, None).reason
    assert all(number in reason.pick("de") for number in ("399", "400"))
    assert all(number in reason.pick("en") for number in ("399", "400"))
