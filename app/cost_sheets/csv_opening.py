"""A CSV file to a grid: which encoding and which delimiter it may have, and what follows."""

import csv
import re
from io import StringIO

from app.cost_sheets.grid import MOST_COLUMNS, MOST_ROWS, Cell, CellKind, Grid, Line, Sheet
from app.cost_sheets.problem import SheetRefused
from app.cost_sheets.structure import TOO_MANY
from app.scoring.wording import Text

ENCODINGS = ("utf-8", "windows-1252")
DELIMITERS = {"semicolon": ";", "tab": "\t", "comma": ",", "bar": "|"}
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LOOKED_AT = 50

NO_TEXT = Text(
    "Das ist weder eine Excel-Arbeitsmappe (.xlsx) noch eine lesbare CSV-Datei.",
    "This is neither an Excel workbook (.xlsx) nor a readable CSV file.",
)
NOTHING = Text("Die Datei ist leer.", "The file is empty.")


def encoding_of(data: bytes) -> str:
    """The encoding that the bytes allow: UTF-8 where they are valid in it."""
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return ENCODINGS[0]
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return ENCODINGS[1]
    return ENCODINGS[0]


def text_of(data: bytes, encoding: str) -> str:
    """The text of a CSV file. Raises SheetRefused."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    try:
        text = data.decode(marked or encoding, "strict")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\0" in text or data.startswith((b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")):
        raise SheetRefused(NO_TEXT)
    if not text.strip():
        raise SheetRefused(NOTHING)
    return text


def delimiter_of(text: str) -> str:
    """The name of the delimiter that makes the most even table of the first lines."""
    return max(DELIMITERS, key=lambda name: _evenness(text, DELIMITERS[name]))


def grid_of_csv(data: bytes, *, encoding: str, delimiter: str) -> Grid:
    """The lines of a CSV file.

    Raises:
        SheetRefused: it is no text, or too long.
    """
    text = text_of(data, encoding)
    lines = []
    for number, fields in enumerate(_records(text, DELIMITERS[delimiter]), start=1):
        if number > MOST_ROWS or len(fields) > MOST_COLUMNS:
            raise SheetRefused(TOO_MANY)
        cells = {
            column: Cell(CellKind.TEXT, field)
            for column, field in enumerate(fields, start=1)
            if field.strip()
        }
        if cells:
            lines.append(Line(number, cells))
    return Grid((Sheet("", tuple(lines)),))


def _records(text: str, delimiter: str) -> list[list[str]]:
    # Excel writes such a line to name the delimiter.
    body = re.sub(r"\Asep=.\r?\n", "", text, count=1)
    try:
        return list(csv.reader(StringIO(body, newline=""), delimiter=delimiter))
    except csv.Error:
        raise SheetRefused(NO_TEXT) from None


def _evenness(text: str, delimiter: str) -> tuple[int, int]:
    """How many lines have the most common number of fields, if it is more than one; how many."""
    sample = "\n".join(text.splitlines()[:_LOOKED_AT])
    try:
        widths = [len(row) for row in csv.reader(StringIO(sample), delimiter=delimiter) if row]
    except csv.Error:
        return (0, 0)
    several = [width for width in widths if width > 1]
    if not several:
        return (0, 0)
    usual = max(set(several), key=several.count)
    return (several.count(usual), usual)
