"""Exactly one body leads."""

from typing import Any

import pytest

from app.scoring.checks.exactly_one_body_leads import exactly_one_body_leads
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts


def verdict(partners: list[dict[str, Any]] | None) -> Verdict:
    content = {"applicant": {"name": "Rebenau", "partners": partners}}
    return exactly_one_body_leads.run(facts(content), {})


@pytest.mark.parametrize(
    ("marks", "outcome"),
    [
        (None, Outcome.UNKNOWN),
        ([], Outcome.NOT_APPLICABLE),
        ([None], Outcome.MET),
        ([False, False], Outcome.MET),
        ([True, False], Outcome.MET),
        ([True, True], Outcome.UNMET),
        ([True, None, True], Outcome.UNMET),
    ],
)
def test_marks_of_lead_are_counted(marks: list[bool | None] | None, outcome: Outcome) -> None:
    partners = None if marks is None else [{"lead": mark} for mark in marks]
    assert verdict(partners).outcome is outcome


def test_the_applicant_leads_unless_a_partner_is_marked() -> None:
    assert "Federführend ist „Rebenau“" in verdict([{"name": "Weinfeld"}]).reason.pick("de")
    marked = verdict([{"name": "Weinfeld", "lead": True}])
    assert "Federführend ist „Weinfeld“" in marked.reason.pick("de")
    assert "lead is “Weinfeld”" in marked.reason.pick("en")


def test_the_reason_names_all_who_are_marked() -> None:
    found = verdict([{"id": "p1", "name": "Weinfeld", "lead": True}, {"lead": True}])
    assert "2 Stellen gekennzeichnet: „Weinfeld“ und Partner 2" in found.reason.pick("de")
    assert "2 bodies are marked as lead: “Weinfeld” and partner 2" in found.reason.pick("en")
    assert found.looked_at == ("applicant.partners[p1].lead", "applicant.partners[1].lead")
