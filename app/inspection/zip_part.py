"""The content of a part of an archive, unpacked piece by piece and never kept."""

import zlib
from collections.abc import Iterator

from app.inspection.problem import unfit
from app.inspection.source import Source
from app.inspection.zip_rules import STORED, Part

HEAD = 2 * 1024
_PACKED_PIECE = 64 * 1024
_UNPACKED_PIECE = 256 * 1024


def content(source: Source, part: Part) -> Iterator[bytes]:
    """The unpacked pieces; at the end, size and checksum must be what the directory says.

    Raises:
        Unfit: when the part is longer or shorter than it says, or damaged.
    """
    length, checksum = 0, 0
    for piece in _unpacked(source, part):
        length += len(piece)
        if length > part.entry.unpacked:
            raise unfit("zip_sizes")
        checksum = zlib.crc32(piece, checksum)
        yield piece
    if length != part.entry.unpacked:
        raise unfit("zip_sizes")
    if checksum != part.entry.crc:
        raise unfit("zip_damaged")


def beginning(source: Source, part: Part) -> bytes:
    """The first bytes only.

    Raises:
        Unfit: when they cannot be unpacked.
    """
    packed = source.read(part.at, min(part.entry.packed, HEAD))
    if part.entry.method == STORED:
        return packed
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, HEAD)
    except zlib.error as error:
        raise unfit("zip_damaged") from error


def whole(source: Source, part: Part, most: int) -> bytes:
    """A small part as a whole.

    Raises:
        Unfit: when it is longer than `most` bytes, or damaged.
    """
    if part.entry.unpacked > most:
        raise unfit("xml_damaged")
    return b"".join(content(source, part))


def _unpacked(source: Source, part: Part) -> Iterator[bytes]:
    packed = source.pieces(part.at, end=part.at + part.entry.packed, size=_PACKED_PIECE)
    if part.entry.method == STORED:
        yield from packed
        return
    unpacker, at_end = zlib.decompressobj(-zlib.MAX_WBITS), False
    try:
        for piece in packed:
            rest, unpacked = piece, b"-"
            # Output may be pending although all input has been taken.
            while unpacked and not unpacker.eof:
                if unpacked := unpacker.decompress(rest, _UNPACKED_PIECE):
                    yield unpacked
                rest = unpacker.unconsumed_tail
            if unpacker.eof and (at_end or unpacker.unused_data):
                raise unfit("zip_extra_data")
            at_end = unpacker.eof
    except zlib.error as error:
        raise unfit("zip_damaged") from error
    if not unpacker.eof:
        raise unfit("zip_damaged")
