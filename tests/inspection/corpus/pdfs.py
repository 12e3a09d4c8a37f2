"""PDFs made by hand, object by object."""

import zlib
from collections.abc import Sequence

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R %s >>"
CONTENT = b"BT /F1 12 Tf 72 700 Td (Beschluss) Tj ET"


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream with its dictionary."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def packed(data: bytes, entries: bytes = b"") -> bytes:
    """A stream packed by Flate."""
    return stream(zlib.compress(data), b"/Filter /FlateDecode " + entries)


def object_stream(text: bytes, entries: bytes = b"") -> bytes:
    """Objects packed together."""
    return packed(b"9 0 " + text, b"/Type /ObjStm /N 1 /First 4 " + entries)


def pdf(
    *objects: bytes,
    catalog: bytes = b"",
    page: bytes = PAGE,
    content: bytes | None = None,
    version: bytes = b"1.7",
    trailer: bytes = b"",
    end: bytes = b"%%EOF\n",
) -> bytes:
    """A PDF of one page with further objects from number 5 on."""
    kids = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    text = stream(CONTENT) if content is None else content
    return assembled((CATALOG % catalog, kids, page, text, *objects), version, trailer, end)


def assembled(
    objects: Sequence[bytes], version: bytes = b"1.7", trailer: bytes = b"", end: bytes = b"%%EOF\n"
) -> bytes:
    """Objects numbered from 1 on, with their table and trailer; the first is the catalogue."""
    body, places = bytearray(b"%PDF-" + version + b"\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    body += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    return bytes(body + b"startxref\n%d\n" % start + end)


def script(name: bytes = b"/JavaScript") -> bytes:
    """An action that runs a script."""
    return b"<< /S %s /JS (app.alert\\(1\\)) >>" % name


def hex_escaped(name: bytes) -> bytes:
    """A name with every sign escaped."""
    return b"/" + b"".join(b"#%02x" % sign for sign in name.lstrip(b"/"))


def many_pages(count: int) -> bytes:
    """A PDF with many pages, all of the same content."""
    kids = b" ".join(b"%d 0 R" % number for number in range(4, count + 4))
    pages = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>"
    return assembled([CATALOG % b"", pages, stream(CONTENT), *([leaf] * count)])
