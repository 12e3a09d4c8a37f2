"""An uploaded file to what is kept of it: judged, opened in a process of its own, or refused."""

import tempfile
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from app.cost_sheets.csv_opening import NOTHING, encoding_of, grid_of_csv, text_of
from app.cost_sheets.grid import Grid, from_plain
from app.cost_sheets.problem import SheetRefused
from app.inspection.sandbox import Failure, ask
from app.inspection.verdict import inspect
from app.scoring.wording import Text

_CELL = "app.web.cost_sheet.cell"
_ARCHIVE = b"PK\x03\x04"
_UNREADABLE = Text(
    "Diese Arbeitsmappe ließ sich nicht lesen. Speichern Sie sie in Excel oder LibreOffice neu als"
    " „Excel-Arbeitsmappe (.xlsx)“, oder als CSV.",
    "This workbook could not be read. Save it anew in Excel or LibreOffice as “Excel workbook"
    " (.xlsx)”, or as CSV.",
)
_BUSY = Text(
    "Gerade werden viele Dateien gelesen. Bitte versuchen Sie es in einer Minute noch einmal.",
    "Many files are being read just now. Please try again in a minute.",
)

Kept = dict[str, Any]


def opened(data: bytes) -> Kept:
    """What is kept of a file: the cells of a workbook, or the bytes of a CSV file.

    Raises:
        SheetRefused: with the reason, in both languages.
    """
    if not data.strip():
        raise SheetRefused(NOTHING)
    if data.startswith(_ARCHIVE):
        return {"grid": _grid_of_workbook(data)}
    text_of(data, encoding_of(data))
    return {"csv": b64encode(data).decode()}


def grid_kept(kept: Kept, *, encoding: str, delimiter: str) -> Grid:
    """The grid of what was kept; encoding and delimiter count for CSV only."""
    if "csv" in kept:
        return grid_of_csv(bytes_kept(kept), encoding=encoding, delimiter=delimiter)
    return from_plain(kept["grid"])


def bytes_kept(kept: Kept) -> bytes:
    """The bytes of a CSV file."""
    return b64decode(kept["csv"])


def _grid_of_workbook(data: bytes) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "upload.xlsx"
        file.write_bytes(data)
        verdict = inspect(file, file.name)
        if not verdict.is_accepted:
            raise SheetRefused(verdict.problems[0].sentence if verdict.problems else _UNREADABLE)
        answer = ask("workbook", file, module=_CELL)
    if isinstance(answer, Failure):
        raise SheetRefused(_BUSY if answer.cause == "busy" else _UNREADABLE)
    if "refused" in answer:
        raise SheetRefused(Text(answer["refused"]["de"], answer["refused"]["en"]))
    return answer
