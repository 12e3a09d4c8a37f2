"""Where bytes that arrive lie until they are judged: counted and hashed while they are written.

Every arrival is a file of its own under a random name that nobody else can read. Whatever is not
taken into the store is removed again; what a crash leaves behind is swept away later.
"""

import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from app.evidence.disk import create_private, disk, make_private

TEMPORARY_FOR = timedelta(hours=24)


class Overflow(Exception):
    """More bytes came than one file may have."""


class Arrival:
    """One file that arrives."""

    def __init__(self, path: Path, *, most_bytes: int) -> None:
        self.path = path
        self.size = 0
        self._most = most_bytes
        self._hash = sha256()
        self._file: int | None = create_private(path)

    @property
    def sha256(self) -> str:
        """The fingerprint of what has come so far."""
        return self._hash.hexdigest()

    def write(self, data: bytes) -> None:
        """Take the next bytes.

        Raises:
            Overflow: there are more than allowed; nothing of this file is kept.
            StorageFull: there is no space left.
        """
        if self._file is None:
            raise ValueError("this arrival has ended")
        self.size += len(data)
        if self.size > self._most:
            self.discard()
            raise Overflow
        self._hash.update(data)
        rest = memoryview(data)
        with disk():
            while rest:
                rest = rest[os.write(self._file, rest) :]

    def finish(self) -> None:
        """Nothing more comes: let the disk have it."""
        if self._file is not None:
            with disk():
                os.fsync(self._file)
            self._close()

    def discard(self) -> None:
        """Remove the file, if it is still here."""
        self._close()
        self.path.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.discard()


class ArrivalHall:
    """The folder in which arrivals lie."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def receive(self, *, most_bytes: int) -> Arrival:
        """A new arrival. As a context manager it leaves no file behind."""
        make_private(self.folder)
        return Arrival(self.folder / secrets.token_hex(16), most_bytes=most_bytes)

    def sweep(self, *, now: datetime) -> int:
        """Remove what has been lying here for a day: only a crash leaves it. Returns how many."""
        removed = 0
        for path in self._lying():
            try:
                since = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            except FileNotFoundError:
                continue  # it has just been taken into the store
            if now - since >= TEMPORARY_FOR:
                path.unlink(missing_ok=True)
                removed += 1
        return removed

    def _lying(self) -> Iterator[Path]:
        if self.folder.is_dir():
            yield from self.folder.iterdir()
