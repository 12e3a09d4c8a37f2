"""Partners and actors: a name and a role each."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.partners_and_actors_are_described import partners_and_actors_are_described
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

FULL = {"name": "Hochschule Rebenau", "role": "research"}


def run(actors: list[dict[str, Any]], at_least: int = 1) -> Verdict:
    given = facts({"project_plan": {"partners_and_actors": actors}})
    return partners_and_actors_are_described.run(given, {"at_least": at_least})


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        ([], Outcome.UNKNOWN),
        ([{}], Outcome.UNKNOWN),
        ([{"name": "Hochschule"}], Outcome.UNKNOWN),
        ([{"role": "research"}], Outcome.UNKNOWN),
        ([{"name": "Hochschule", "role": "  "}], Outcome.UNKNOWN),
        ([FULL], Outcome.MET),
        ([FULL, {"name": "Stadtwerke"}], Outcome.MET),
    ],
)
def test_one_with_name_and_role_is_enough(actors: list[dict[str, Any]], expected: Outcome) -> None:
    assert run(actors).outcome is expected


def test_fewer_than_asked_are_graded_by_share() -> None:
    assert run([FULL, {"name": "Stadtwerke"}], at_least=3).degree == Fraction(1, 3)
    assert run([FULL, FULL, FULL], at_least=3).outcome is Outcome.MET


def test_the_missing_field_is_pointed_at() -> None:
    actors = [{"id": "a1", "name": "Stadtwerke"}]
    assert run(actors).looked_at == ("project_plan.partners_and_actors[a1].role",)


def test_nobody_asked_and_nobody_named_is_still_no_fact() -> None:
    assert run([], at_least=0).outcome is Outcome.UNKNOWN
