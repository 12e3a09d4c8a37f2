"""Organisation: lead unit, steering body, a staffed post."""

from typing import Any

import pytest

from app.scoring.checks.organisation_and_posts_are_named import organisation_and_posts_are_named
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

POST = {"title": "Projektleitung", "fte": "1.0"}
FULL = {"lead_unit": "Stabsstelle", "steering_body": "Lenkungskreis", "posts": [POST]}


def run(**governance: Any) -> Verdict:
    given = facts({"project_plan": {"governance": governance}})
    return organisation_and_posts_are_named.run(given, {})


@pytest.mark.parametrize(
    ("governance", "expected"),
    [
        (FULL, Outcome.MET),
        ({}, Outcome.UNKNOWN),
        ({**FULL, "lead_unit": None}, Outcome.UNKNOWN),
        ({**FULL, "steering_body": ""}, Outcome.UNKNOWN),
        ({**FULL, "posts": []}, Outcome.UNKNOWN),
        ({**FULL, "posts": [{"fte": "1"}]}, Outcome.UNKNOWN),
        ({**FULL, "posts": [{"title": "Leitung"}]}, Outcome.UNKNOWN),
        ({**FULL, "posts": [{"title": "Leitung", "fte": "0.01"}]}, Outcome.MET),
        ({**FULL, "posts": [{"title": "Leitung", "fte": "0"}]}, Outcome.UNMET),
        ({**FULL, "posts": [{"title": "Leitung", "fte": "0.00"}, {"fte": 0}]}, Outcome.UNMET),
        ({**FULL, "posts": [{"title": "Leitung", "fte": "0"}, {"title": "IT"}]}, Outcome.UNKNOWN),
        ({**FULL, "posts": [{"title": "Leitung", "fte": "0"}, POST]}, Outcome.MET),
        ({"posts": [{"title": "Leitung", "fte": "0"}]}, Outcome.UNMET),
    ],
)
def test_the_three_parts(governance: dict[str, Any], expected: Outcome) -> None:
    assert run(**governance).outcome is expected


def test_each_missing_part_is_named_and_pointed_at() -> None:
    verdict = run(posts=[{"id": "p1", "title": "Projektleitung"}])
    assert "das Lenkungsgremium" in verdict.reason.pick("de")
    assert verdict.looked_at == (
        "project_plan.governance.lead_unit",
        "project_plan.governance.steering_body",
        "project_plan.governance.posts[p1].fte",
    )


def test_the_posts_are_added_up_exactly() -> None:
    posts = [{"title": "Leitung", "fte": "0.1"}, {"title": "Technik", "fte": "0.2"}, {"fte": "5"}]
    assert "zusammen: 0,3." in run(**{**FULL, "posts": posts}).reason.pick("de")
