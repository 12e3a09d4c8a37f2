"""OpenDocument texts: the kind is what the part `mimetype` says."""

from collections.abc import Mapping

from app.inspection.kind import FileKind
from app.inspection.problem import unfit
from app.inspection.source import Source
from app.inspection.zip_part import whole
from app.inspection.zip_rules import STORED, Part

MIMETYPE = "mimetype"
_LONGEST = 128
_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_LARGEST_MANIFEST = 512 * 1024
# Where LibreOffice keeps macros of a document.
_MACRO_FOLDERS = ("basic/", "scripts/", "dialogs/")


def kind_of(source: Source, parts: Mapping[str, Part]) -> FileKind:
    """ODT.

    Raises:
        Unfit: when it is something else, has macros, a password, or no content.
    """
    mimetype = parts[MIMETYPE]
    if mimetype.entry.method != STORED or mimetype.entry.unpacked > _LONGEST:
        raise unfit("kind_not_allowed")
    if whole(source, mimetype, _LONGEST).strip() != FileKind.ODT.media_type.encode():
        raise unfit("kind_not_allowed")
    if any(name.lower().startswith(_MACRO_FOLDERS) for name in parts):
        raise unfit("macros", suffix=".odt")
    if _CONTENT not in parts or _MANIFEST not in parts:
        raise unfit("main_part_missing")
    if b"encryption-data" in whole(source, parts[_MANIFEST], _LARGEST_MANIFEST):
        raise unfit("zip_encrypted")
    return FileKind.ODT
