"""`kompass report`: a dossier file as a PDF."""

from pathlib import Path

from typer.testing import CliRunner, Result

from app.__main__ import kompass
from tests.reports.subjects import opened, text_of

KONSTANZ = Path(__file__).parents[2] / "examples" / "konstanz-2021.yaml"
RUN = CliRunner()
ON_TIME = ("--checklist", "mpsc-2021", "--as-of", "2021-03-01")


def report(file: Path, output: Path, *arguments: str) -> Result:
    return RUN.invoke(kompass, ["report", str(file), *ON_TIME, "--output", str(output), *arguments])


def test_it_writes_the_report(tmp_path: Path) -> None:
    output = tmp_path / "bericht.pdf"
    assert report(KONSTANZ, output).exit_code == 0
    text = text_of(output.read_bytes())
    assert "Konstanz" in text
    assert "Bericht zum Stand der Bewerbung".upper() in text
    assert "Datei" in text


def test_it_writes_the_page_for_the_council_in_english(tmp_path: Path) -> None:
    output = tmp_path / "page.pdf"
    assert report(KONSTANZ, output, "--council-page", "--lang", "en").exit_code == 0
    assert len(opened(output.read_bytes()).pages) == 1
    assert "What does it cost us?" in text_of(output.read_bytes())


def test_a_file_that_cannot_be_used_gives_no_report(tmp_path: Path) -> None:
    file, output = tmp_path / "d.yaml", tmp_path / "bericht.pdf"
    file.write_text("format: dossier/1\ncolour: red\n", encoding="utf-8")
    result = report(file, output)
    assert result.exit_code == 2
    assert "d.yaml:2" in result.stderr
    assert not output.exists()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    result = report(KONSTANZ, tmp_path / "none" / "bericht.pdf")
    assert result.exit_code == 2
    assert "lässt sich nicht schreiben" in result.stderr
