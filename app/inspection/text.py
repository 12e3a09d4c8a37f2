"""The text of a document, page by page, or an honest word that there is none."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from app.inspection.kind import FileKind
from app.inspection.sandbox import Answer, Failure, ask

_READERS = {FileKind.PDF: "pdf_text", FileKind.DOCX: "docx_text", FileKind.ODT: "odt_text"}
_MOST_PAGES = 1_000
_MOST_SIGNS = 5_000_000
# Tabs and line ends stay; what no database and no page can show goes.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Extraction:
    """What could be read.

    Attributes:
        pages: the text of each page, the first page first; empty unless status is "read".
        status: "no_text" for scans, pictures and spreadsheets; "unreadable" when the reader
            failed; the document is kept all the same.
        complete: whether these are all pages.
        cause: why it is unreadable: damaged, time, died, flooded, lied, missing, busy.
    """

    pages: tuple[str, ...]
    status: Literal["read", "no_text", "unreadable"]
    complete: bool = True
    cause: str = ""


def text_of(path: Path, kind: FileKind) -> Extraction:
    """The text of the file at `path`, read in a confined process; raises nothing."""
    reader = _READERS.get(kind)
    if reader is None:
        return Extraction((), "no_text")
    answer = ask(reader, path)
    return _failed(answer.cause) if isinstance(answer, Failure) else extraction(answer)


def extraction(answer: Answer) -> Extraction:
    """The answer of a reader, believed only as far as it has the right shape."""
    pages, complete = answer.get("pages"), answer.get("complete")
    if not isinstance(pages, list) or not isinstance(complete, bool) or len(pages) > _MOST_PAGES:
        return _failed("lied")
    if not all(isinstance(page, str) for page in pages):
        return _failed("lied")
    if sum(len(page) for page in pages) > _MOST_SIGNS:
        return _failed("lied")
    texts = tuple(_clean(page) for page in pages)
    if not any(sign.isalnum() for text in texts for sign in text):
        return Extraction((), "no_text", complete)
    return Extraction(texts, "read", complete)


def _clean(page: str) -> str:
    whole = page.encode("utf-8", "replace").decode("utf-8")
    return _INVISIBLE.sub("", whole.replace("\r\n", "\n").replace("\r", "\n"))


def _failed(cause: str) -> Extraction:
    return Extraction((), "unreadable", complete=False, cause=cause)
