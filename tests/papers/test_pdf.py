"""Papers as PDF are read as well as their text: no columns, no blank lines, words torn at lines."""

import json
from pathlib import Path

import pytest
import typst

from app.inspection.kind import FileKind
from app.inspection.text import text_of
from app.papers.reading import read_paper
from tests.papers.gold import pages, reading

SETTING = '#set page(paper: "a4")\n#set text(size: 10pt, lang: "de", hyphenate: true)\n'


def printed(name: str, folder: Path) -> Path:
    """A paper of the gold set, set in a proportional type with columns and paragraphs."""
    sheets = []
    for page in pages(name):
        lines = [
            "#h(2em)".join(
                f"#text({json.dumps(cell, ensure_ascii=False)})"
                for cell in line.split("  ")
                if cell
            )
            for line in page.split("\n")
        ]
        sheets.append(" \\\n".join(line or "#v(0.6em)" for line in lines))
    source = folder / "paper.typ"
    source.write_text(SETTING + "\n#pagebreak()\n".join(sheets), "utf-8")
    typst.compile(str(source), output=str(folder / "paper.pdf"))
    return folder / "paper.pdf"


@pytest.mark.parametrize(
    "name",
    ["rp-rabenstaedt-stadtrat.txt", "sh-trawenau-buergerschaft.txt", "nw-lerchenau-entwurf.txt"],
)
def test_a_printed_paper_says_what_its_text_says(tmp_path: Path, name: str) -> None:
    extraction = text_of(printed(name, tmp_path), FileKind.PDF)
    assert extraction.status == "read"
    found = read_paper(extraction.pages)
    assert found.status is reading(name).status
    assert {one.field: one.value for one in found.findings} == {
        one.field: one.value for one in reading(name).findings
    }
    for finding in found.findings:
        assert finding.quote in extraction.pages[finding.page - 1]
