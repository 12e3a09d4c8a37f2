"""The directory of a ZIP archive, read strictly: what two readers may take differently is refused.

Nothing is unpacked. Every entry must say the same in the directory and in front of its data, and
the parts must lie behind each other without a gap, from the first byte to the directory.
Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from app.inspection.problem import unfit
from app.inspection.source import Source

MOST_ENTRIES = 2_000
_END = b"PK\x05\x06"
_END_LENGTH = 22
_END_64 = b"PK\x06\x06"
_END_64_LENGTH = 56
_LOCATOR_64 = b"PK\x06\x07"
_LOCATOR_64_LENGTH = 20
_LONGEST_COMMENT = 65_535
_ENTRY = b"PK\x01\x02"
_ENTRY_LENGTH = 46
_IN_64 = 0xFFFFFFFF
_IN_64_SHORT = 0xFFFF
_IN_UTF_8 = 0x0800
# Directory and names of 2,000 entries with generous extra fields.
_LARGEST_DIRECTORY = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """One part as the directory tells it; `at` is where its local header begins."""

    name: str
    raw_name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    unpacked: int
    at: int
    attributes: int
    extra: bytes

    @property
    def is_folder(self) -> bool:
        """Whether it stands for a folder and has no content."""
        return self.raw_name.endswith(b"/")


@dataclass(frozen=True, slots=True)
class Directory:
    """Where the directory lies, and what it lists."""

    at: int
    entries: tuple[Entry, ...]


def read_directory(source: Source) -> Directory:
    """The archive's directory.

    Raises:
        Unfit: when it is damaged, ambiguous or too long.
    """
    count, length, at, end = _end_of(source)
    if count > MOST_ENTRIES:
        raise unfit("zip_too_many", limit=MOST_ENTRIES)
    if at + length != end or length > _LARGEST_DIRECTORY:
        raise unfit("zip_extra_data" if at + length < end else "zip_damaged")
    listed = source.read(at, length)
    entries = tuple(_entries(listed, count))
    return Directory(at, entries)


def _end_of(source: Source) -> tuple[int, int, int, int]:
    """Count, length and place of the directory, and where it must end."""
    at = source.size - _END_LENGTH
    record = source.read(at, _END_LENGTH)
    if record[:4] != _END or record[20:22] != b"\0\0":
        anywhere = _END in source.tail(_LONGEST_COMMENT + _END_LENGTH)
        raise unfit("zip_extra_data" if anywhere else "zip_damaged")
    disk, first_disk, here, count, length, start = struct.unpack("<HHHHII", record[4:20])
    if source.read(at - _LOCATOR_64_LENGTH, 4) == _LOCATOR_64:
        return _end_64_of(source, at - _LOCATOR_64_LENGTH, (count, length, start))
    if disk or first_disk or here != count or start == _IN_64 or count == _IN_64_SHORT:
        raise unfit("zip_damaged")
    return count, length, start, at


def _end_64_of(
    source: Source, locator_at: int, short: tuple[int, int, int]
) -> tuple[int, int, int, int]:
    """The same from the record for large archives, which must not contradict the short one."""
    disk, at, disks = struct.unpack("<IQI", source.read(locator_at + 4, 16))
    record = source.read(at, _END_64_LENGTH)
    if at + _END_64_LENGTH != locator_at or record[:4] != _END_64 or disk or disks != 1:
        raise unfit("zip_damaged")
    size, own_disk, first_disk, here, count, length, start = struct.unpack("<Q4xIIQQQQ", record[4:])
    told = ((count, _IN_64_SHORT), (length, _IN_64), (start, _IN_64))
    agrees = all(value in (long, left) for value, (long, left) in zip(short, told, strict=True))
    if size != _END_64_LENGTH - 12 or own_disk or first_disk or here != count or not agrees:
        raise unfit("zip_damaged")
    return count, length, start, at


def _entries(listed: bytes, count: int) -> Iterator[Entry]:
    at = 0
    for _ in range(count):
        if listed[at : at + 4] != _ENTRY or len(listed) < at + _ENTRY_LENGTH:
            raise unfit("zip_damaged")
        (flags, method, crc, packed, unpacked, name, extra, comment, disk, attributes, start) = (
            struct.unpack("<HH4xIIIHHHH2xII", listed[at + 8 : at + _ENTRY_LENGTH])
        )
        name_at = at + _ENTRY_LENGTH
        fields = listed[name_at + name : name_at + name + extra]
        at = name_at + name + extra + comment
        if at > len(listed) or disk:
            raise unfit("zip_damaged")
        if _IN_64 in (packed, unpacked, start):
            packed, unpacked, start = _long_values(fields, unpacked, packed, start)
        raw = listed[name_at : name_at + name]
        # What is no UTF-8 although it says so stays visible as a sign of its own.
        named = raw.decode("utf-8" if flags & _IN_UTF_8 else "cp437", "replace")
        yield Entry(named, raw, flags, method, crc, packed, unpacked, start, attributes, fields)
    if at != len(listed):
        raise unfit("zip_extra_data")


def _long_values(fields: bytes, unpacked: int, packed: int, start: int) -> tuple[int, int, int]:
    """Packed and unpacked size and place, from the field for large files where they say so."""
    values = [unpacked, packed, start]
    long = extra_field(fields, 0x0001)
    for index, value in enumerate(values):
        if value == _IN_64:
            if len(long) < 8:
                raise unfit("zip_damaged")
            values[index], long = struct.unpack("<Q", long[:8])[0], long[8:]
    return values[1], values[0], values[2]


def extra_field(fields: bytes, wanted: int) -> bytes:
    """The extra field of one kind; none is empty, and two of a kind are refused."""
    found: list[bytes] = []
    while len(fields) >= 4:
        kind, length = struct.unpack("<HH", fields[:4])
        if kind == wanted:
            found.append(fields[4 : 4 + length])
        fields = fields[4 + length :]
    if len(found) > 1:
        raise unfit("zip_damaged")
    return found[0] if found else b""
