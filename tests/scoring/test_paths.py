"""Places of rows: by id, or by position where there is none."""

from app.scoring.content.applicant import Partner
from app.scoring.paths import row_path, row_paths


def test_a_row_goes_by_its_id() -> None:
    assert row_path("applicant.partners", 3, Partner(id="p1")) == "applicant.partners[p1]"


def test_a_row_without_an_id_goes_by_its_position() -> None:
    assert row_path("applicant.partners", 3, Partner()) == "applicant.partners[3]"


def test_an_attribute_follows_the_row() -> None:
    assert row_path("applicant.partners", 0, Partner(), "key") == "applicant.partners[0].key"


def test_the_rows_of_a_list_keep_their_order() -> None:
    rows = (Partner(id="b"), Partner())
    assert row_paths("applicant.partners", rows, "lead") == (
        "applicant.partners[b].lead",
        "applicant.partners[1].lead",
    )
