"""Pictures that are too large, cut off, or followed by something else."""

import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image

from tests.inspection.corpus.specimen import Specimen, refused
from tests.inspection.corpus.zips import Member, archive

P, J = "Foto.png", "Foto.jpg"
PNG = b"\x89PNG\r\n\x1a\n"
PHP = b"<?php system($_GET['x']); ?>"


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    """One chunk of a PNG."""
    return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))


def header(width: int, height: int) -> bytes:
    return chunk(b"IHDR", struct.pack("!IIBBBBB", width, height, 8, 2, 0, 0, 0))


def png(width: int = 4, height: int = 4, *more: bytes, end: bytes = chunk(b"IEND")) -> bytes:
    """A PNG of one colour."""
    rows = zlib.compress(bytes(min(height, 64) * (min(width, 64) * 3 + 1)))
    return PNG + header(width, height) + b"".join(more) + chunk(b"IDAT", rows) + end


def jpeg(width: int = 8, height: int = 8) -> bytes:
    """A small JPEG; its header may claim another size."""
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "gray").save(file, "JPEG")
    content = bytearray(file.getvalue())
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = struct.pack("!HH", height, width)
    return bytes(content)


def segment(marker: int, data: bytes) -> bytes:
    """One segment of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack("!H", len(data) + 2) + data


def with_segment(marker: int, data: bytes) -> bytes:
    content = jpeg()
    return content[:2] + segment(marker, data) + content[2:]


def zipped() -> bytes:
    return archive([Member("evil.js", b"alert(1)")])


def starts(content: bytes) -> Callable[[], bytes]:
    return lambda: content + bytes(400)


FRAME = struct.pack("!BHHB", 8, 60_000, 60_000, 3) + bytes(9)
MPF = b"MPF\0II*\0\x08\0\0\0"
HOSTILE: tuple[Specimen, ...] = (
    refused("picture_too_large", P, "60,000 by 60,000", lambda: png(60_000, 60_000)),
    refused("picture_too_large", P, "50 million and one column", lambda: png(50_000_001, 1)),
    refused("picture_too_large", P, "as large as can be said", lambda: png(2**31 - 1, 2**31 - 1)),
    refused("picture_damaged", P, "without a width", lambda: png(0, 4)),
    refused("picture_damaged", P, "without a height", lambda: png(4, 0)),
    refused("picture_damaged", P, "a wrong checksum of its header", lambda: (
        png().replace(struct.pack("!II", 4, 4), struct.pack("!II", 5, 4)))),
    refused("picture_damaged", P, "a second header of another size", lambda: png(
        4, 4, header(60_000, 60_000))),
    refused("picture_damaged", P, "its header in second place", lambda: (
        PNG + chunk(b"tEXt", b"a") + png()[8:])),
    refused("picture_damaged", P, "only its signature", lambda: PNG),
    refused("picture_damaged", P, "without an end", lambda: png(end=b"")),
    refused("picture_damaged", P, "cut off", lambda: png()[:-6]),
    refused("picture_damaged", P, "a chunk longer than the file", lambda: png(
        4, 4, struct.pack("!I", 0x7FFFFFFF) + b"tEXt")),
    refused("picture_damaged", P, "a chunk without a name", lambda: png(4, 4, chunk(b"\0\0\0\0"))),
    refused("picture_damaged", P, "30,000 chunks", lambda: png(4, 4, chunk(b"tEXt") * 30_000)),
    refused("picture_trailing_data", P, "one byte behind", lambda: png() + b"x"),
    refused("picture_trailing_data", P, "a page behind", lambda: png() + b"<script>" * 40),
    refused("picture_trailing_data", P, "a program behind", lambda: png() + b"MZ" + bytes(900)),
    refused("picture_trailing_data", P, "a second picture behind", lambda: png() + png()),
    refused("polyglot", P, "an archive behind", lambda: png() + zipped()),
    refused("polyglot", P, "an archive in a comment", lambda: png(
        4, 4, chunk(b"tEXt", b"a\0" + zipped()))),
    refused("kind_differs", J, "a PNG named .jpg", png),
    refused("kind_differs", P, "a JPEG named .png", jpeg),
    refused("kind_differs", "Beschluss.pdf", "a JPEG named .pdf", jpeg),
    refused("kind_differs", "Konzept.docx", "a PNG named .docx", png),
    refused("picture_too_large", J, "65,500 by 65,500", lambda: jpeg(65_500, 65_500)),
    refused("picture_too_large", J, "a second frame of another size", lambda: with_segment(
        0xC2, FRAME)),
    refused("picture_damaged", J, "without a height", lambda: jpeg(8, 0)),
    refused("picture_damaged", J, "only its first bytes", lambda: b"\xff\xd8\xff"),
    refused("picture_damaged", J, "only its ends", lambda: b"\xff\xd8\xff\xd9"),
    refused("picture_damaged", J, "cut off", lambda: jpeg()[:-40]),
    refused("picture_damaged", J, "a segment without a length", lambda: (
        b"\xff\xd8\xff\xe0\x00\x00" + jpeg()[2:])),
    refused("picture_damaged", J, "a segment longer than the file", lambda: (
        b"\xff\xd8\xff\xe0\xff\xff" + jpeg()[2:])),
    refused("picture_damaged", J, "5,000 segments", lambda: (
        jpeg()[:2] + segment(0xFE, b"") * 5_000 + jpeg()[2:])),
    refused("picture_trailing_data", J, "a program in PHP behind", lambda: jpeg() + PHP),
    refused("picture_trailing_data", J, "a second picture, not announced", lambda: jpeg() + jpeg()),
    refused("picture_trailing_data", J, "announced, but no picture", lambda: with_segment(
        0xE2, MPF) + PHP),
    refused("picture_trailing_data", J, "more behind an announced picture", lambda: with_segment(
        0xE2, MPF) + jpeg() + PHP),
    refused("picture_too_large", J, "a large picture behind", lambda: with_segment(
        0xE2, MPF) + jpeg(65_500, 65_500)),
    refused("polyglot", J, "an archive behind", lambda: jpeg() + zipped()),
    refused("polyglot", J, "an archive in a comment", lambda: with_segment(0xFE, zipped())),
    refused("picture_kind", P, "a GIF that is a script", starts(b"GIF89a/*")),
    refused("picture_kind", J, "a TIFF", starts(b"II*\0")),
    refused("picture_kind", J, "a HEIC", starts(b"\0\0\0\x18ftypheic")),
    refused("picture_kind", P, "a WebP", starts(b"RIFF\0\0\0\0WEBP")),
    refused("picture_kind", P, "a BMP", starts(b"BM")),
    refused("web_page", P, "an SVG with a script", starts(
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
)  # fmt: skip
