"""Office documents made by hand, part by part, so that each part can be made hostile."""

from collections.abc import Mapping

from app.inspection.kind import FileKind
from tests.inspection.corpus.zips import Member, archive

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX_TYPE = f"{OFFICE}.wordprocessingml.document.main+xml"
XLSX_TYPE = f"{OFFICE}.spreadsheetml.sheet.main+xml"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
Parts = dict[str, str | bytes]


def types(main: str, content_type: str, *more: str) -> str:
    """`[Content_Types].xml`."""
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/{main}" ContentType="{content_type}"/>{"".join(more)}</Types>'
    )


def relation(kind: str, target: str, *, external: bool = False) -> str:
    """One relationship."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="r1" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/>'


def relations(*rows: str) -> str:
    """A `.rels` part."""
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def word(body: str = "<w:p><w:r><w:t>Beschluss</w:t></w:r></w:p>") -> str:
    """`word/document.xml`."""
    return f'{XML}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def docx_parts(content_type: str = DOCX_TYPE) -> Parts:
    """The parts of the smallest DOCX."""
    return {
        "[Content_Types].xml": types("word/document.xml", content_type),
        "_rels/.rels": relations(relation("officeDocument", "word/document.xml")),
        "word/document.xml": word(),
    }


def xlsx_parts(content_type: str = XLSX_TYPE) -> Parts:
    """The parts of the smallest XLSX."""
    return {
        "[Content_Types].xml": types("xl/workbook.xml", content_type),
        "_rels/.rels": relations(relation("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'{XML}<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": relations(relation("worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": f'{XML}<worksheet xmlns="{SHEET}"><sheetData/></worksheet>',
    }


def odt_parts(mimetype: str = FileKind.ODT.media_type) -> Parts:
    """The parts of a small ODT; `mimetype` stands first and is stored, as it has to."""
    return {
        "mimetype": mimetype,
        "content.xml": odt_content("<text:p>Beschluss</text:p>"),
        "META-INF/manifest.xml": (
            f'{XML}<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0"><manifest:file-entry '
            f'manifest:full-path="/" manifest:media-type="{mimetype}"/></manifest:manifest>'
        ),
    }


def odt_content(body: str) -> str:
    """`content.xml`."""
    names = " ".join(f'xmlns:{n}="{ODF}:{n}:1.0"' for n in ("office", "text", "table"))
    return (
        f'{XML}<office:document-content {names} xmlns:draw="{ODF}:drawing:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )


def members(parts: Mapping[str, str | bytes]) -> list[Member]:
    """The parts as members of an archive."""
    return [
        Member(
            name,
            text.encode() if isinstance(text, str) else text,
            method=0 if name == "mimetype" else 8,
        )
        for name, text in parts.items()
    ]


def docx_with(parts: Mapping[str, str | bytes]) -> bytes:
    """A DOCX with some parts replaced or added."""
    return archive(members(docx_parts() | dict(parts)))


def xlsx_with(parts: Mapping[str, str | bytes]) -> bytes:
    """An XLSX with some parts replaced or added."""
    return archive(members(xlsx_parts() | dict(parts)))


def odt_with(parts: Mapping[str, str | bytes]) -> bytes:
    """An ODT with some parts replaced or added."""
    return archive(members(odt_parts() | dict(parts)))
