"""What a file is and whether it may come in: content = name = allowed."""

from dataclasses import dataclass
from pathlib import Path

from app.inspection.archive import judge_archive
from app.inspection.contents import refusal_of_content
from app.inspection.flag import Flag
from app.inspection.kind import FileKind
from app.inspection.names import kind_by_name
from app.inspection.pdf import PDF_START, judge_pdf
from app.inspection.pictures import JPEG_START, PNG_START, judge_jpeg, judge_png
from app.inspection.polyglot import holds_archive
from app.inspection.problem import Problem, Unfit, problem, unfit
from app.inspection.source import Source, opened

_ARCHIVE_START = b"PK\x03\x04"
_HEAD = 2_048


@dataclass(frozen=True, slots=True)
class Inspection:
    """The verdict on one file.

    Attributes:
        kind: what the file is; None where that is unknown or not allowed.
        problems: why it may not come in; none: it may.
        flags: what an accepted file brings along, such as active content.
    """

    kind: FileKind | None
    problems: tuple[Problem, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def is_accepted(self) -> bool:
        """Whether the file may come in."""
        return self.kind is not None and not self.problems


def inspect(path: Path, name: str) -> Inspection:
    """Judge the file at `path` that somebody sent as `name`; raises nothing, whatever the bytes."""
    try:
        named = kind_by_name(name)
        with opened(path) as source:
            return _judged(source, named)
    except Unfit as refusal:
        return Inspection(None, (refusal.problem,))
    except Exception:  # noqa: BLE001 - hostile bytes must not cost more than a refusal
        return Inspection(None, (problem("not_checked"),))


def _judged(source: Source, named: FileKind) -> Inspection:
    head = source.read(0, _HEAD)
    kind, flags = _kind_and_flags(source, head, named)
    if kind is not named:
        raise unfit("kind_differs", named=named.label, found=kind.label)
    return Inspection(kind, (), tuple(flag for flag in Flag if flag in flags))


def _kind_and_flags(source: Source, head: bytes, named: FileKind) -> tuple[FileKind, set[Flag]]:
    if head.startswith(_ARCHIVE_START):
        return judge_archive(source, named)
    if not head.startswith((PDF_START, PNG_START, JPEG_START)):
        raise refusal_of_content(head, named)
    if holds_archive(source):
        raise unfit("polyglot")
    if head.startswith(PDF_START):
        return FileKind.PDF, judge_pdf(source)
    if head.startswith(PNG_START):
        judge_png(source)
        return FileKind.PNG, set()
    judge_jpeg(source)
    return FileKind.JPEG, set()
