"""Tidying up in the store and checking it, from the command line."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.database import Database
from app.evidence.archive import Archive
from app.evidence.editing import About, By, add_document
from app.evidence.folder_store import FolderStore
from tests.cast import bring_cast
from tests.command_line.test_upkeep import installation, run
from tests.documents import archive_in, keep

__all__ = ["installation"]

NOW = datetime.now(UTC)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path)


def with_document(database: Database, archive: Archive, data: bytes) -> str:
    cast = bring_cast(database, NOW)
    file = keep(archive, data)
    with database.writing() as session:
        by = By(cast.people["lead"], NOW)
        add_document(session, archive, cast.dossiers["rebenau"], About("Plan"), file, by)
    return file.sha256


def test_whole_contents_verify(installation: Database, archive: Archive) -> None:
    with_document(installation, archive, b"whole")
    result = run("documents", "verify")
    assert (result.exit_code, result.stdout) == (0, "1 versions, 1 contents, 0 damaged.\n")


def test_a_flipped_byte_is_named(installation: Database, archive: Archive) -> None:
    content = with_document(installation, archive, b"whole")
    assert isinstance(archive.store, FolderStore)
    archive.store.path_of(content).write_bytes(b"whale")
    result = run("documents", "verify")
    assert result.exit_code == 1
    assert f"version 1: content {content} is changed" in result.stderr


def test_a_sweep_says_what_it_removed(
    installation: Database, archive: Archive, tmp_path: Path
) -> None:
    with_document(installation, archive, b"needed")
    left = archive.hall.folder / "left"
    left.write_bytes(b"by a crash")
    long_ago = (NOW - timedelta(days=2)).timestamp()
    os.utime(left, (long_ago, long_ago))
    result = run("documents", "sweep")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "Removed: 1 left-over uploads, 0 documents, 0 contents.\n"
    assert not left.exists()
    assert len(list(archive.store.contents())) == 1


def test_without_a_database_there_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPASS_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("KOMPASS_DATABASE_URL", f"sqlite:///{tmp_path / 'new.sqlite3'}")
    assert run("documents", "verify").exit_code == 2
    monkeypatch.setenv("KOMPASS_DOCUMENTS_URL", "ftp://x")
    result = run("documents", "sweep")
    assert result.exit_code == 2
    assert "KOMPASS_DOCUMENTS_URL must look like" in result.stderr
