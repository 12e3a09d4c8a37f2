"""Counties and other bodies apply together with municipalities."""

from typing import Any

import pytest

from app.scoring.checks.county_joins_with_municipalities import county_joins_with_municipalities
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

PARAMETERS = {
    "applicant_types": ("county", "municipal_association", "alliance"),
    "partner_types": ("municipality", "municipal_association"),
}


def verdict(kind: str | None, partners: list[dict[str, Any]] | None) -> Verdict:
    content = {"applicant": {"type": kind, "partners": partners}}
    return county_joins_with_municipalities.run(facts(content), PARAMETERS)


@pytest.mark.parametrize("kind", ["municipality", "company", "other"])
def test_others_are_not_asked(kind: str) -> None:
    assert verdict(kind, None).outcome is Outcome.NOT_APPLICABLE
    assert verdict(kind, []).outcome is Outcome.NOT_APPLICABLE


def test_an_unknown_kind_leaves_it_unknown() -> None:
    assert verdict(None, []).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("kind", ["county", "municipal_association", "alliance"])
@pytest.mark.parametrize(
    ("partners", "outcome"),
    [
        (None, Outcome.UNKNOWN),
        ([], Outcome.UNMET),
        (["municipality"], Outcome.MET),
        (["municipal_association"], Outcome.MET),
        (["county", "municipality"], Outcome.MET),
        ([None, "municipality"], Outcome.MET),
        (["county"], Outcome.UNMET),
        (["company", "other", "alliance"], Outcome.UNMET),
        (["county", None], Outcome.UNKNOWN),
    ],
)
def test_one_municipal_partner_is_enough(
    kind: str, partners: list[str | None] | None, outcome: Outcome
) -> None:
    rows = None if partners is None else [{"type": partner} for partner in partners]
    assert verdict(kind, rows).outcome is outcome


def test_the_reason_counts_and_names_the_partners() -> None:
    found = verdict("county", [{"type": "municipality", "name": "Rebenau"}])
    assert "1 („Rebenau“)" in found.reason.pick("de")
    assert "1 (“Rebenau”)" in found.reason.pick("en")


def test_the_reason_says_how_many_kinds_are_missing() -> None:
    found = verdict("county", [{"id": "p1"}, {"type": "county"}])
    assert "1 von 2" in found.reason.pick("de")
    assert "1 of 2" in found.reason.pick("en")
    assert found.looked_at == ("applicant.partners[p1].type",)
