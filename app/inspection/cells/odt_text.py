"""The text of an ODT in reading order: header, body with tables, footer."""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import parse

from app.inspection.cells.pages import Pages, TooLong

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_ROW, _CELL = f"{_TABLE}table-row", f"{_TABLE}table-cell"
_PAGE = f"{_TEXT}soft-page-break"
_LEFT_OUT = {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}forms"} | {
    *(f"{_TEXT}sequence-decls", f"{_TEXT}bookmark", f"{_OFFICE}annotation-end"),
}
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_MOST_SPACES = 200


def read(file: BinaryIO) -> dict[str, object]:
    """The pages as the writer last laid them out; one page where it did not say."""
    pages = Pages()
    try:
        with zipfile.ZipFile(file) as archive:
            body = _root(archive, "content.xml").find(f"{_OFFICE}body/{_OFFICE}text")
            margins = _margins(archive)
        if body is None:
            return {"failure": "damaged"}
        for block in [*margins["header"], body, *margins["footer"]]:
            _lines(block, pages)
    except TooLong:
        return {"pages": pages.texts(), "complete": False}
    except (zipfile.BadZipFile, KeyError, ParseError, DefusedXmlException, ValueError, OSError):
        return {"failure": "damaged"}
    return {"pages": pages.texts(), "complete": True}


def _root(archive: zipfile.ZipFile, name: str) -> Element:
    with archive.open(name) as part:
        root = parse(part, forbid_dtd=True).getroot()
    if root is None:
        raise ValueError(name)
    return root


def _margins(archive: zipfile.ZipFile) -> dict[str, list[Element]]:
    if "styles.xml" not in archive.namelist():
        return {"header": [], "footer": []}
    styles = _root(archive, "styles.xml")
    return {name: list(styles.iter(f"{_STYLE}{name}")) for name in ("header", "footer")}


def _lines(block: Element, pages: Pages) -> None:
    for child in block:
        if child.tag in _PARAGRAPHS:
            pages.line("".join(_pieces(child, pages)).strip())
        elif child.tag == _PAGE:
            pages.turn()
        elif child.tag == _ROW:
            cells = (_cell(cell) for cell in child if cell.tag == _CELL)
            pages.line("\t".join(cells))
        elif child.tag not in _LEFT_OUT:
            _lines(child, pages)


def _cell(cell: Element) -> str:
    texts = ("".join(_pieces(p, None)) for tag in _PARAGRAPHS for p in cell.iter(tag))
    return " ".join(" ".join(text.split()) for text in texts if text.strip())


def _pieces(element: Element, pages: Pages | None) -> Iterator[str]:
    """The text within a paragraph; a page that turns in the middle of it turns behind it."""
    yield element.text or ""
    for child in element:
        if child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == f"{_TEXT}s":
            yield " " * _spaces(child.get(f"{_TEXT}c", "1"))
        elif child.tag == _PAGE:
            if pages is not None:
                pages.turn()
        elif child.tag not in _LEFT_OUT:
            yield from _pieces(child, pages)
        yield child.tail or ""


def _spaces(count: str) -> int:
    return min(int(count), _MOST_SPACES) if count.isascii() and count.isdigit() else 1
