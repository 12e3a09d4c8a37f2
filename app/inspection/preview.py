"""Page 1 as a small picture of our own making; nothing of the file but its pixels gets through."""

import base64
import binascii
from pathlib import Path

from app.inspection.kind import FileKind
from app.inspection.pictures import PNG_START
from app.inspection.sandbox import Failure, ask

WIDTH = 480
_WIDEST = 2_000
_LARGEST = 16 * 1024 * 1024
_READERS = {
    FileKind.PDF: "pdf_picture",
    FileKind.PNG: "picture",
    FileKind.JPEG: "picture",
}


def first_page_png(path: Path, kind: FileKind, width: int = WIDTH) -> bytes | None:
    """A PNG of page 1, at most `width` pixels wide; None where there is none to be had."""
    reader = _READERS.get(kind)
    if reader is None:
        return None
    answer = ask(reader, path, str(max(1, min(width, _WIDEST))))
    return None if isinstance(answer, Failure) else _picture(answer.get("png"))


def _picture(letters: object) -> bytes | None:
    if not isinstance(letters, str) or len(letters) > 2 * _LARGEST:
        return None
    try:
        picture = base64.b64decode(letters, validate=True)
    except (binascii.Error, ValueError):
        return None
    return picture if picture.startswith(PNG_START) and len(picture) <= _LARGEST else None
