"""The form of a municipality key."""

import pytest

from app.scoring.checks.municipality_key_is_well_formed import municipality_key_is_well_formed
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

PARAMETERS = {"lengths": (5, 8, 9, 12), "states": 16}


def verdict(key: str | None) -> Verdict:
    content = {"applicant": {"key": key}}
    return municipality_key_is_well_formed.run(facts(content), PARAMETERS)


@pytest.mark.parametrize("key", [None, "", "  "])
def test_no_key_is_unknown(key: str | None) -> None:
    assert verdict(key).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("key", ["07336", "07312000", "071380041", "071385006041"])
def test_counties_municipalities_associations_and_regional_keys_are_met(key: str) -> None:
    assert verdict(key).outcome is Outcome.MET


@pytest.mark.parametrize("length", [1, 2, 4, 6, 7, 10, 11, 13])
def test_other_lengths_are_unmet(length: int) -> None:
    assert verdict("0" + "7" * (length - 1)).outcome is Outcome.UNMET


@pytest.mark.parametrize(
    ("land", "outcome"),
    [
        ("00", Outcome.UNMET),
        ("01", Outcome.MET),
        ("16", Outcome.MET),
        ("17", Outcome.UNMET),
        ("99", Outcome.UNMET),
    ],
)
def test_the_land_is_one_of_sixteen(land: str, outcome: Outcome) -> None:
    assert verdict(f"{land}999001").outcome is outcome


@pytest.mark.parametrize(
    "key", ["07 312 000", "0731200O", "07312-000", "٠٧٣١٢٠٠٠", "０７３１２", "²²²²²"]
)
def test_only_plain_digits_count(key: str) -> None:
    assert verdict(key).outcome is Outcome.UNMET


def test_a_lost_zero_at_the_start_is_hinted_at() -> None:
    found = verdict("7312000")
    for language, words in (("de", "hat 7 Stellen"), ("en", "has 7 digits")):
        reason = found.reason.pick("de" if language == "de" else "en")
        assert words in reason
        assert "7312000" in reason
        assert "5, 8, 9" in reason


def test_the_reason_names_the_wrong_land() -> None:
    assert "17" in verdict("17999001").reason.pick("de")
    assert "16" in verdict("17999001").reason.pick("en")
