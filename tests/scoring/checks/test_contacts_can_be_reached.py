"""Contacts: three roles by share, and the sign-off at submission."""

from fractions import Fraction
from typing import Any

import pytest

from app.scoring.checks.contacts_can_be_reached import contacts_can_be_reached
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts

FULL: dict[str, Any] = {
    "contact": {"role": "Stabsstelle Digitalisierung", "email": "digital@rebenau.example"},
    "deputy": {"name": "N. N.", "email": "rathaus@rebenau.example"},
    "legal_representative": {"role": "Bürgermeisteramt"},
}


def run(
    contacts: dict[str, Any],
    signed_off: dict[str, Any] | None = None,
    submitted_on: str | None = None,
    as_of: str = "2021-03-14",
) -> Verdict:
    applicant = {"contacts": contacts, "signed_off": signed_off}
    given = facts({"applicant": applicant, "submitted_on": submitted_on}, as_of=as_of)
    return contacts_can_be_reached.run(given, {})


def test_all_three_with_a_name_or_a_function_are_enough_before_submission() -> None:
    assert run(FULL).outcome is Outcome.MET


@pytest.mark.parametrize("key", ["contact", "deputy", "legal_representative"])
def test_two_of_three_are_partly(key: str) -> None:
    verdict = run({**FULL, key: {}})
    assert verdict.degree == Fraction(2, 3)
    assert verdict.looked_at[0] == f"applicant.contacts.{key}.role"


@pytest.mark.parametrize(
    ("changed", "degree"),
    [
        ({"contact": {"role": "Stabsstelle"}}, Fraction(2, 3)),
        ({"deputy": {"email": "rathaus@rebenau.example"}}, Fraction(2, 3)),
        ({"contact": {"role": "Stabsstelle", "email": "digital@rebenau"}}, 0),
        ({"legal_representative": {"role": "Amt", "email": "amt@"}}, 0),
        ({"legal_representative": {"role": "Amt", "email": "amt@rebenau.example"}}, 1),
        ({"contact": {}, "deputy": {}}, Fraction(1, 3)),
    ],
)
def test_what_makes_a_contact_complete(changed: dict[str, Any], degree: int | Fraction) -> None:
    assert run({**FULL, **changed}).degree == degree


def test_nothing_typed_is_unknown_and_only_a_wrong_address_is_unmet() -> None:
    assert run({}).outcome is Outcome.UNKNOWN
    assert run({"contact": {"role": "Stabsstelle"}}).outcome is Outcome.UNKNOWN
    wrong = run({"contact": {"role": "Stabsstelle", "email": "digital(at)rebenau"}})
    assert wrong.outcome is Outcome.UNMET
    assert "digital(at)rebenau" in wrong.reason.pick("de")


@pytest.mark.parametrize(
    ("signed_off", "as_of", "expected"),
    [
        (None, "2021-03-14", Outcome.UNKNOWN),
        ({"by": "Bürgermeisteramt"}, "2021-03-14", Outcome.UNKNOWN),
        ({"on": "2021-03-12"}, "2021-03-14", Outcome.UNKNOWN),
        ({"by": "Bürgermeisteramt", "on": "2021-03-11"}, "2021-03-14", Outcome.MET),
        ({"by": "Bürgermeisteramt", "on": "2021-03-12"}, "2021-03-14", Outcome.MET),
        ({"by": "Bürgermeisteramt", "on": "2021-03-13"}, "2021-03-14", Outcome.UNMET),
        ({"by": "Bürgermeisteramt", "on": "2021-03-13"}, "2021-03-12", Outcome.UNKNOWN),
    ],
)
def test_the_sign_off_at_submission(
    signed_off: dict[str, Any] | None, as_of: str, expected: Outcome
) -> None:
    assert run(FULL, signed_off, "2021-03-12", as_of).outcome is expected


def test_a_planned_submission_asks_for_no_sign_off_yet() -> None:
    assert run(FULL, None, "2021-03-13", "2021-03-12").outcome is Outcome.MET


def test_missing_contacts_are_told_before_the_sign_off() -> None:
    assert run({**FULL, "deputy": {}}, None, "2021-03-12").degree == Fraction(2, 3)
