"""The kinds of files that may come in."""

from enum import StrEnum
from pathlib import PurePath


class FileKind(StrEnum):
    """A kind of file, by the ending that it is usually given."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    PNG = "png"
    JPEG = "jpeg"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of a name that stand for this kind."""
        return (".jpg", ".jpeg") if self is FileKind.JPEG else (f".{self.value}",)

    @property
    def media_type(self) -> str:
        """What is sent as Content-Type."""
        return _MEDIA_TYPES[self]

    @property
    def label(self) -> str:
        """The name that people know it by, in both languages."""
        return self.value.upper()

    @property
    def is_picture(self) -> bool:
        """Whether it is one picture and has no text."""
        return self in (FileKind.PNG, FileKind.JPEG)


ALLOWED_SUFFIXES = tuple(suffix for kind in FileKind for suffix in kind.suffixes)

_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.DOCX: f"{_OFFICE}.wordprocessingml.document",
    FileKind.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    FileKind.ODT: "application/vnd.oasis.opendocument.text",
    FileKind.PNG: "image/png",
    FileKind.JPEG: "image/jpeg",
}


def kind_of_name(name: str) -> FileKind | None:
    """The kind that a name's ending stands for, in capitals or not."""
    suffix = PurePath(name).suffix.lower()
    return next((kind for kind in FileKind if suffix in kind.suffixes), None)
