"""Contents that are not allowed, told apart so that the refusal can say how to mend it."""

import re

from app.inspection.kind import FileKind
from app.inspection.pdf import PDF_START
from app.inspection.problem import Unfit, unfit

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_PICTURES = (b"GIF8", b"II*\0", b"MM\0*", b"BM", b"\x00\x00\x01\x00")
_ARCHIVES = (b"PK", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_MARKUP = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*<(?:!|\?xml|html|head|body|script|svg)", re.IGNORECASE
)
_HEIC = re.compile(rb"\A....ftyp(?:heic|heix|mif1|msf1|avif)", re.DOTALL)


def refusal_of_content(head: bytes, named: FileKind) -> Unfit:
    """The refusal of a file that begins with `head`, which is no allowed kind."""
    if not head:
        return unfit("empty")
    if PDF_START in head:
        return unfit("pdf_not_at_start")
    if head.startswith((_OLD_OFFICE, _RTF)):
        return unfit("old_office")
    if head.startswith(_ARCHIVES):
        return unfit("plain_archive", named=named.label)
    if head.startswith(_PROGRAMS):
        return unfit("executable")
    if head.startswith(_PICTURES) or _HEIC.match(head) or head[8:12] == b"WEBP":
        return unfit("picture_kind")
    if _MARKUP.match(head):
        return unfit("web_page", named=named.label)
    return unfit("content_unknown", named=named.label)
