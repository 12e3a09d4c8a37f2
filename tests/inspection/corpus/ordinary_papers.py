"""Ordinary PDFs and pictures with the peculiarities of the programs that write them."""

import io
import random
from typing import Any

import pypdf
import typst
from PIL import Image, PngImagePlugin

from tests.inspection.corpus.pdfs import object_stream, packed, pdf, stream
from tests.inspection.corpus.specimen import Specimen, accepted

P, G, J = "Beschluss.pdf", "Stadtplan.png", "Foto vom Rathaus.jpg"
PAPER = """
#set page(header: [Stadt Musterstadt])
= Beschlussvorlage 12/2021
Der Rat beschließt die Bewerbung mit 1.619.054,55 €. #link("https://stadt.example")[Mehr]
#table(columns: 2, [Jahr], [Betrag], [2022], [1.000 €])
#pagebreak()
#lorem(900)
"""


def noise(width: int, height: int) -> Image.Image:
    """A picture like a scan: nothing in it repeats."""
    return Image.frombytes("L", (width, height), random.Random(7).randbytes(width * height))


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def colours() -> Image.Image:
    """A smooth picture in colours."""
    return Image.merge("RGB", [Image.linear_gradient("L").resize((640, 480)) for _ in range(3)])


def typeset(*standards: Any) -> bytes:
    source = f'#set document(title: "Beschluss")\n{PAPER}'.encode()
    return typst.compile(source, pdf_standards=list(standards) or None)


def scan() -> bytes:
    """Three pages of A4 with 150 dots per inch, several megabytes."""
    pages = [noise(1_240, 1_754) for _ in range(3)]
    return saved(pages[0], "PDF", save_all=True, append_images=pages[1:], resolution=150)


def linearised() -> bytes:
    """Made for slow lines: what the first page needs stands first, with a table of its own."""
    content = pdf()
    head, rest = content.split(b"1 0 obj", 1)
    hint = b"9 0 obj\n<< /Linearized 1 /L 999 /H [500 40] /O 3 /E 700 /N 1 /T 800 >>\nendobj\n"
    first = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 >>\nstartxref\n0\n%%EOF\n"
    return head + hint + first + b"1 0 obj" + rest


def rewritten() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(typeset()))
    writer.add_metadata({"/Title": "Beschluss"})
    writer.add_outline_item(title="Anlage", page_number=1)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def form() -> bytes:
    fields = b"<< /FT /Tx /T (Ort) /V (Musterstadt) /Subtype /Widget /Rect [9 9 99 20] >>"
    return pdf(fields, catalog=b"/AcroForm << /Fields [5 0 R] /NeedAppearances true >>")


def signed() -> bytes:
    field = b"<< /FT /Sig /T (Unterschrift) /V 6 0 R >>"
    value = b"<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 9 9 9] /Contents <%s> >>"
    return pdf(
        field, value % (b"00" * 4_000), catalog=b"/AcroForm << /Fields [5 0 R] /SigFlags 3 >>"
    )


def updated() -> bytes:
    return pdf() + b"4 0 obj\n" + stream(b"BT ET") + b"\nendobj\nstartxref\n9\n%%EOF\n"


def two_pictures() -> bytes:
    """As telephones do: a large picture, and a small one of it behind."""
    return saved(colours(), "MPO", save_all=True, append_images=[colours().resize((64, 48))])


def photo() -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0132] = 6, "Kamera", "2021:03:14 12:00:00"
    exif.get_ifd(0x8825)[1] = "N"
    return saved(noise(4_000, 3_000), "JPEG", quality=60, exif=exif, dpi=(300, 300))


def described() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Title", "Stadtplan")
    words.add_itxt("Author", "Bürgeramt", "de", "Autor", zip=True)
    return saved(colours(), "PNG", pnginfo=words, dpi=(300, 300), icc_profile=bytes(200))


ORDINARY: tuple[Specimen, ...] = (
    accepted(P, "PDF 1.4", lambda: pdf(version=b"1.4")),
    accepted(P, "PDF 1.7", pdf),
    accepted(P, "PDF 2.0", lambda: pdf(version=b"2.0")),
    accepted("BESCHLUSS (1).PDF", "a name in capitals", pdf),
    accepted("Beschlußvorlage – Entwürfe & Anlagen.pdf", "a name with umlauts", pdf),
    accepted(P, "linearised", linearised),
    accepted(P, "updated", updated),
    accepted(P, "form fields", form),
    accepted(P, "a signature", signed),
    accepted(P, "packed objects", lambda: pdf(object_stream(b"<< /Type /Font >>"))),
    accepted(P, "opens at a page", lambda: pdf(catalog=b"/OpenAction [3 0 R /XYZ null null 0]")),
    accepted(P, "opens at a page, as LibreOffice writes", lambda: pdf(
        catalog=b"/OpenAction[3 0 R /Fit]")),
    accepted(P, "links to pages of the web", lambda: pdf(
        b"<< /S /URI /URI (https://stadt.example) >>")),
    accepted(P, "filled with zeros", lambda: pdf() + bytes(4_096)),
    accepted(P, "a line of a mail program behind", lambda: pdf() + b"\r\n--boundary--\r\n"),
    accepted(P, "no line end at all", lambda: pdf(end=b"%%EOF")),
    accepted(P, "noise in its streams", lambda: pdf(*[packed(
        random.Random(n).randbytes(200_000)) for n in range(8)])),
    accepted(P, "typeset", typeset),
    accepted(P, "PDF/A-2a", lambda: typeset("a-2a")),
    accepted(P, "PDF/UA-1", lambda: typeset("ua-1")),
    accepted(P, "rewritten by a library", rewritten),
    accepted(P, "a scan of three pages", scan),
    accepted(G, "colours", lambda: saved(colours(), "PNG")),
    accepted(G, "transparent", lambda: saved(Image.new("RGBA", (300, 200), (0, 80, 0, 99)), "PNG")),
    accepted(G, "a palette", lambda: saved(colours().convert("P"), "PNG", transparency=0)),
    accepted(G, "16 bits of grey", lambda: saved(Image.new("I;16", (90, 90), 40_000), "PNG")),
    accepted(G, "black and white", lambda: saved(colours().convert("1"), "PNG", optimize=True)),
    accepted(G, "words and profile", described),
    accepted(G, "moving", lambda: saved(
        colours(), "PNG", save_all=True, append_images=[Image.new("RGB", (640, 480), "red")])),
    accepted(G, "zeros behind", lambda: saved(colours(), "PNG") + bytes(512)),
    accepted(J, "a photo with EXIF, 12 million pixels", photo),
    accepted(J, "progressive", lambda: saved(colours(), "JPEG", progressive=True)),
    accepted(J, "grey", lambda: saved(noise(640, 480), "JPEG")),
    accepted(J, "for printing", lambda: saved(colours().convert("CMYK"), "JPEG")),
    accepted(J, "a profile and a comment", lambda: saved(
        colours(), "JPEG", icc_profile=bytes(70_000), comment=b"Rathaus")),
    accepted(J, "restarts", lambda: saved(noise(640, 480), "JPEG", restart_marker_blocks=4)),
    accepted("Foto.JPEG", "the long ending", lambda: saved(colours(), "JPEG")),
    accepted(J, "a small picture of it behind", two_pictures),
)  # fmt: skip
