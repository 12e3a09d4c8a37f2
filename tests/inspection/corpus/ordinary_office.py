"""Ordinary office documents with the peculiarities of the programs that write them."""

import io
import zipfile
from typing import Any

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.worksheet.datavalidation import DataValidation

from app.inspection.flag import Flag
from tests.inspection.corpus import office
from tests.inspection.corpus.hostile_pictures import jpeg, png
from tests.inspection.corpus.specimen import Specimen, accepted
from tests.inspection.corpus.zips import Member, archive

D, X, T = "Konzept.docx", "Kostenplan.xlsx", "Vorlage.odt"
HINT = b"\x20\xa2\x06\x00\x28\xa0\x02\x00" + bytes(2)


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def paper() -> bytes:
    document = docx.Document()
    document.core_properties.author = "Kämmerei"
    document.add_heading("Beschlussvorlage 12/2021")
    table = document.add_table(30, 3)
    for number, row in enumerate(table.rows):
        for cell, text in zip(row.cells, ("Maßnahme", str(2021 + number), "1.000 €"), strict=True):
            cell.text = text
    section = document.sections[0]
    section.header.paragraphs[0].text = "Stadt Musterstadt"
    section.orientation = WD_ORIENT.LANDSCAPE
    document.add_paragraph("Punkt", style="List Bullet")
    return saved(document)


def pictures() -> bytes:
    document = docx.Document()
    for content in (jpeg(), png()):
        document.add_picture(io.BytesIO(content))
    return saved(document)


def comments() -> bytes:
    document = docx.Document()
    run = document.add_paragraph().add_run("Fördersatz 65 %")
    document.add_comment(run, text="Bitte prüfen: <!DOCTYPE", author="Beratung", initials="B")
    return saved(document)


def tracked_changes() -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("Der Rat ")
    for tag, name, text in (("del", "delText", "lehnt ab"), ("ins", "t", "stimmt zu")):
        change, run, words = (OxmlElement(f"w:{t}") for t in (tag, "r", name))
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    return saved(document)


def hyperlinks() -> bytes:
    row = office.relation("hyperlink", "https://stadt.example/ris", external=True)
    return office.docx_with({"word/_rels/document.xml.rels": office.relations(row)})


def fields() -> bytes:
    codes = ("PAGE", "TOC \\o 1-3", 'HYPERLINK "https://stadt.example"', "DATE", "REF _Ref1")
    runs = "".join(f"<w:r><w:instrText> {code} </w:instrText></w:r>" for code in codes)
    return office.docx_with({"word/document.xml": office.word(f"<w:p>{runs}</w:p>")})


def word_leftovers() -> bytes:
    """What Word leaves behind: room to grow, a thumbnail, custom XML, a bin of old parts."""
    first, *others = office.members(office.docx_parts())
    grown = Member(first.name, first.content, flags=6, local_extra=HINT)
    more: office.Parts = {
        "docProps/thumbnail.jpeg": jpeg(),
        "customXml/item1.xml": "<a/>",
        "[trash]/0000.dat": b"\xff" * 40,
        "word/media/image1.emz": b"\x1f\x8b\x08\0" + bytes(40),
        "word/printerSettings1.bin": b"\0" * 40,
        "docMetadata/LabelInfo.xml": '<?xml version="1.0" encoding="utf-8"?><a/>',
    }
    return archive([grown, *others, *office.members(more)])


class OneWay(io.RawIOBase):
    """A file that can only be written on and on, as to a network."""

    def __init__(self) -> None:
        self.content = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.content += data
        return len(data)


def streamed() -> bytes:
    """Written without going back: sizes follow behind each part."""
    file = OneWay()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in office.docx_parts().items():
            package.writestr(name, text)
    return bytes(file.content)


