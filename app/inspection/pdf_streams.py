"""The object streams of a PDF: objects packed together, in which names can hide."""

import zlib
from collections.abc import Iterator

from app.inspection.pdf_names import mentions
from app.inspection.source import Source

MOST_UNPACKED = 16 * 1024 * 1024
_PACKED_PIECE = 16 * 1024
_PIECE = 64 * 1024
_READABLE = ("FlateDecode", "Fl")
_UNREADABLE = (
    *("ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "RunLengthDecode", "Crypt"),
    *("AHx", "A85", "LZW", "RL", "Predictor"),
)


class CannotUnpack(Exception):
    """The stream is damaged, or packed in a way that is not undone here."""


def is_object_stream(before: bytes) -> bool:
    """Whether the dictionary at the end of `before` says that objects are packed behind it."""
    return mentions(before[max(0, before.rfind(b"obj")) :], "ObjStm")


def unpacked(source: Source, at: int, before: bytes, most: int) -> Iterator[bytes]:
    """The unpacked pieces of the object stream whose data begins at `at`.

    Raises:
        CannotUnpack: when it is damaged, oddly packed, or longer than `most` bytes.
    """
    dictionary = before[max(0, before.rfind(b"obj")) :]
    if any(mentions(dictionary, name) for name in _UNREADABLE):
        raise CannotUnpack
    if not any(mentions(dictionary, name) for name in _READABLE):
        return
    unpacker = zlib.decompressobj()
    try:
        for piece in source.pieces(at, size=_PACKED_PIECE):
            rest, text = piece, b"-"
            # Output may be pending although all input has been taken.
            while text and not unpacker.eof:
                text = unpacker.decompress(rest, _PIECE)
                most -= len(text)
                if most < 0:
                    raise CannotUnpack
                yield text
                rest = unpacker.unconsumed_tail
            if unpacker.eof:
                return
    except zlib.error as error:
        raise CannotUnpack from error
    raise CannotUnpack
