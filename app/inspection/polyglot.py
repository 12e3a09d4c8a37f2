"""Whether a ZIP archive hides in a file that is no archive."""

import struct

from app.inspection.source import Source

_END = b"PK\x05\x06"
_ENTRY = b"PK\x01\x02"
_MOST_TRIED = 64


def holds_archive(source: Source) -> bool:
    """Whether an end of a ZIP directory stands anywhere, with a directory in front of it.

    Four bytes alone occur by chance in compressed data; the directory in front does not.
    """
    at = source.find(_END)
    for _ in range(_MOST_TRIED):
        if at < 0:
            return False
        if _is_end(source, at):
            return True
        at = source.find(_END, at + 1)
    return True


def _is_end(source: Source, at: int) -> bool:
    record = source.read(at, 22)
    if len(record) < 22:
        return False
    here, count, length = struct.unpack("<HHI", record[8:16])
    if here != count:
        return False
    return count == 0 or source.read(at - length, 4) == _ENTRY
