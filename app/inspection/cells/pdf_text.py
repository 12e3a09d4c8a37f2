"""The text of a PDF, page by page, as PDFium reads it."""

import re
from typing import BinaryIO

import pypdfium2

MOST_PAGES = 1_000
MOST_SIGNS = 4_000_000
# How PDFium marks a hyphen at the end of a line. Before a capital it belongs to the word.
_KEPT_HYPHEN = re.compile("[\x02\ufffe](?=[A-ZÄÖÜ])")
_LINE_HYPHEN = re.compile("[\x02\ufffe]")


def read(file: BinaryIO) -> dict[str, object]:
    """The pages, and whether these are all."""
    try:
        document = pypdfium2.PdfDocument(file.read())
    except pypdfium2.PdfiumError:
        return {"failure": "damaged"}
    pages: list[str] = []
    signs, count = 0, len(document)
    for index in range(min(count, MOST_PAGES)):
        text = _text_of(document, index)
        signs += len(text)
        if signs > MOST_SIGNS:
            break
        pages.append(text)
    return {"pages": pages, "complete": len(pages) == count}


def _text_of(document: pypdfium2.PdfDocument, index: int) -> str:
    """A damaged page is empty; its number stays, so that the others keep theirs."""
    try:
        page = document[index]
        text = str(page.get_textpage().get_text_bounded())
        page.close()
    except pypdfium2.PdfiumError:
        return ""
    return _LINE_HYPHEN.sub("", _KEPT_HYPHEN.sub("-", text.replace("\r\n", "\n")))
