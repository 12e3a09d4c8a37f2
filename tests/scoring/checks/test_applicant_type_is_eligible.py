"""Who may apply."""

from typing import Any

import pytest

from app.scoring.checks.applicant_type_is_eligible import applicant_type_is_eligible
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

PARAMETERS = {
    "applicant_types": ("municipality", "county", "municipal_association", "alliance"),
}


def verdict(**applicant: Any) -> Verdict:
    return applicant_type_is_eligible.run(facts({"applicant": applicant}), PARAMETERS)


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (None, Outcome.UNKNOWN),
        ("", Outcome.UNKNOWN),
        ("municipality", Outcome.MET),
        ("county", Outcome.MET),
        ("municipal_association", Outcome.MET),
        ("alliance", Outcome.MET),
        ("company", Outcome.UNMET),
        ("other", Outcome.UNMET),
    ],
)
def test_the_kind_of_the_applicant_decides(kind: str | None, outcome: Outcome) -> None:
    assert verdict(type=kind).outcome is outcome


def test_a_leading_partner_must_be_eligible_too() -> None:
    found = verdict(type="county", partners=[{"id": "p", "type": "company", "lead": True}])
    assert found.outcome is Outcome.UNMET
    assert found.looked_at == ("applicant.partners[p].type",)


def test_a_leading_partner_of_unknown_kind_leaves_it_unknown() -> None:
    assert verdict(type="county", partners=[{"lead": True}]).outcome is Outcome.UNKNOWN


def test_a_wrong_kind_breaks_the_rule_whatever_else_is_missing() -> None:
    assert verdict(type="company", partners=[{"lead": True}]).outcome is Outcome.UNMET
    assert verdict(partners=[{"lead": True, "type": "other"}]).outcome is Outcome.UNMET


def test_a_partner_that_does_not_lead_is_not_looked_at() -> None:
    partners = [{"type": "company", "lead": False}, {"type": "other"}]
    assert verdict(type="municipality", partners=partners).outcome is Outcome.MET


def test_the_reason_names_the_body_its_kind_and_who_may_apply() -> None:
    found = verdict(name="Stadtwerke Rebenau", type="company")
    assert "„Stadtwerke Rebenau“" in found.reason.pick("de")
    assert "Unternehmen" in found.reason.pick("de")
    assert "Landkreis, Gemeindeverband und" in found.reason.pick("de")
    assert "“Stadtwerke Rebenau”" in found.reason.pick("en")
    assert "municipality, county" in found.reason.pick("en")
