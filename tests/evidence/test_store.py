"""Both stores keep contents by what they contain, once, and never give out other bytes."""

import os
import secrets
from pathlib import Path

import pytest

from app.errors import StorageFull, Unavailable
from app.evidence.archive import Archive
from app.evidence.folder_store import FolderStore
from app.evidence.sizes import MEBIBYTE
from app.evidence.store import ContentDamaged, ContentMissing
from tests.documents import arrived, keep, read
from tests.evidence.conftest import bucket_archive
from tests.s3 import S3Service

NOWHERE = "0" * 64


def folder_of(archive: Archive) -> FolderStore:
    assert isinstance(archive.store, FolderStore)
    return archive.store


@pytest.mark.parametrize("size", [0, 1, 5, 20 * MEBIBYTE + 1])
def test_what_was_kept_is_read_back(any_archive: Archive, size: int) -> None:
    data = secrets.token_bytes(size)
    kept = keep(any_archive, data)
    assert read(any_archive.store, kept.sha256) == data
    assert any_archive.store.has(kept.sha256)
    assert list(any_archive.store.contents()) == [kept.sha256]
    assert list(any_archive.hall.folder.iterdir()) == []


def test_the_same_content_is_kept_once(any_archive: Archive) -> None:
    assert keep(any_archive, b"same", "a.pdf").sha256 == keep(any_archive, b"same", "b").sha256
    assert len(list(any_archive.store.contents())) == 1


def test_what_is_not_there_is_missing(any_archive: Archive) -> None:
    store = any_archive.store
    assert not store.has(NOWHERE)
    assert list(store.contents()) == []
    with pytest.raises(ContentMissing):
        read(store, NOWHERE)
    store.delete(NOWHERE)


def test_what_was_deleted_is_gone(any_archive: Archive) -> None:
    kept = keep(any_archive)
    any_archive.store.delete(kept.sha256)
    assert not any_archive.store.has(kept.sha256)
    with pytest.raises(ContentMissing):
        read(any_archive.store, kept.sha256)


@pytest.mark.parametrize(
    "name", ["", "..", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n"]
)
def test_what_is_no_name_of_a_content_leads_nowhere(any_archive: Archive, name: str) -> None:
    with pytest.raises(ContentMissing):
        read(any_archive.store, name)


@pytest.mark.parametrize("wrong", [b"", b"conten", b"Content", b"content "])
def test_other_bytes_are_never_given_out(archive: Archive, wrong: bytes) -> None:
    kept = keep(archive, b"content")
    folder_of(archive).path_of(kept.sha256).write_bytes(wrong)
    with pytest.raises(ContentDamaged):
        read(archive.store, kept.sha256)


def test_other_bytes_in_a_bucket_are_never_given_out(s3: S3Service, tmp_path: Path) -> None:
    name = s3.new_bucket()
    archive = bucket_archive(s3, tmp_path, name)
    content = keep(archive, b"content").sha256
    s3.bucket(name).put(f"papers/{content[:2]}/{content[2:4]}/{content}", b"contend")
    with pytest.raises(ContentDamaged):
        read(archive.store, content)


def test_sending_it_again_mends_what_was_damaged(archive: Archive) -> None:
    kept = keep(archive, b"content")
    folder_of(archive).path_of(kept.sha256).write_bytes(b"contend")
    keep(archive, b"content")
    assert read(archive.store, kept.sha256) == b"content"


def test_a_file_lies_below_two_short_folders_and_is_private(archive: Archive) -> None:
    content = keep(archive, b"abc").sha256
    path = folder_of(archive).folder / content[:2] / content[2:4] / content
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_files_of_others_in_the_folder_are_left_alone(archive: Archive) -> None:
    keep(archive)
    stranger = folder_of(archive).folder / "ab" / "cd"
    stranger.mkdir(parents=True, exist_ok=True)
    (stranger / "notes.txt").write_text("mine")
    assert len(list(archive.store.contents())) == 1


def test_a_name_is_there_only_after_its_file_is_on_the_disk(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(descriptor: int) -> None:
        steps.append("fsync")
        real_fsync(descriptor)

    def replace(path: Path, target: Path) -> Path:
        steps.append("rename")
        return real_replace(path, target)

    monkeypatch.setattr("os.fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    keep(archive)
    assert steps[:3] == ["fsync", "rename", "fsync"]
    assert len(steps) == 5  # and both new folders above


def test_a_full_disk_is_a_full_storage(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)
    with pytest.raises(StorageFull), arrived(archive, b"more"):
        pass


def test_a_service_out_of_reach_is_unavailable(tmp_path: Path) -> None:
    archive = bucket_archive(S3Service("http://127.0.0.1:9"), tmp_path, "bucket")
    with pytest.raises(Unavailable):
        keep(archive)
    with pytest.raises(Unavailable):
        archive.store.has(NOWHERE)
    assert list(archive.hall.folder.iterdir()) == []
