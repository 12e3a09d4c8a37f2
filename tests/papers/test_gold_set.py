"""What the reader reaches on papers whose content is known, and what it must never do."""

import pytest

from app.papers.figures import STATUS
from app.papers.finding import Confidence, Field, Status
from app.papers.own_set import GOLD_FILE, OWN_SET
from tests.papers.gold import gold, measured, pages, reading

PRECISION, RECALL = 0.95, 0.90
NEVER = [name for name, one in gold().items() if one.status != Status.RESOLVED.value]


@pytest.mark.parametrize("field", [STATUS, *Field])
def test_every_field_is_found_precisely_and_seldom_missed(field: str) -> None:
    count = measured(None).fields[field]
    assert count.precision is not None
    assert count.recall is not None
    assert count.precision >= PRECISION
    assert count.recall >= RECALL


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


@pytest.mark.parametrize("name", gold())
def test_quotes_stand_word_for_word_on_their_page(name: str) -> None:
    for finding in reading(name).findings:
        assert finding.quote
        assert finding.quote in pages(name)[finding.page - 1]


def test_each_step_of_confidence_is_right_as_often_as_it_claims() -> None:
    for step, counted in measured(None).steps.items():
        claimed = step.value
        assert counted[True] >= claimed * counted.total()
    assert set(measured(None).steps) == set(Confidence)


def test_every_paper_of_the_folder_is_in_the_set() -> None:
    files = {file.name for file in OWN_SET.iterdir() if file.name != GOLD_FILE}
    assert files == set(gold())


def test_the_set_has_both_kinds_of_papers() -> None:
    assert {one.status for one in gold().values()} == set(Status)
    assert {one.half for one in gold().values()} >= {"before"}
