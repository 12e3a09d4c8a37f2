"""The fit with the call's motto."""

import pytest

from app.scoring.checks.motto_fit_is_described import motto_fit_is_described
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

MOTTO = "Gemeinsam aus der Krise: Raum für Zukunft"


def verdict(text: str | None) -> Verdict:
    content = {"project_plan": {"motto_fit": text}}
    return motto_fit_is_described.run(facts(content), {"motto": MOTTO})


@pytest.mark.parametrize("text", [None, "", " \n "])
def test_no_text_is_unknown(text: str | None) -> None:
    assert verdict(text).outcome is Outcome.UNKNOWN


def test_a_text_passes_the_pre_check() -> None:
    assert verdict("Raum für alle.").outcome is Outcome.MET


def test_the_reason_names_the_motto_and_the_length() -> None:
    assert f"„{MOTTO}“" in verdict(None).reason.pick("de")
    assert f"“{MOTTO}”" in verdict(None).reason.pick("en")
    assert "14 Zeichen" in verdict("Raum für alle.").reason.pick("de")
    assert "14 characters" in verdict("Raum für alle.").reason.pick("en")
