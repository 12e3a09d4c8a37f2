"""Reports can be read by everybody: tagged, with title, language, headings, table headers, alt."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from app.reports.council_page import council_page_pdf
from app.reports.dossier_report import report_pdf
from app.reports.subject import Subject
from app.scoring.wording import Language
from tests.ready import READY
from tests.reports.subjects import below, elements, opened, root_of, subject

Make = Callable[[Subject], bytes]
MAKERS: dict[str, Make] = {"report": report_pdf, "council page": council_page_pdf}
CONTENTS = {"empty": {}, "full": READY}


@pytest.fixture(params=MAKERS)
def make(request: pytest.FixtureRequest) -> Make:
    return MAKERS[request.param]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("content", CONTENTS)
def test_it_is_tagged_and_has_title_and_language(
    make: Make, content: str, language: Language
) -> None:
    reader = opened(make(subject(CONTENTS[content], language)))
    root = root_of(reader)
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"].lower().startswith(language)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title


def test_it_says_that_it_keeps_to_both_standards(make: Make) -> None:
    xmp = root_of(opened(make(subject(READY))))["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp


@pytest.mark.parametrize("content", CONTENTS)
def test_its_headings_begin_at_the_top_and_skip_no_level(make: Make, content: str) -> None:
    kinds = [str(one["/S"]) for one in elements(opened(make(subject(CONTENTS[content]))))]
    levels = [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]
    assert levels[0] == 1
    assert len(levels) >= 4
    steps = [after - before for before, after in pairwise(levels)]
    assert max(steps) <= 1


def test_every_table_has_headers(make: Make) -> None:
    tables = [one for one in elements(opened(make(subject(READY)))) if one["/S"] == "/Table"]
    assert tables
    for table in tables:
        kinds = {str(one["/S"]) for one in below(table["/K"])}
        assert "/TH" in kinds
        assert "/TD" in kinds


def test_every_picture_has_words_in_its_place() -> None:
    figures = [one for one in elements(opened(report_pdf(subject(READY)))) if "Figure" in one["/S"]]
    assert figures
    assert all(str(one["/Alt"]).strip() for one in figures)
    assert "Phase A: 01.01.2022 – 31.12.2022" in str(figures[0]["/Alt"])


def test_no_alt_is_empty(make: Make) -> None:
    alts = [one["/Alt"] for one in elements(opened(make(subject(READY)))) if "/Alt" in one]
    assert all(str(alt).strip() for alt in alts)


def test_every_font_travels_with_it(make: Make) -> None:
    pages: list[Any] = list(opened(make(subject(READY))).pages)
    fonts = [font for page in pages for font in page["/Resources"]["/Font"].values()]
    names = {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in fonts}
    assert names
    assert {name.split("-")[0] for name in names} <= {"FiraSans", "DejaVuSans"}
