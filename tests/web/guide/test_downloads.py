"""What the guide gives away: an empty cost plan that can be read back, the text of a resolution."""

from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook
from starlette.testclient import TestClient

from app.cost_sheets.opening import grid_of
from app.cost_sheets.own_sheet import is_own, read_own


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_empty_cost_plan_is_one_of_ours(visitor: TestClient, language: str) -> None:
    answer = visitor.get(f"/guide/mpsc-2021/empty-cost-plan.xlsx?lang={language}")
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    grid = grid_of(BytesIO(answer.content))
    assert is_own(grid)
    read = read_own(grid, ())
    assert (dict(read.tables), read.problems) == ({"positions": (), "sources": ()}, ())
    sums = load_workbook(BytesIO(answer.content))["Summen" if language == "de" else "Sums"]
    assert [sums.cell(row, 1).value for row in range(5, 10)] == [2022, 2023, 2024, 2025, 2026]


def test_the_resolution_has_headings_a_language_and_all_declarations(visitor: TestClient) -> None:
    answer = visitor.get("/guide/mpsc-2021/resolution-template.docx")
    word = Document(BytesIO(answer.content))
    styles = [str(p.style.name) for p in word.paragraphs if p.style is not None]
    assert styles.count("Heading 1") == 6
    declared = [p.text for p in word.paragraphs if p.style and p.style.name == "List Number"]
    assert [text for text in declared for n in range(1, 7) if f"(E{n})" in text] == declared
    text = "\n".join(p.text for p in word.paragraphs)
    assert "Kein amtliches Muster" in text
    assert "bis zum 14.03.2021" in text
    for blank in ("[Gremium]", "[Datum]", "[Betrag]", "[Quote]", "[Jahr]"):
        assert blank in text
    assert 'w:val="de-DE"' in word.styles.element.xml
    assert word.core_properties.language == "de-DE"


@pytest.mark.parametrize("name", ["empty-cost-plan.xlsx", "resolution-template.docx"])
def test_what_is_no_call_gives_nothing_away(visitor: TestClient, name: str) -> None:
    for checklist in ("nothing", "mpsc-2022"):
        assert visitor.get(f"/guide/{checklist}/{name}").status_code == 404


def test_the_page_links_what_it_gives_away(visitor: TestClient) -> None:
    page = visitor.get("/guide/mpsc-2021").text
    assert 'href="/guide/mpsc-2021/empty-cost-plan.xlsx"' in page
    assert 'href="/guide/mpsc-2021/resolution-template.docx"' in page
    assert "Mitglieder eines Netzwerks finden hier" in page
