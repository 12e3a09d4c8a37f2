"""The four guidelines of the Smart City Charta."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.charta_guidelines_are_covered import charta_guidelines_are_covered
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts


def verdict(tags: list[Any], texts: dict[Any, str | None] | None = None) -> Verdict:
    content = {"project_plan": {"measures": [{"charta": tags}], "charta": texts or {}}}
    return charta_guidelines_are_covered.run(facts(content), {})


@pytest.mark.parametrize(
    ("tags", "texts", "outcome", "degree"),
    [
        ([], {}, Outcome.UNKNOWN, None),
        ([], {1: None, 2: ""}, Outcome.UNKNOWN, None),
        ([1], {}, Outcome.PARTLY, Fraction(1, 4)),
        ([1, "1"], {1: "Ziele"}, Outcome.PARTLY, Fraction(1, 4)),
        ([1, 2], {}, Outcome.PARTLY, Fraction(1, 2)),
        ([1, 2], {3: "Daten"}, Outcome.PARTLY, Fraction(3, 4)),
        ([1, 2], {3: "Daten", 4: " "}, Outcome.PARTLY, Fraction(3, 4)),
        ([1, 2], {3: "Daten", 4: "Mittel"}, Outcome.MET, Fraction(1)),
        ([1, 2, 3, 4], {}, Outcome.MET, Fraction(1)),
        ([], {1: "a", 2: "b", 3: "c", 4: "d"}, Outcome.MET, Fraction(1)),
    ],
)
def test_guidelines_count_by_quarters(
    tags: list[Any],
    texts: dict[Any, str | None],
    outcome: Outcome,
    degree: Fraction | None,
) -> None:
    found = verdict(tags, texts)
    assert (found.outcome, found.degree) == (outcome, degree)


def test_nothing_typed_is_unknown() -> None:
    assert charta_guidelines_are_covered.run(facts(), {}).outcome is Outcome.UNKNOWN


def test_the_reason_names_the_guidelines_that_are_missing() -> None:
    found = verdict([1, 2, 3])
    assert "3 von 4" in found.reason.pick("de")
    assert "Leitlinie 4 (Ressourcen, Kompetenzen und Kooperationen)" in found.reason.pick("de")
    assert "3 of 4" in found.reason.pick("en")
    assert "guideline 4 (resources, skills and cooperation)" in found.reason.pick("en")
    assert found.looked_at == ("project_plan.charta.4", "project_plan.measures")
