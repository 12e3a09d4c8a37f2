"""Names that promise something else, and contents that are no document at all."""

from tests.inspection.corpus.pdfs import pdf
from tests.inspection.corpus.specimen import Specimen, refused

UNUSABLE = {
    "no name": "",
    "a space at the end": "Beschluss.pdf ",
    "a space in front": " Beschluss.pdf",
    "a full stop at the end": "Beschluss.pdf.",
    "NUL in it": "Beschluss.pdf\0.exe",
    "a line end in it": "Beschluss\r\nSet-Cookie: a=b.pdf",
    "300 signs": "a" * 300 + ".pdf",
    "a way upwards": "../../etc/cron.d/Beschluss.pdf",
    "a way from Windows": "C:\\Users\\Beschluss.pdf",
    "turned around": "Beschluss\u202efdp.exe.pdf",
    "nothing to see in it": "Besch\u200bluss.pdf",
    "half a sign": "Beschluss\ud800.pdf",
    "only full stops": "...",
    "only an ending": ".pdf",
}
NOT_ALLOWED = (
    *("Beschluss.pdf.exe", "Beschluss", "Beschluss.doc", "Beschluss.docm", "Plan.xlsm"),
    *("Plan.xls", "Plan.xlsb", "Plan.csv", "Logo.svg", "Seite.html", "Paket.zip", "Mail.eml"),
    *("Beschluss．pdf", "Beschluss.pdf%00", "Beschluss.pdf::$DATA", "Beschluss.PDF.LNK", "a.p7m"),
)
CONTENTS = {
    "a program": ("executable", b"MZ\x90\0" + bytes(300)),
    "an ELF": ("executable", b"\x7fELF" + bytes(300)),
    "a script": ("executable", b"#!/bin/sh\nrm -rf /\n"),
    "a page": ("web_page", b"<!DOCTYPE html><html><script>alert(1)</script></html>"),
    "a page in capitals": ("web_page", b"\r\n <HTML><BODY onload=alert(1)>"),
    "any XML": ("web_page", b"<?xml version='1.0'?><a/>"),
    "an old Word document": ("old_office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900)),
    "RTF": ("old_office", b"{\\rtf1\\ansi{\\object}}"),
    "7-Zip": ("plain_archive", b"7z\xbc\xaf\x27\x1c" + bytes(99)),
    "RAR": ("plain_archive", b"Rar!\x1a\x07\x00" + bytes(99)),
    "gzip": ("plain_archive", b"\x1f\x8b\x08" + bytes(99)),
    "an empty archive": ("plain_archive", b"PK\x05\x06" + bytes(18)),
    "plain text": ("content_unknown", "Beschluss über 25 €".encode()),
    "zeros": ("content_unknown", bytes(5_000)),
    "text in UTF-16": ("content_unknown", "Beschluss".encode("utf-16")),
}
DOCUMENTS = ("Beschluss.pdf", "Konzept.docx", "Kostenplan.xlsx", "Vorlage.odt", "Foto.png")


def _content(label: str, name: str) -> Specimen:
    code, content = CONTENTS[label]
    return refused(code, name, label, lambda: content)


HOSTILE: tuple[Specimen, ...] = (
    *(refused("name_unusable", name, label, pdf) for label, name in UNUSABLE.items()),
    *(refused("name_not_allowed", name, "an ending", pdf) for name in NOT_ALLOWED),
    *(_content(label, DOCUMENTS[number % len(DOCUMENTS)]) for number, label in enumerate(CONTENTS)),
    refused("content_unknown", "Kostenplan.xlsx", "a CSV", lambda: b"Jahr;Betrag\r\n2022;1\r\n"),
)
