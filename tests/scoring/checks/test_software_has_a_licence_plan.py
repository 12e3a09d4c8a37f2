"""A licence plan for every software measure: by share."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.software_has_a_licence_plan import software_has_a_licence_plan
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

OPEN = {"software": True, "licence": "EUPL-1.2"}
BARE = {"software": True}
CLOSED = {"software": True, "licence": "Proprietär"}
NONE = {"software": False}
UNSAID: dict[str, Any] = {"title": "Datenplattform"}


def run(*measures: dict[str, Any]) -> Verdict:
    given = facts({"project_plan": {"measures": list(measures)}})
    return software_has_a_licence_plan.run(given, {"closed": ("proprietär", "keine")})


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ([], Outcome.UNKNOWN),
        ([NONE], Outcome.NOT_APPLICABLE),
        ([NONE, NONE], Outcome.NOT_APPLICABLE),
        ([UNSAID], Outcome.UNKNOWN),
        ([NONE, UNSAID], Outcome.UNKNOWN),
        ([OPEN], Outcome.MET),
        ([OPEN, NONE], Outcome.MET),
        ([OPEN, UNSAID], Outcome.UNKNOWN),
        ([BARE], Outcome.UNKNOWN),
        ([{"software": True, "licence": " "}], Outcome.UNKNOWN),
        ([CLOSED], Outcome.UNMET),
        ([CLOSED, BARE], Outcome.UNMET),
        ([CLOSED, UNSAID], Outcome.UNMET),
        ([{**OPEN, "software": None}], Outcome.UNKNOWN),
    ],
)
def test_software_and_licence(measures: list[dict[str, Any]], expected: Outcome) -> None:
    assert run(*measures).outcome is expected


@pytest.mark.parametrize(
    ("measures", "degree"),
    [
        ([OPEN, BARE], Fraction(1, 2)),
        ([OPEN, CLOSED], Fraction(1, 2)),
        ([OPEN, OPEN, BARE, NONE], Fraction(2, 3)),
        ([OPEN, BARE, UNSAID], Fraction(1, 3)),
    ],
)
def test_some_are_graded_by_their_share(measures: list[dict[str, Any]], degree: Fraction) -> None:
    assert run(*measures).degree == degree


def test_the_measures_that_lack_something_are_named_and_pointed_at() -> None:
    verdict = run(OPEN, {**BARE, "id": "m2", "title": "Bürger-App"}, UNSAID)
    assert "„Bürger-App“" in verdict.reason.pick("de")
    assert "“Datenplattform”" in verdict.reason.pick("en")
    assert verdict.looked_at == (
        "project_plan.measures[2].software",
        "project_plan.measures[m2].licence",
    )
