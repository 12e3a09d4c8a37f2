"""The text pages of a paper on disk, or the sentence that says why there are none."""

from pathlib import Path

from app.inspection.kind import FileKind
from app.inspection.text import text_of
from app.inspection.verdict import inspect
from app.papers.own_set import pages_of_text
from app.papers.reading import MOST_LETTERS
from app.scoring.wording import Text

PLAIN_TEXT = ".txt"
_MOST_BYTES = 4 * MOST_LETTERS


class NotReadable(ValueError):
    """A file without text that could be read; it says why."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def pages_of(file: Path) -> tuple[str, ...]:
    """The pages of a .txt (a form feed ends a page), .pdf, .docx or .odt file.

    Raises:
        NotReadable: no such file, another kind, a scan, or damaged.
    """
    if not file.is_file():
        raise NotReadable(_MISSING)
    if file.suffix.lower() == PLAIN_TEXT:
        return _plain_text(file)
    inspection = inspect(file, file.name)
    if inspection.kind is None or inspection.problems:
        raise NotReadable(inspection.problems[0].sentence if inspection.problems else _UNREADABLE)
    return _extracted(file, inspection.kind)


def _plain_text(file: Path) -> tuple[str, ...]:
    try:
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES)
    except OSError:
        raise NotReadable(_UNREADABLE) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")  # what German offices save as plain text
    if not any(letter.isalnum() for letter in text):
        raise NotReadable(_NO_TEXT)
    return pages_of_text(text.replace("\r\n", "\n").replace("\r", "\n"))


def _extracted(file: Path, kind: FileKind) -> tuple[str, ...]:
    extraction = text_of(file, kind)
    if extraction.status == "read":
        return extraction.pages
    raise NotReadable(_NO_TEXT if extraction.status == "no_text" else _UNREADABLE)


_MISSING = Text(de="Diese Datei gibt es nicht.", en="There is no such file.")
_NO_TEXT = Text(
    de="Nicht lesbar: Die Datei enthält keinen Text, vermutlich ein Scan. Die Angaben müssen von"
    " Hand eingetragen werden.",
    en="Not readable: the file holds no text, probably a scan. The facts must be typed in by hand.",
)
_UNREADABLE = Text(
    de="Nicht lesbar: Der Inhalt der Datei konnte nicht gelesen werden.",
    en="Not readable: the content of the file could not be read.",
)
