"""Measures, fully described."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.measures_are_complete import measures_are_complete
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts


def whole(number: int) -> dict[str, Any]:
    return {
        "id": f"m{number}",
        "title": f"Maßnahme {number}",
        "goals": ["g1"],
        "sector": "mobility",
        "phase": "B",
        "from": "2023-01",
        "to": "2024-12",
        "owner": "Stabsstelle",
    }


def verdict(*measures: dict[str, Any]) -> Verdict:
    positions = [{"measure": measure.get("id"), "amount": "1000.00"} for measure in measures]
    content = {
        "project_plan": {"goals": [{"id": "g1"}], "measures": list(measures)},
        "cost_plan": {"positions": positions},
    }
    return measures_are_complete.run(facts(content), {})


def test_no_measures_are_unknown() -> None:
    assert verdict().outcome is Outcome.UNKNOWN
    assert measures_are_complete.run(facts(), {}).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("complete", "incomplete", "outcome", "degree"),
    [
        (0, 1, Outcome.UNKNOWN, None),
        (1, 0, Outcome.MET, Fraction(1)),
        (1, 1, Outcome.PARTLY, Fraction(1, 2)),
        (2, 1, Outcome.PARTLY, Fraction(2, 3)),
        (3, 0, Outcome.MET, Fraction(1)),
    ],
)
def test_measures_count_by_their_share(
    complete: int, incomplete: int, outcome: Outcome, degree: Fraction | None
) -> None:
    rows = [whole(n) for n in range(complete)]
    rows += [{**whole(complete + n), "owner": None} for n in range(incomplete)]
    found = verdict(*rows)
    assert (found.outcome, found.degree) == (outcome, degree)


def test_a_contradiction_without_any_complete_measure_is_unmet() -> None:
    assert verdict({**whole(1), "to": "2022-12"}).outcome is Outcome.UNMET
    assert verdict({**whole(1), "goals": ["g9"]}).outcome is Outcome.UNMET
    assert verdict(whole(1), {**whole(2), "goals": ["g9"]}).degree == Fraction(1, 2)


def test_the_reason_names_the_measure_and_what_it_lacks() -> None:
    found = verdict(whole(1), {**whole(2), "sector": "", "owner": None})
    assert "1 von 2" in found.reason.pick("de")
    assert "„Maßnahme 2“ (Handlungsfeld und Zuständigkeit)" in found.reason.pick("de")
    assert "1 of 2" in found.reason.pick("en")
    assert "“Maßnahme 2” (sector and owner)" in found.reason.pick("en")
    assert found.looked_at == (
        "project_plan.measures[m2].sector",
        "project_plan.measures[m2].owner",
    )


def test_many_incomplete_measures_are_summed_up() -> None:
    found = verdict(*({**whole(number), "owner": None} for number in range(9)))
    assert "6 weitere" in found.reason.pick("de")
    assert "6 more" in found.reason.pick("en")
