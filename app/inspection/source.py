"""The bytes of a file, read piece by piece at any place; the whole is never in memory."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PIECE = 1024 * 1024


class Source:
    """An open file of known size."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.size = os.fstat(descriptor).st_size

    def read(self, at: int, length: int) -> bytes:
        """Up to `length` bytes from `at`; fewer at the end, none outside of the file."""
        if at < 0 or at >= self.size or length <= 0:
            return b""
        return os.pread(self._descriptor, min(length, self.size - at), at)

    def tail(self, length: int) -> bytes:
        """The last `length` bytes, or all there are."""
        return self.read(max(0, self.size - length), length)

    def pieces(self, at: int = 0, *, end: int | None = None, size: int = PIECE) -> Iterator[bytes]:
        """The bytes from `at` up to `end`, in pieces."""
        end = self.size if end is None else min(end, self.size)
        while at < end:
            piece = self.read(at, min(size, end - at))
            if not piece:
                return
            yield piece
            at += len(piece)

    def find(self, wanted: bytes, at: int = 0) -> int:
        """Where `wanted` begins from `at` on, or -1."""
        overlap = len(wanted) - 1
        while at < self.size:
            place = (piece := self.read(at, PIECE)).find(wanted)
            if place >= 0:
                return at + place
            if len(piece) <= overlap:
                return -1
            at += len(piece) - overlap
        return -1


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """The file at `path`, closed in the end."""
    with path.open("rb", buffering=0) as file:
        yield Source(file.fileno())
