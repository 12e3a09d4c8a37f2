"""A workbook judged by the directory of its archive, before anything in it is opened."""

import zipfile
from typing import BinaryIO

from app.cost_sheets.problem import SheetRefused
from app.scoring.wording import Text

MOST_MEMBERS = 500
MOST_BYTES = 64 * 1024 * 1024
MOST_RATIO = 400
_SMALL = 1024 * 1024

NO_WORKBOOK = Text(
    "Das ist keine Excel-Arbeitsmappe (.xlsx). Eine alte Datei (.xls) oder eine andere Tabelle"
    " speichern Sie bitte als „Excel-Arbeitsmappe (.xlsx)“ oder als CSV.",
    "This is no Excel workbook (.xlsx). Please save an old file (.xls) or another spreadsheet as"
    " “Excel workbook (.xlsx)” or as CSV.",
)
ENCRYPTED = Text(
    "Die Datei ist mit einem Kennwort verschlüsselt. Speichern Sie sie bitte ohne Kennwort.",
    "The file is encrypted with a password. Please save it without one.",
)
TOO_LARGE = Text(
    "Ausgepackt wäre die Datei zu groß. Kopieren Sie die Tabelle bitte in eine neue Arbeitsmappe.",
    "Unpacked, the file would be too large. Please copy the table into a new workbook.",
)


def require_harmless(file: BinaryIO) -> None:
    """Raises SheetRefused for what is no workbook, or unpacks to far too much."""
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise SheetRefused(NO_WORKBOOK) from None
    if len(members) > MOST_MEMBERS or sum(one.file_size for one in members) > MOST_BYTES:
        raise SheetRefused(TOO_LARGE)
    if any(one.flag_bits & 1 for one in members):
        raise SheetRefused(ENCRYPTED)
    names = [one.filename for one in members]
    if "xl/workbook.xml" not in names or len(set(names)) < len(names):
        raise SheetRefused(NO_WORKBOOK)
    if any(one.file_size > max(_SMALL, MOST_RATIO * one.compress_size) for one in members):
        raise SheetRefused(TOO_LARGE)
