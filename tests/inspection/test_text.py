"""The text of documents in reading order, page by page."""

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
import typst
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image

from app.inspection.kind import FileKind
from app.inspection.text import Extraction, text_of
from tests.inspection.corpus import office

ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
    for prefix in ("office", "text", "table", "style")
)


def read(path: Path, content: bytes, kind: FileKind) -> Extraction:
    path.write_bytes(content)
    return text_of(path, kind)


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def odt(content: str, styles: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", FileKind.ODT.media_type)
        archive.writestr(
            "content.xml",
            f"<office:document-content {ODF}><office:body><office:text>{content}"
            "</office:text></office:body></office:document-content>",
        )
        if styles:
            archive.writestr(
                "styles.xml", f"<office:document-styles {ODF}>{styles}</office:document-styles>"
            )
    return file.getvalue()


def test_a_pdf_is_read_page_by_page(tmp_path: Path) -> None:
    source = "= Beschluss\nDer Rat beschließt 1.619.054,55 €.\n#pagebreak()\nSeite zwei"
    extraction = read(tmp_path / "paper", typst.compile(source.encode()), FileKind.PDF)
    assert extraction.pages == ("Beschluss\nDer Rat beschließt 1.619.054,55 €.", "Seite zwei")
    assert (extraction.status, extraction.complete) == ("read", True)


def test_words_parted_at_the_end_of_a_line_are_joined(tmp_path: Path) -> None:
    source = (
        '#set page(width: 6cm)\n#set text(lang: "de", hyphenate: true)\n#set par(justify: true)\n'
        "Verkehrsinfrastrukturfinanzierungsgesellschaft für Donaudampfschifffahrt"
    )
    extraction = read(tmp_path / "paper", typst.compile(source.encode()), FileKind.PDF)
    words = " ".join(extraction.pages).split()
    assert words[0] == "Verkehrsinfrastrukturfinanzierungsgesellschaft"
    assert words[1:] == ["für", "Donaudampfschifffahrt"]


def test_a_scan_has_no_text(tmp_path: Path) -> None:
    file = io.BytesIO()
    Image.new("RGB", (200, 300), "white").save(file, "PDF")
    assert read(tmp_path / "scan", file.getvalue(), FileKind.PDF).status == "no_text"


@pytest.mark.parametrize("kind", [FileKind.PNG, FileKind.JPEG, FileKind.XLSX])
def test_pictures_and_sheets_have_no_text(kind: FileKind, tmp_path: Path) -> None:
    assert read(tmp_path / "picture", b"whatever", kind) == Extraction((), "no_text")


@pytest.mark.parametrize("kind", [FileKind.PDF, FileKind.DOCX, FileKind.ODT])
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\ngarbage", b"PK\x03\x04" + b"\0" * 400])
def test_a_damaged_document_is_unreadable(kind: FileKind, content: bytes, tmp_path: Path) -> None:
    extraction = read(tmp_path / "paper", content, kind)
    assert (extraction.status, extraction.cause, extraction.pages) == ("unreadable", "damaged", ())


def test_a_docx_is_read_with_headers_tables_and_pages(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Stadt Musterstadt"
    document.sections[0].footer.paragraphs[0].text = "Drucksache 12/2021"
    document.add_heading("Beschluss")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Jahr", "Betrag", "2022", "1.000 €"), strict=True):
        cell.text = text
    document.add_paragraph("Vor dem Umbruch").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Danach")
    extraction = read(tmp_path / "paper", saved(document), FileKind.DOCX)
    lines = [[line for line in page.split("\n") if line] for page in extraction.pages]
    assert lines == [
        ["Stadt Musterstadt", "Beschluss", "Jahr\tBetrag", "2022\t1.000 €", "Vor dem Umbruch"],
        ["Danach", "Drucksache 12/2021"],
    ]


def test_a_docx_is_read_as_if_its_changes_were_accepted(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Der Rat ")
    for tag, name, text in (("del", "delText", "lehnt ab"), ("ins", "t", "stimmt zu")):
        change, run, words = (OxmlElement(f"w:{t}") for t in (tag, "r", name))
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    assert read(tmp_path / "paper", saved(document), FileKind.DOCX).pages == ("Der Rat stimmt zu",)


def test_a_docx_is_read_with_content_controls_and_text_boxes(tmp_path: Path) -> None:
    document = docx.Document()
    body = document.element.body
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Im Feld</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    box = parse_xml(
        f"<w:p {nsdecls('w')}><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Im Kasten</w:t></w:r>"
        "</w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    body.insert(0, control)
    body.insert(1, box)
    pages = read(tmp_path / "paper", saved(document), FileKind.DOCX).pages
    assert pages[0].split() == ["Im", "Feld", "Im", "Kasten"]


def test_pages_that_word_has_drawn_count_rather_than_breaks(tmp_path: Path) -> None:
    document = docx.Document()
    for text in ("Eins", "Zwei"):
        run = document.add_paragraph().add_run()
        if text == "Zwei":
            run._r.append(OxmlElement("w:lastRenderedPageBreak"))
        run.add_text(text)
        if text == "Eins":
            run.add_break(WD_BREAK.PAGE)
    pages = read(tmp_path / "paper", saved(document), FileKind.DOCX).pages
    assert [page.strip() for page in pages] == ["Eins", "Zwei"]


def test_a_docx_without_a_word_has_no_text(tmp_path: Path) -> None:
    assert read(tmp_path / "paper", saved(docx.Document()), FileKind.DOCX).status == "no_text"


def test_an_odt_is_read_with_headers_tables_and_pages(tmp_path: Path) -> None:
    styles = "<style:header><text:p>Stadt Musterstadt</text:p></style:header>"
    content = (
        "<text:tracked-changes><text:p>gelöscht</text:p></text:tracked-changes>"
        '<text:h>Beschluss</text:h><text:p>Der<text:s text:c="2"/>Rat<office:annotation>'
        "<text:p>Notiz</text:p></office:annotation> beschließt</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Jahr</text:p></table:table-cell>"
        "<table:table-cell><text:p>Betrag</text:p></table:table-cell></table:table-row>"
        "</table:table><text:soft-page-break/><text:p>Seite <text:span>zwei</text:span></text:p>"
    )
    extraction = read(tmp_path / "paper", odt(content, styles), FileKind.ODT)
    assert extraction.pages == (
        "Stadt Musterstadt\nBeschluss\nDer  Rat beschließt\nJahr\tBetrag",
        "Seite zwei",
    )


def test_an_odt_with_entities_is_unreadable(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("content.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert read(tmp_path / "paper", file.getvalue(), FileKind.ODT).status == "unreadable"


def test_a_very_long_document_is_read_up_to_a_bound(tmp_path: Path) -> None:
    content = "<text:p>Beschluss</text:p><text:soft-page-break/>" * 1_200
    extraction = read(tmp_path / "paper", odt(content), FileKind.ODT)
    assert (len(extraction.pages), extraction.complete) == (1_000, False)


def test_the_notes_of_a_docx_are_read_behind_its_text(tmp_path: Path) -> None:
    note = "<w:{0} w:type='{1}' w:id='1'><w:p><w:r><w:t>{2}</w:t></w:r></w:p></w:{0}>"
    notes = note.format("footnote", "separator", "Strich") + note.format("footnote", "", "§ 70 GO")
    content = office.docx_with(
        {
            "word/footnotes.xml": f"<w:footnotes xmlns:w='{office.WORD}'>{notes}</w:footnotes>",
            "word/_rels/document.xml.rels": office.relations(
                office.relation("footnotes", "footnotes.xml")
            ),
        }
    )
    pages = read(tmp_path / "paper", content, FileKind.DOCX).pages
    assert pages[0].split("\n") == ["Beschluss", "§ 70 GO"]
