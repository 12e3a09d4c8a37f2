"""`kompass evidence read` and `kompass evidence evaluate`."""

import json
from pathlib import Path
from typing import Any

import docx
import pytest
from typer.testing import CliRunner, Result

from app.__main__ import kompass
from app.papers.own_set import OWN_SET
from tests.papers.gold import gold

RUN = CliRunner()
PAPER = OWN_SET / "rp-rabenstaedt-stadtrat.txt"


def run(*arguments: str | Path) -> Result:
    return RUN.invoke(kompass, ["evidence", *map(str, arguments)])


def found_in(result: Result) -> dict[str, Any]:
    findings = json.loads(result.stdout)["findings"]
    return {finding["field"]: finding for finding in findings}


def test_a_paper_is_read_as_json_with_page_passage_and_confidence() -> None:
    result = run("read", PAPER, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["status"] == "resolved"
    amount = found_in(result)["amount"]
    assert (amount["value"], amount["page"], amount["confidence"]) == (161905455, 1, 0.85)
    assert "Eigenanteils von 1.619.054,55 EUR" in amount["quote"]
    assert found_in(result)["vote"]["value"] == {
        "yes": 36,
        "no": 1,
        "abstentions": 2,
        "unanimous": False,
    }


def test_a_paper_is_read_as_a_table_in_both_languages() -> None:
    assert "Eigenanteil: 1.619.054,55\u00a0€  (Seite 1, sicher zu 85%)" in run("read", PAPER).stdout
    assert "Day of the decision: 25 March 2021" in run("read", PAPER, "--lang", "en").stdout


def test_a_draft_is_no_decision() -> None:
    result = run("read", OWN_SET / "nw-lerchenau-entwurf.txt", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["status"] == "draft"


def test_a_word_document_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    for line in PAPER.read_text("utf-8").split("\n"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "auszug.docx"))
    result = run("read", tmp_path / "auszug.docx", "--format", "json")
    assert result.exit_code == 0
    assert found_in(result)["date"]["value"] == "2021-03-25"
    assert found_in(result)["amount"]["value"] == 161905455


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("leer.txt", b" \f\n ", "Nicht lesbar"),
        ("kaputt.pdf", b"%PDF-1.4\nnothing", "kaputt.pdf"),
        ("foto.exe", b"MZ", "foto.exe"),
    ],
)
def test_what_has_no_text_is_honestly_not_readable(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)
    result = run("read", tmp_path / name)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stdout == ""


def test_a_missing_file_is_told() -> None:
    result = run("read", "nowhere.pdf", "--lang", "en")
    assert (result.exit_code, result.stderr) == (2, "nowhere.pdf: There is no such file.\n")


def test_the_own_set_reaches_what_is_promised_in_each_half() -> None:
    result = run("evaluate", "--lang", "en")
    assert result.exit_code == 0
    assert "Written before the reader: 24 papers" in result.stdout
    assert f"All: {len(gold())} papers" in result.stdout


def set_in(folder: Path, content: dict[str, Any]) -> Path:
    (folder / "paper.txt").write_text(PAPER.read_text("utf-8"), "utf-8")
    (folder / "gold.json").write_text(json.dumps(content), "utf-8")
    return folder


def test_a_folder_of_ones_own_is_measured_and_mistakes_are_listed(tmp_path: Path) -> None:
    paper = {"status": "resolved", "body": "Kreistag", "urgent": True}
    folder = set_in(tmp_path, {"format": "papers-gold/1", "papers": {"paper.txt": paper}})
    result = run("evaluate", folder, "--verbose", "--lang", "en")
    assert result.exit_code == 1
    assert 'paper.txt: body: expected "Kreistag", found "Stadtrat"' in result.stdout
    assert "paper.txt: urgent: expected true, found nothing" in result.stdout
    assert "paper.txt: amount: expected nothing, found 161905455" in result.stdout
    plain = json.loads(run("evaluate", folder, "--format", "json").stdout)
    assert plain["All"]["fields"]["body"]["precision"] == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"papers": {}}, "gold.json:1"),
        ({"format": "papers-gold/1", "papers": {}}, "At least one paper is expected."),
        (
            {"format": "papers-gold/1", "papers": {"paper.txt": {"status": "done"}}},
            "papers.paper.txt.status",
        ),
        (
            {"format": "papers-gold/1", "papers": {"paper.txt": {"status": "draft", "amount": 1}}},
            'A paper that is "draft" has no amount.',
        ),
        (
            {"format": "papers-gold/1", "papers": {"paper.txt": {"status": "draft", "ammount": 1}}},
            "ammount",
        ),
        (
            {"format": "papers-gold/1", "papers": {"other.txt": {"status": "draft"}}},
            "There is no file of this name in the folder.",
        ),
        (
            {"format": "papers-gold/1", "papers": {"../gold.json": {"status": "draft"}}},
            "There is no file of this name in the folder.",
        ),
    ],
)
def test_a_flawed_gold_file_is_refused_with_place_and_sentence(
    tmp_path: Path, content: dict[str, Any], sentence: str
) -> None:
    result = run("evaluate", set_in(tmp_path, content), "--lang", "en")
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert "gold.json" in result.stderr


def test_a_folder_without_gold_file_is_told(tmp_path: Path) -> None:
    result = run("evaluate", tmp_path)
    assert result.exit_code == 2
    assert "Diese Datei gibt es nicht." in result.stderr
