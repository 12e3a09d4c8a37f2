"""What the first bytes of a part of an office document already tell."""

import re

from app.inspection.part_names import is_embedded_document
from app.inspection.problem import unfit

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ARCHIVES = (
    *(_ZIP, b"PK\x05\x06", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"BZh", b"\xfd7zXZ\x00"),
    *(b"MSCF", b"\x28\xb5\x2f\xfd", b"\x7fELF", b"\xca\xfe\xba\xbe", b"#!/"),
)
_GZIP = b"\x1f\x8b\x08"
_PACKED_PICTURES = (".emz", ".wmz", ".svgz")
_PROGRAM = re.compile(rb"MZ.{58}(.{2})\x00\x00", re.DOTALL)


def judge_start(name: str, head: bytes) -> None:
    """Pass a part whose content may be inside of a document; its `name` in small letters.

    Raises:
        Unfit: when it is an OLE object, an archive or a program.
    """
    if head.startswith(_OLE):
        raise unfit("ole_object")
    if head.startswith(_ZIP) and is_embedded_document(name):
        return
    packed = head.startswith(_GZIP) and not name.endswith(_PACKED_PICTURES)
    if packed or head.startswith(_ARCHIVES) or _PROGRAM.match(head):
        raise unfit("nested_archive")
