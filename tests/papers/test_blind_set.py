"""What the reader keeps to on the third set, whose untuned figures the README names."""

import pytest

from app.papers.figures import STATUS
from app.papers.finding import Field, Status
from tests.papers.blind_set import FOLDER, measured, pages, papers, reading

NEVER = [name for name, one in papers().items() if one.status != Status.RESOLVED.value]
PRECISION, RECALL = 0.85, 0.60
"""What it reaches now in its weakest field: a floor that is not to be fallen below."""


@pytest.mark.parametrize("name", NEVER)
def test_what_decides_nothing_never_counts_as_a_resolution(name: str) -> None:
    found = reading(name)
    assert found.status is not Status.RESOLVED
    assert {one.field for one in found.findings} <= {
        Field.BODY,
        Field.DATE,
        Field.PAPER_NUMBER,
        Field.VOTE,
    }


@pytest.mark.parametrize("field", [STATUS, *Field])
def test_no_field_falls_below_what_was_reached(field: str) -> None:
    count = measured().fields[field]
    assert (count.precision or 0) >= PRECISION
    assert (count.recall or 0) >= RECALL


@pytest.mark.parametrize("name", papers())
def test_quotes_stand_word_for_word_on_their_page(name: str) -> None:
    for finding in reading(name).findings:
        assert finding.quote in pages(name)[finding.page - 1]


def test_every_paper_of_the_folder_is_in_the_set() -> None:
    assert {file.name for file in FOLDER.glob("*.txt")} == set(papers())
