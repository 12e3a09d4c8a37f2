"""PNG and JPEG: dimensions from the header, and nothing behind the end. No pixel is decoded."""

import re
import struct
import zlib

from app.inspection.problem import Unfit, unfit
from app.inspection.source import Source

MOST_PIXELS = 50_000_000
PNG_START = b"\x89PNG\r\n\x1a\n"
JPEG_START = b"\xff\xd8\xff"
_MOST_CHUNKS = 20_000
_MOST_SEGMENTS = 2_000
_MOST_PICTURES = 16
_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_SCAN, _APP2 = 0xDA, 0xE2
_START, _END = 0xD8, 0xD9
# In compressed data, FF is followed by 00, or begins a restart or a filling.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_SCAN_PIECE = 256 * 1024


def judge_png(source: Source) -> None:
    """Pass a PNG whose chunks follow each other up to the end of the file.

    Raises:
        Unfit: when it is damaged, too large, or followed by anything.
    """
    at = len(PNG_START)
    header = source.read(at, 25)
    if len(header) < 25 or header[:8] != b"\0\0\0\rIHDR":
        raise unfit("picture_damaged")
    width, height, checksum = struct.unpack("!II5xI", header[8:])
    if zlib.crc32(header[4:21]) != checksum:
        raise unfit("picture_damaged")
    _judge_dimensions(width, height)
    for number in range(_MOST_CHUNKS):
        length, kind = struct.unpack("!I4s", source.read(at, 8).ljust(8, b"\0"))
        if number and kind == b"IHDR":
            raise unfit("picture_damaged")
        at += 12 + length
        if at > source.size or not kind.isalpha():
            raise unfit("picture_damaged")
        if kind == b"IEND":
            return _judge_rest(source, at)
    raise unfit("picture_damaged")


def judge_jpeg(source: Source) -> None:
    """Pass a JPEG that ends where the file ends.

    Cameras append further pictures and announce them (MPF); each is walked through likewise.

    Raises:
        Unfit: when it is damaged, too large, or followed by anything else.
    """
    at, announced = _end_of_jpeg(source, 0)
    for _ in range(_MOST_PICTURES if announced else 0):
        if source.read(at, 3) != JPEG_START:
            break
        at, _more = _end_of_jpeg(source, at)
    _judge_rest(source, at)


def _end_of_jpeg(source: Source, start: int) -> tuple[int, bool]:
    """Where the picture that begins at `start` ends, and whether it announces further ones."""
    at, announced, framed = start + 2, False, False
    for _ in range(_MOST_SEGMENTS):
        marker, length = _segment(source, at)
        if marker == _END:
            if not framed:
                break
            return at + 2, announced
        segment = source.read(at + 4, 8)
        if marker in _FRAMES:
            height, width = struct.unpack("!xHH", segment[:5].ljust(5, b"\0"))
            _judge_dimensions(width, height)
            framed = True
        announced = announced or (marker == _APP2 and segment[:4] == b"MPF\0")
        at += 2 + length
        if marker == _SCAN:
            at = _behind_scan(source, at)
    raise unfit("picture_damaged")


def _segment(source: Source, at: int) -> tuple[int, int]:
    """Marker and length of the segment at `at`; the length counts itself."""
    head = source.read(at, 4)
    if len(head) < 2 or head[0] != 0xFF:
        raise unfit("picture_damaged")
    if head[1] == _END:
        return _END, 0
    if len(head) < 4 or head[1] in (0x00, 0x01, _START, 0xFF):
        raise unfit("picture_damaged")
    length = int.from_bytes(head[2:4], "big")
    if length < 2:
        raise unfit("picture_damaged")
    return head[1], length


def _behind_scan(source: Source, at: int) -> int:
    while at < source.size:
        piece = source.read(at, _SCAN_PIECE)
        if found := _MARKER.search(piece):
            return at + found.start()
        # The last byte may be the first half of a marker.
        at += max(1, len(piece) - 1)
    raise unfit("picture_damaged")


def _judge_dimensions(width: int, height: int) -> None:
    if not width or not height:
        raise unfit("picture_damaged")
    if width * height > MOST_PIXELS:
        raise unfit("picture_too_large", limit=MOST_PIXELS // 1_000_000)


def _judge_rest(source: Source, at: int) -> None:
    """Filling zeros are no data."""
    if any(piece.strip(b"\0") for piece in source.pieces(at)):
        raise _trailing()


def _trailing() -> Unfit:
    return unfit("picture_trailing_data")
