"""The sectors that the measures link."""

import pytest

from app.scoring.checks.measures_link_enough_sectors import measures_link_enough_sectors
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts


def verdict(*sectors: str | None) -> Verdict:
    measures = [{"sector": sector} for sector in sectors]
    content = {"project_plan": {"measures": measures}}
    return measures_link_enough_sectors.run(facts(content), {"at_least": 3})


@pytest.mark.parametrize(
    ("sectors", "outcome"),
    [
        ((), Outcome.UNKNOWN),
        ((None,), Outcome.UNKNOWN),
        (("mobility",), Outcome.UNMET),
        (("mobility", "health"), Outcome.UNMET),
        (("mobility", "health", None), Outcome.UNKNOWN),
        (("mobility", "health", "mobility"), Outcome.UNMET),
        (("mobility", "health", "education"), Outcome.MET),
        (("mobility", "health", "education", None), Outcome.MET),
        (("mobility", "health", "education", "energy"), Outcome.MET),
    ],
)
def test_different_sectors_are_counted(sectors: tuple[str | None, ...], outcome: Outcome) -> None:
    assert verdict(*sectors).outcome is outcome


def test_capitals_and_spaces_make_no_other_sector() -> None:
    assert verdict("Straße", "STRASSE ", "Mobilität", "mobilität").outcome is Outcome.UNMET
    assert verdict("Offene Daten", "offene  daten", "x").outcome is Outcome.UNMET


def test_the_reason_counts_and_names_the_sectors() -> None:
    reason = verdict("Mobilität", "Bildung").reason
    assert "2 von mindestens 3 Handlungsfeldern ab (Mobilität und Bildung)" in reason.pick("de")
    assert "2 of at least 3 sectors (Mobilität and Bildung)" in reason.pick("en")


def test_measures_without_a_sector_are_pointed_at() -> None:
    found = verdict("Mobilität", None, "")
    assert found.looked_at == (
        "project_plan.measures[1].sector",
        "project_plan.measures[2].sector",
    )
    assert "ohne Handlungsfeld: 2" in found.reason.pick("de")
    assert "without a sector: 2" in found.reason.pick("en")
