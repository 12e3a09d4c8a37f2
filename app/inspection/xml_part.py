"""Whether a part is XML, and whether its XML declares a document type or an entity.

No parser is asked: what one parser overlooks another one expands. A part in an encoding that not
every reader knows (UTF-7, UTF-32, EBCDIC) is refused, since nothing could be seen in it.
"""

import re

from app.inspection.problem import unfit

_USUAL = {"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"} | {
    *("iso-8859-1", "iso-8859-15", "latin1", "windows-1252"),
}
_DECLARED = re.compile(rb"""\sencoding\s*=\s*(["'])([A-Za-z0-9._-]{1,40})\1""")
_UNUSUAL_STARTS = (
    b"\x00\x00\xfe\xff",
    b"\xff\xfe\x00\x00",
    b"\x00\x00\x00<",
    b"<\x00\x00\x00",
    b"\x4c\x6f\xa7\x94",
    b"+ADw",
    b"+/v",
    b"\x0e\xfe\xff",
    b"\xdd\x73\x66\x73",
)
_PROLOG = re.compile(rb"(?:\s+|<\?.*?\?>|<!--.*?-->)*+<[A-Za-z_:\x80-\xff]", re.DOTALL)
_WORDS = (b"DOCTYPE", b"ENTITY")
_FORBIDDEN = re.compile(
    b"|".join(
        [b"<!" + word for word in _WORDS]
        + [re.escape(b"\0".join(bytes([sign]) for sign in b"<!" + word)) for word in _WORDS]
    ),
    re.IGNORECASE,
)
# One less than the longest word in UTF-16.
_OVERLAP = 2 * len(b"<!DOCTYPE") - 1


def is_xml(head: bytes) -> bool:
    """Whether a part with this beginning is XML or something like it.

    Raises:
        Unfit: when it is in an encoding that is not read here.
    """
    if head.startswith(_UNUSUAL_STARTS):
        raise unfit("xml_encoding")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return b"<" in head
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start or start.startswith((b"<\0", b"\0<")):
        return bool(head)
    if not start.startswith(b"<"):
        return False
    if not start.startswith(b"<?xml"):
        return True
    declaration, closed, _ = start.partition(b"?>")
    if not closed:
        raise unfit("xml_encoding")
    if b"encoding" in declaration:
        named = _DECLARED.search(declaration)
        if named is None or named.group(2).decode("ascii").lower() not in _USUAL:
            raise unfit("xml_encoding")
    return True


def is_prolog_over(head: bytes) -> bool:
    """Whether the root element begins within this beginning: no declaration can follow it."""
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return _PROLOG.match(text) is not None


class DeclarationSearch:
    """Looks for a document type or an entity in pieces that follow each other."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, piece: bytes) -> None:
        """Take the next piece.

        Raises:
            Unfit: when the declaration has been seen.
        """
        seen = self._rest + piece
        if (b"<!" in seen or b"<\0!" in seen) and _FORBIDDEN.search(seen):
            raise unfit("xml_doctype")
        self._rest = seen[-_OVERLAP:]