def large_format() -> bytes:
    """As some Java programs write: fields for large files in small ones."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in office.xlsx_parts().items():
            with package.open(name, "w", force_zip64=True) as part:
                part.write(text if isinstance(text, bytes) else text.encode())
    return file.getvalue()


def stored() -> bytes:
    parts = office.docx_parts()
    return archive([Member(m.name, m.content, method=0) for m in office.members(parts)])


def with_folders() -> bytes:
    folders = [Member(name, method=0) for name in ("word/", "word/media/", "_rels/")]
    return archive([*folders, *office.members(office.docx_parts())])


def many_sheets() -> bytes:
    book = openpyxl.Workbook()
    for number in range(40):
        sheet = book.create_sheet(f"Maßnahme {number}")
        for row in range(1, 60):
            sheet.append([row, f"Position {row}", row * 1_000, f"=C{row}*2"])
    return saved(book)


def many_rows() -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Buchungen")
    for row in range(20_000):
        sheet.append([row, f"Rechnung {row * 7919 % 10_007}", row * 13.37, "bezahlt"])
    return saved(book)


def chart() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Plan")
    for row in range(1, 8):
        sheet.append([2020 + row, row * 1_000])
    drawn = BarChart()
    drawn.add_data(Reference(sheet, min_col=2, min_row=1, max_row=7))
    sheet.add_chart(drawn, "D2")
    sheet.add_image(SheetImage(io.BytesIO(png())), "D20")
    return saved(book)


def remarks() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Plan")
    sheet["A1"] = "65 %"
    sheet["A1"].comment = Comment("Bitte prüfen", "Beratung")
    sheet["A2"].hyperlink = "https://stadt.example/ris"
    choices = DataValidation(type="list", formula1='"ja,nein"')
    sheet.add_data_validation(choices)
    choices.add("B1:B9")
    sheet.protection.sheet = True
    return saved(book)


def libreoffice() -> bytes:
    """As LibreOffice writes: folders, empty parts, a thumbnail, RDF, the manifest last."""
    parts = office.odt_parts()
    manifest = parts.pop("META-INF/manifest.xml")
    styles = office.odt_content("").replace("document-content", "document-styles")
    mimetype, content = office.members(parts)
    folders = ("Configurations2/toolbar/", "Configurations2/images/Bitmaps/")
    return archive([
        mimetype,
        *(Member(name, method=0) for name in folders),
        Member("Configurations2/accelerator/current.xml", method=8, packed=b"\x03\x00"),
        Member("manifest.rdf", b'<?xml version="1.0" encoding="utf-8"?>\n<rdf/>'),
        Member("styles.xml", styles.encode(), flags=8, descriptor=b"PK\x07\x08" + bytes(12)),
        content,
        Member("settings.xml", (office.XML + "<a/>").encode()),
        Member("Thumbnails/thumbnail.png", png(), method=0),
        Member("META-INF/manifest.xml", str(manifest).encode()),
    ])  # fmt: skip


def odt_with_chart() -> bytes:
    return office.odt_with({
        "Object 1/content.xml": office.odt_content(""),
        "Object 1/styles.xml": office.odt_content(""),
        "ObjectReplacements/Object 1": b"VCLMTF" + bytes(60),
        "Pictures/100.jpg": jpeg(),
    })  # fmt: skip


def odt_links() -> bytes:
    return office.odt_with({"content.xml": office.odt_content(
        '<text:p><text:a xlink:href="https://stadt.example">Ratsinformation</text:a>'
        '<draw:image xlink:href="Pictures/1.png"/></text:p>')})  # fmt: skip


ORDINARY: tuple[Specimen, ...] = (
    accepted(D, "a paper with table and header", paper),
    accepted(D, "pictures", pictures),
    accepted(D, "comments", comments),
    accepted(D, "tracked changes", tracked_changes),
    accepted(D, "hyperlinks", hyperlinks),
    accepted(D, "usual fields", fields),
    accepted(D, "what Word leaves behind", word_leftovers),
    accepted(D, "sizes that follow", streamed),
    accepted(D, "nothing packed", stored),
    accepted(D, "folders of their own", with_folders),
    accepted(D, "its text in UTF-16", lambda: office.docx_with({
        "word/document.xml": office.word("<w:p/>").replace("UTF-8", "UTF-16").encode("utf-16")})),
    accepted(D, "an Excel chart's data inside", lambda: office.docx_with({
        "word/embeddings/Microsoft_Excel_Sheet1.xlsx": many_sheets()}), Flag.EMBEDDED_DOCUMENT),
    accepted(D, "a drawing of Visio inside", lambda: office.docx_with({
        "word/embeddings/Microsoft_Visio_Drawing.vsdx": many_sheets()}), Flag.EMBEDDED_DOCUMENT),
    accepted("KONZEPT.DOCX", "a name in capitals", lambda: office.docx_with({})),
    accepted(X, "many sheets and formulas", many_sheets),
    accepted(X, "20,000 rows", many_rows),
    accepted(X, "a chart and a picture", chart),
    accepted(X, "comments, choices, protection", remarks),
    accepted(X, "fields for large files", large_format),
    accepted(X, "the smallest", lambda: office.xlsx_with({})),
    accepted(T, "as LibreOffice writes", libreoffice),
    accepted(T, "a chart inside", odt_with_chart),
    accepted(T, "links and pictures", odt_links),
    accepted(T, "the smallest", lambda: office.odt_with({})),
)  # fmt: skip
