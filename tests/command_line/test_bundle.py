"""`kompass bundle`: taken out of one installation, verified offline, taken into another."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.__main__ import kompass
from app.database import Database
from app.evidence.store import ContentMissing
from tests.browser.demo import cast_of, filled
from tests.databases import SqliteTemplate

RUN = CliRunner()


def run(*arguments: str | Path) -> Result:
    return RUN.invoke(kompass, ["bundle", *map(str, arguments)])


@pytest.fixture(scope="module")
def demo(sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(sqlite_template, tmp_path_factory.mktemp("demo"))


def at(monkeypatch: pytest.MonkeyPatch, url: str, folder: Path) -> None:
    """From now on commands work on this installation."""
    monkeypatch.setenv("KOMPASS_DATABASE_URL", url)
    monkeypatch.setenv("KOMPASS_DATA_DIR", str(folder))


@pytest.fixture
def bundle(demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bundle of a demo town."""
    at(monkeypatch, f"sqlite:///{demo}", tmp_path / "source")
    database = Database.open(f"sqlite:///{demo}")
    dossier = cast_of(database).dossiers["rebenau"]
    database.close()
    assert run("export", dossier, "--output", tmp_path / "out.zip").exit_code == 0
    return tmp_path / "out.zip"


def test_it_comes_out_of_another_installation_as_it_went_in(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database_url: str
) -> None:
    at(monkeypatch, database_url, tmp_path / "target")
    verified = run("verify", bundle, "--lang", "en")
    assert verified.exit_code == 0
    signer = verified.stdout.rsplit(" ", 1)[-1].strip().rstrip(".")
    taken = run("import", bundle, "--signer", signer, "--lang", "en")
    assert taken.exit_code == 0, taken.stderr
    dossier = taken.stdout.split("taken in as ")[1].split(",")[0]
    assert ", incomplete, " in taken.stdout or ", not ready to submit, " in taken.stdout
    again = tmp_path / "again.zip"
    assert run("export", dossier, "--output", again).exit_code == 0
    assert again.read_bytes() == bundle.read_bytes()


def test_a_flipped_byte_is_refused_by_the_name_of_its_file(bundle: Path) -> None:
    content = bytearray(bundle.read_bytes())
    content[content.index(b'"format": "dossier/1"')] ^= 1
    bundle.write_bytes(content)
    for command in ("verify", "import"):
        result = run(command, bundle)
        assert result.exit_code == 1
        assert "dossier.json: Diese Datei ist nicht mehr so" in result.stderr


def test_another_signer_is_refused(bundle: Path) -> None:
    for command in ("verify", "import"):
        result = run(command, bundle, "--signer", "0000-0000", "--lang", "en")
        assert result.exit_code == 1
        assert "signed by another installation" in result.stderr


def test_a_file_that_is_there_is_not_written_over(bundle: Path) -> None:
    before = bundle.read_bytes()
    result = run("export", "A" * 22, "--output", bundle)
    assert result.exit_code == 2
    assert bundle.read_bytes() == before


def test_what_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("verify", tmp_path / "nothing.zip").exit_code == 2


def test_a_key_that_is_none_is_said(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, f"sqlite:///{demo}", tmp_path)
    monkeypatch.setenv("KOMPASS_SIGNING_KEY", "secret")
    result = run("export", "A" * 22, "--output", tmp_path / "out.zip")
    assert result.exit_code == 2
    assert "KOMPASS_SIGNING_KEY" in result.stderr


def test_a_lost_document_leaves_no_half_bundle(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object) -> None:
        raise ContentMissing

    at(monkeypatch, f"sqlite:///{demo}", tmp_path / "source")
    monkeypatch.setattr("app.command_line.bundling.export_bundle", lost)
    database = Database.open(f"sqlite:///{demo}")
    dossier = cast_of(database).dossiers["rebenau"]
    database.close()
    result = run("export", dossier, "--output", tmp_path / "half.zip", "--lang", "en")
    assert result.exit_code == 2
    assert "damaged or lost" in result.stderr
    assert not (tmp_path / "half.zip").exists()
