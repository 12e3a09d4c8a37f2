"""The archive of a bundle: a ZIP file that can be written in one way only, and is read so.

Entries are stored, not packed, in a fixed order, with fixed dates. The same contents therefore give
the same bytes on every machine, and an archive is sound if it equals the one way to write it:
whatever byte is flipped, it differs, and the place tells in which file. Any ZIP program opens it.

Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end).
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

CHUNK = 1024 * 1024
MOST_BYTES = 2**32 - 1
MOST_FILES = 2**16 - 1
DIRECTORY = "ZIP"
"""What a problem calls the part of an archive that belongs to no file."""

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_VERSION = 20
_UNIX = 3 << 8
_READABLE = 0o100644 << 16
_NEW_YEAR_1980 = 1 << 5 | 1


class TooLarge(Exception):
    """More bytes or more files than an archive of this kind holds."""


class Damaged(Exception):
    """Not an archive that this module writes.

    Attributes:
        name: the file in it that is concerned, or `DIRECTORY`.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as it lies in an archive; `checksum` is its CRC-32, `offset` where it begins."""

    name: str
    size: int
    checksum: int
    offset: int


def write(target: BinaryIO, files: Iterable[tuple[str, Iterable[bytes]]]) -> None:
    """Write files by name; the target must be able to seek.

    Raises:
        TooLarge: the archive would need more than 4 GiB or 65,535 files.
    """
    entries: list[Entry] = []
    for name, chunks in files:
        offset = target.tell()
        target.write(_local(Entry(name, 0, 0, offset)))
        size, checksum = 0, 0
        for chunk in chunks:
            size += len(chunk)
            checksum = zlib.crc32(chunk, checksum)
            if offset + size > MOST_BYTES:
                raise TooLarge
            target.write(chunk)
        entry = Entry(name, size, checksum, offset)
        end = target.tell()
        target.seek(offset)
        target.write(_local(entry))
        target.seek(end)
        entries.append(entry)
    target.write(_directory(entries, target.tell()))


class Reading:
    """An archive read from its beginning, file after file, each checked as its end is reached."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._entries: list[Entry] = []
        self._offset = 0

    def chunks(self, name: str, size: int | None = None) -> Iterator[bytes]:
        """The bytes of the next file, which must have this name and, if told, this size.

        Raises:
            Damaged: it is another file, or not as it was written.
        """
        header = self._source.read(_LOCAL.size + len(name))
        if len(header) != _LOCAL.size + len(name):
            raise Damaged(name)
        told, stored = _LOCAL.unpack_from(header)[8], header[_LOCAL.size :]
        if stored != name.encode() or (size is not None and told != size):
            raise Damaged(name)
        checksum, left = 0, told
        while left:
            chunk = self._source.read(min(CHUNK, left))
            if not chunk:
                raise Damaged(name)
            left -= len(chunk)
            checksum = zlib.crc32(chunk, checksum)
            yield chunk
        entry = Entry(name, told, checksum, self._offset)
        if header != _local(entry):
            raise Damaged(name)
        self._entries.append(entry)
        self._offset += len(header) + told

    def whole(self, name: str, most_bytes: int) -> bytes:
        """The next file at once. Raises Damaged, also if it has more bytes."""
        found = bytearray()
        for chunk in self.chunks(name):
            found += chunk
            if len(found) > most_bytes:
                raise Damaged(name)
        return bytes(found)

    def finish(self) -> None:
        """Make sure that the directory follows, and nothing else. Raises Damaged."""
        expected = _directory(self._entries, self._offset)
        if self._source.read(len(expected) + 1) != expected:
            raise Damaged(DIRECTORY)


def _local(entry: Entry) -> bytes:
    name = entry.name.encode("ascii")
    fixed = (b"PK\x03\x04", _VERSION, 0, 0, 0, _NEW_YEAR_1980)
    return _LOCAL.pack(*fixed, entry.checksum, entry.size, entry.size, len(name), 0) + name


def _directory(entries: list[Entry], start: int) -> bytes:
    """The list of all files, and the end of the archive."""
    listed = b"".join(map(_central, entries))
    if len(entries) > MOST_FILES or start + len(listed) > MOST_BYTES:
        raise TooLarge
    count = len(entries)
    return listed + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listed), start, 0)


def _central(entry: Entry) -> bytes:
    name = entry.name.encode("ascii")
    fixed = (b"PK\x01\x02", _UNIX | _VERSION, _VERSION, 0, 0, 0, _NEW_YEAR_1980)
    sizes = (entry.checksum, entry.size, entry.size, len(name))
    return _CENTRAL.pack(*fixed, *sizes, 0, 0, 0, 0, _READABLE, entry.offset) + name
