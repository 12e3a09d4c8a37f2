"""Knowledge transfer: activities, money, transferability."""

from typing import Any

import pytest

from app.scoring.checks.knowledge_transfer_is_planned import knowledge_transfer_is_planned
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

FULL = {"activities": ["Werkstatt"], "budget": "40000.00", "transferability": "Offene Bausteine."}


def run(**transfer: Any) -> Verdict:
    given = facts({"project_plan": {"knowledge_transfer": transfer}})
    return knowledge_transfer_is_planned.run(given, {})


@pytest.mark.parametrize(
    ("transfer", "expected"),
    [
        (FULL, Outcome.MET),
        ({**FULL, "budget": "0.01"}, Outcome.MET),
        ({**FULL, "budget": "0.00"}, Outcome.UNMET),
        ({"budget": "0"}, Outcome.UNMET),
        ({**FULL, "budget": None}, Outcome.UNKNOWN),
        ({**FULL, "activities": []}, Outcome.UNKNOWN),
        ({**FULL, "transferability": " "}, Outcome.UNKNOWN),
        ({}, Outcome.UNKNOWN),
    ],
)
def test_the_three_parts(transfer: dict[str, Any], expected: Outcome) -> None:
    assert run(**transfer).outcome is expected


def test_what_is_missing_is_named_and_pointed_at() -> None:
    verdict = run(activities=["Werkstatt"])
    assert "ein Budget und eine Beschreibung" in verdict.reason.pick("de")
    assert verdict.looked_at == (
        "project_plan.knowledge_transfer.budget",
        "project_plan.knowledge_transfer.transferability",
    )
