"""Every file of the corpus gets the verdict that is expected of it."""

from pathlib import Path

import pytest

from app.inspection.kind import kind_of_name
from app.inspection.preview import first_page_png
from app.inspection.refusals import REFUSALS
from app.inspection.text import text_of
from app.inspection.verdict import inspect
from tests.inspection.corpus.all import EVERYTHING, HOSTILE, ORDINARY
from tests.inspection.corpus.hostile_pdfs import HARD_TO_READ
from tests.inspection.corpus.specimen import Specimen


def title(specimen: Specimen) -> str:
    """As pytest lists it."""
    kind = kind_of_name(specimen.name)
    return f"{specimen.label} ({kind.label if kind else ascii(specimen.name)[:30]})"


@pytest.mark.parametrize("specimen", EVERYTHING, ids=title)
def test_a_file_gets_its_verdict(specimen: Specimen, tmp_path: Path) -> None:
    path = tmp_path / "upload"
    path.write_bytes(specimen.make())
    inspection = inspect(path, specimen.name)
    codes = [problem.code for problem in inspection.problems]
    assert codes == ([specimen.refused] if specimen.refused else [])
    assert set(inspection.flags) == specimen.flags
    if not specimen.refused:
        assert inspection.is_accepted
        assert inspection.kind is kind_of_name(specimen.name)


@pytest.mark.parametrize("specimen", HARD_TO_READ, ids=title)
def test_a_document_that_is_hard_to_read_costs_at_most_its_text(
    specimen: Specimen, tmp_path: Path
) -> None:
    path = tmp_path / "upload"
    path.write_bytes(specimen.make())
    kind = kind_of_name(specimen.name)
    assert kind is not None
    assert text_of(path, kind).status in ("read", "no_text", "unreadable")
    picture = first_page_png(path, kind, 100)
    assert picture is None or len(picture) < 200_000


def test_the_corpus_is_as_large_as_was_promised() -> None:
    assert len(HOSTILE) >= 120
    assert len(ORDINARY) >= 40
    assert len({(s.label, s.name, s in HOSTILE) for s in EVERYTHING}) == len(EVERYTHING)


def test_every_refusal_is_shown_by_a_file() -> None:
    # Nothing in the corpus is such that it cannot be checked; see the test of the missing file.
    assert set(REFUSALS) - {"not_checked"} == {s.refused for s in HOSTILE if s.refused}


@pytest.mark.parametrize("specimen", ORDINARY[::3], ids=title)
def test_a_file_that_is_cut_or_altered_anywhere_costs_no_error(
    specimen: Specimen, tmp_path: Path
) -> None:
    content = specimen.make()
    path = tmp_path / "upload"
    step = max(1, len(content) // 15)
    for place in range(0, min(len(content), 400_000), step):
        altered = bytearray(content)
        altered[place] ^= 0xFF
        for variant in (content[:place], bytes(altered)):
            path.write_bytes(variant)
            codes = [problem.code for problem in inspect(path, specimen.name).problems]
            assert "not_checked" not in codes
