"""The text of a DOCX in reading order: headers, body with tables, footnotes, footers.

Deleted text of tracked changes is left out, inserted text is read: as if all were accepted.
python-docx opens the package; its own text leaves out insertions, content controls and text boxes.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import LxmlError, _Element

from app.inspection.cells.pages import Pages, TooLong

_PARAGRAPH, _TABLE, _ROW, _CELL = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_LEFT_OUT = {qn(f"w:{name}") for name in ("del", "moveFrom", "instrText", "pPr", "rPr")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_TEXT, _BOX = qn("w:t"), qn("w:txbxContent")
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:ptab"): "\t",
}
_DRAWN_BREAK = qn("w:lastRenderedPageBreak")
_BREAK, _TYPE = qn("w:br"), qn("w:type")
_NOTE_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read(file: BinaryIO) -> dict[str, object]:
    """The pages as Word last drew them, or as its author broke them."""
    try:
        document = docx.Document(BytesIO(file.read()))
    except (BadZipFile, OpcError, LxmlError, KeyError, ValueError, OSError, AttributeError):
        return {"failure": "damaged"}
    pages = Pages()
    try:
        _read(document, pages)
    except TooLong:
        return {"pages": pages.texts(), "complete": False}
    return {"pages": pages.texts(), "complete": True}


def _read(document: Document, pages: Pages) -> None:
    body = document.element.body
    drawn = next(body.iter(_DRAWN_BREAK), None) is not None
    _lines(_margins(document, "header"), pages, breaks=None)
    _lines([body], pages, breaks=_DRAWN_BREAK if drawn else _BREAK)
    _lines(_notes(document), pages, breaks=None)
    _lines(_margins(document, "footer"), pages, breaks=None)


def _margins(document: Document, which: str) -> Iterator[_Element]:
    """Headers or footers of all sections, each once."""
    seen: set[str] = set()
    for section in document.sections:
        for name in (f"first_page_{which}", which, f"even_page_{which}"):
            margin = getattr(section, name)
            if not margin.is_linked_to_previous and margin.part.partname not in seen:
                seen.add(margin.part.partname)
                yield margin.part.element


def _notes(document: Document) -> Iterator[_Element]:
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                if note.get(_TYPE) not in _NOTE_SEPARATORS:
                    yield note


def _lines(blocks: Iterable[_Element], pages: Pages, *, breaks: str | None) -> None:
    for block in blocks:
        for child in block:
            if child.tag == _PARAGRAPH:
                _paragraph(child, pages, breaks)
            elif child.tag == _TABLE:
                _table(child, pages)
            elif child.tag not in _LEFT_OUT:
                _lines([child], pages, breaks=breaks)


def _paragraph(paragraph: _Element, pages: Pages, breaks: str | None) -> None:
    text = ""
    for piece in _pieces(paragraph):
        if isinstance(piece, str):
            text += piece
        elif piece.tag == _BOX:
            _lines([piece], pages, breaks=None)
        elif _turns(piece, breaks):
            if text.strip():
                pages.line(text.strip())
            pages.turn()
            text = ""
        else:
            text += _SIGNS.get(piece.tag, "")
    pages.line(text.strip())


def _turns(piece: _Element, breaks: str | None) -> bool:
    if piece.tag != breaks:
        return False
    return breaks == _DRAWN_BREAK or piece.get(_TYPE) == "page"


def _pieces(element: _Element) -> Iterator["str | _Element"]:
    """Texts, signs, page breaks and text boxes within a paragraph, in order."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS or child.tag in (_DRAWN_BREAK, _BOX):
            yield child
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _pieces(child)


def _table(table: _Element, pages: Pages) -> None:
    """One line per row; cells are parted by tabs, lines within a cell by a space."""
    for row in table.iter(_ROW):
        if next(row.iterancestors(_TABLE)) is table:
            cells = (" ".join(_cell_lines(cell)) for cell in row.iter(_CELL))
            pages.line("\t".join(cells).strip("\n"))


def _cell_lines(cell: _Element) -> Iterator[str]:
    for paragraph in cell.iter(_PARAGRAPH):
        pieces = (p if isinstance(p, str) else _SIGNS.get(p.tag, "") for p in _pieces(paragraph))
        if text := " ".join("".join(pieces).split()):
            yield text
