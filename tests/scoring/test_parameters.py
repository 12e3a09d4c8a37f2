"""What a checklist may set: lists that a check takes as parameters."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.scoring.checks.applicant_type_is_eligible import applicant_type_is_eligible
from app.scoring.checks.municipality_key_is_well_formed import municipality_key_is_well_formed


def lengths(value: Any) -> Any:
    parameters = {"lengths": value, "states": 16}
    typed = municipality_key_is_well_formed.parameters.model_validate(parameters)
    return dict(typed)["lengths"]


def kinds(value: Any) -> Any:
    typed = applicant_type_is_eligible.parameters.model_validate({"applicant_types": value})
    return dict(typed)["applicant_types"]


def test_numbers_are_read_from_text_and_digits() -> None:
    assert lengths(["5", 8]) == (5, 8)


@pytest.mark.parametrize("value", [None, [], "5", 5, [None], ["five"], [True], ["-5"], [["5"]]])
def test_a_list_of_numbers_refuses_everything_else(value: Any) -> None:
    with pytest.raises(ValidationError):
        lengths(value)


def test_kinds_of_bodies_are_the_words_of_the_dossier() -> None:
    assert kinds(["county", "alliance"]) == ("county", "alliance")


@pytest.mark.parametrize("value", [None, [], "county", ["countty"], ["Landkreis"], [None]])
def test_a_misspelt_kind_is_refused(value: Any) -> None:
    with pytest.raises(ValidationError):
        kinds(value)
