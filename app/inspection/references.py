"""What a part of an office document refers to outside of it: links that load, templates, DDE.

Hyperlinks are left alone: nothing happens until somebody clicks one.
"""

import re

from app.inspection.flag import Flag
from app.inspection.kind import FileKind

_HEAD = 64
_OVERLAP = 2_048
_MOST_FIELD_CODE = 64 * 1024
_RELATIONSHIP = re.compile(rb"<(?:\w+:)?Relationship\s[^<>]{0,4096}>")
_EXTERNAL = re.compile(rb"""TargetMode\s*=\s*["']External["']""")
_TEMPLATE = re.compile(rb"""Type\s*=\s*["'][^"']*/attachedTemplate["']""")
_LINK = re.compile(rb"""Type\s*=\s*["'][^"']*/hyperlink["']""")
_FIELD_CODE = re.compile(rb"<(?:\w+:)?instrText[^<>]*>([^<]*)<")
_SIMPLE_FIELD = re.compile(rb"""<(?:\w+:)?fldSimple\s[^<>]*instr\s*=\s*["']([^"']*)["']""")
_DDE_SOURCE = re.compile(rb"<office:dde-source[\s>]|<text:dde-connection")
_DDE = re.compile(rb"\bDDE(AUTO)?\b", re.IGNORECASE)
_INCLUDED = re.compile(rb"\bINCLUDE(TEXT|PICTURE)\b", re.IGNORECASE)
_LOADED = re.compile(
    rb"<(?:draw:image|draw:object|draw:floating-frame|text:section-source|table:table-source)"
    rb"""\s[^<>]*xlink:href\s*=\s*["'](?:https?:|ftp:|file:|//|\\\\)""",
    re.IGNORECASE,
)


class ReferenceSearch:
    """Looks for references in pieces of one XML part that follow each other."""

    def __init__(self, name: str, kind: FileKind) -> None:
        self._kind = kind
        self._relationships = name.lower().endswith(".rels")
        self._rest = b""
        self._codes = b""
        self._wide: bool | None = None
        self._flags: set[Flag] = set()

    def feed(self, piece: bytes) -> None:
        """Take the next piece."""
        if self._wide is None:
            self._wide = b"\0" in piece[:_HEAD]
        # UTF-16 as if every sign had one byte: enough for names and addresses in Latin letters.
        seen = self._rest + (piece.replace(b"\0", b"") if self._wide else piece)
        if self._relationships:
            self._read_relationships(seen)
        else:
            self._read_content(seen)
        self._rest = seen[-_OVERLAP:]

    def flags(self) -> set[Flag]:
        """What has been found; the codes of a field may be spread over many runs."""
        if _DDE.search(self._codes):
            self._flags.add(Flag.DDE)
        if _INCLUDED.search(self._codes):
            self._flags.add(Flag.EXTERNAL_LINK)
        return self._flags

    def _read_relationships(self, seen: bytes) -> None:
        for found in _RELATIONSHIP.finditer(seen):
            relationship = found.group()
            if _EXTERNAL.search(relationship) and not _LINK.search(relationship):
                template = _TEMPLATE.search(relationship)
                self._flags.add(Flag.REMOTE_TEMPLATE if template else Flag.EXTERNAL_LINK)

    def _read_content(self, seen: bytes) -> None:
        if self._kind is FileKind.DOCX and (b"instrText" in seen or b"fldSimple" in seen):
            codes = b"".join(_FIELD_CODE.findall(seen)) + b" "
            codes += b" ".join(_SIMPLE_FIELD.findall(seen))
            self._codes = (self._codes + codes)[-_MOST_FIELD_CODE:]
        if self._kind is FileKind.XLSX and b"ddeLink" in seen:
            self._flags.add(Flag.DDE)
        if self._kind is FileKind.ODT:
            if b"dde-" in seen and _DDE_SOURCE.search(seen):
                self._flags.add(Flag.DDE)
            if b"xlink:href" in seen and _LOADED.search(seen):
                self._flags.add(Flag.EXTERNAL_LINK)
