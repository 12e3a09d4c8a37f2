"""The key of an installation: made once, kept for its owner only."""

from pathlib import Path
from threading import Thread

import pytest

from app.bundles.installation_key import FILE, UnusableKey, installation_key


def test_it_is_made_once(tmp_path: Path) -> None:
    first = installation_key("", tmp_path / "new")
    again = installation_key("", tmp_path / "new")
    assert first.private_bytes_raw() == again.private_bytes_raw()
    assert (tmp_path / "new" / FILE).stat().st_mode & 0o777 == 0o600


def test_processes_that_make_it_at_once_get_the_same(tmp_path: Path) -> None:
    found: list[bytes] = []
    threads = [
        Thread(target=lambda: found.append(installation_key("", tmp_path).private_bytes_raw()))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_a_configured_one_is_taken(tmp_path: Path) -> None:
    assert installation_key("ab" * 32, tmp_path).private_bytes_raw() == b"\xab" * 32
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["zz" * 32, "ab" * 31, "ab" * 33, "secret"])
def test_what_is_no_key_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(UnusableKey):
        installation_key(text, tmp_path)
