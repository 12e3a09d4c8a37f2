"""What arrives lies in a private file of its own, is counted and hashed, and leaves nothing."""

import os
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from app.evidence.archive import Archive
from app.evidence.arrivals import ArrivalHall, Overflow
from tests.documents import arrived

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def lying(archive: Archive) -> list[Path]:
    folder = archive.hall.folder
    return list(folder.iterdir()) if folder.is_dir() else []


def test_bytes_are_counted_and_hashed_while_they_come(archive: Archive) -> None:
    with archive.hall.receive(most_bytes=100) as arrival:
        arrival.write(b"ab")
        arrival.write(b"")
        arrival.write(b"c")
        assert (arrival.size, arrival.sha256) == (3, sha256(b"abc").hexdigest())
        assert arrival.path.read_bytes() == b"abc"


def test_nobody_else_can_read_it(archive: Archive) -> None:
    with archive.hall.receive(most_bytes=100) as arrival:
        assert arrival.path.stat().st_mode & 0o777 == 0o600
        assert arrival.path.parent.stat().st_mode & 0o777 == 0o700


def test_each_has_a_name_of_its_own(archive: Archive) -> None:
    with arrived(archive, b"a") as one, arrived(archive, b"a") as other:
        assert one.path != other.path


def test_what_is_not_taken_leaves_nothing(archive: Archive) -> None:
    with pytest.raises(ConnectionError), arrived(archive, b"half of"):
        raise ConnectionError
    assert lying(archive) == []


def test_exactly_the_limit_is_taken_and_one_byte_more_is_not(archive: Archive) -> None:
    with archive.hall.receive(most_bytes=3) as arrival:
        arrival.write(b"abc")
        with pytest.raises(Overflow):
            arrival.write(b"d")
        assert lying(archive) == []
        with pytest.raises(ValueError, match="ended"):
            arrival.write(b"e")


def test_a_sweep_removes_what_a_crash_left_a_day_ago_and_nothing_younger(tmp_path: Path) -> None:
    hall = ArrivalHall(tmp_path / "tmp")
    assert hall.sweep(now=NOW) == 0
    for name, age in (("old", timedelta(hours=24)), ("young", timedelta(hours=23, minutes=59))):
        (tmp_path / "tmp").mkdir(exist_ok=True)
        path = tmp_path / "tmp" / name
        path.write_bytes(b"left")
        moment = (NOW - age).timestamp()
        os.utime(path, (moment, moment))
    assert hall.sweep(now=NOW) == 1
    assert [path.name for path in (tmp_path / "tmp").iterdir()] == ["young"]
