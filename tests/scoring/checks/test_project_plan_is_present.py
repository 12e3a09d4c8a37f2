"""There is a project plan."""

from typing import Any

import pytest

from app.scoring.checks.project_plan_is_present import project_plan_is_present
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

PLAN = {
    "title": "Rebenau verbindet",
    "summary": "Eine offene Stadt.",
    "goals": [{"text": "Kurze Wege"}],
    "measures": [{"title": "Plattform"}],
}


def verdict(content: dict[str, Any] | None = None) -> Verdict:
    return project_plan_is_present.run(facts(content), {"proves": "plan-present"})


def test_nothing_is_unknown() -> None:
    assert verdict().outcome is Outcome.UNKNOWN


def test_a_filled_section_is_met() -> None:
    assert verdict({"project_plan": PLAN}).outcome is Outcome.MET


@pytest.mark.parametrize("part", ["title", "summary", "goals", "measures"])
def test_each_missing_part_leaves_it_unknown_and_is_pointed_at(part: str) -> None:
    found = verdict({"project_plan": {**PLAN, part: [] if part.endswith("s") else " "}})
    assert found.outcome is Outcome.UNKNOWN
    assert found.looked_at[0] == f"project_plan.{part}"


def test_rows_without_words_fill_nothing() -> None:
    found = verdict({"project_plan": {**PLAN, "goals": [{"id": "g1"}], "measures": [{}]}})
    assert found.outcome is Outcome.UNKNOWN
    assert "ein Ziel und eine Maßnahme" in found.reason.pick("de")
    assert "a goal and a measure" in found.reason.pick("en")


@pytest.mark.parametrize("known_by", ["title", "kind", "sha256"])
def test_a_document_that_proves_it_is_met(known_by: str) -> None:
    found = verdict({"documents": [{"id": "d1", known_by: "plan", "proves": ["plan-present"]}]})
    assert found.outcome is Outcome.MET
    assert found.looked_at == ("documents[d1]",)


@pytest.mark.parametrize(
    "document",
    [
        {"title": "Projektplan"},
        {"title": "Kostenplan", "proves": ["fin-plan-present"]},
        {"id": "d1", "proves": ["plan-present"]},
    ],
)
def test_a_document_that_proves_something_else_or_is_none_does_not_count(
    document: dict[str, Any],
) -> None:
    assert verdict({"documents": [document]}).outcome is Outcome.UNKNOWN


def test_the_reason_counts_what_is_filled_in() -> None:
    plan = {**PLAN, "measures": [{"title": "A"}, {"title": "B"}, {}]}
    assert "Maßnahmen: 2" in verdict({"project_plan": plan}).reason.pick("de")
    assert "measures: 2" in verdict({"project_plan": plan}).reason.pick("en")
