"""The hidden sheet by which an import knows one of our own workbooks."""

from collections.abc import Mapping

from openpyxl.workbook import Workbook

from app.cost_sheets import looks
from app.cost_sheets.paper import Paper

SHEET = "kompass"
FORMAT = "cost-plan/1"


def add_marks(book: Workbook, paper: Paper) -> None:
    """Note format, dossier, revision and language where nobody stumbles over it."""
    sheet = book.create_sheet(SHEET)
    sheet.sheet_state = "veryHidden"
    noted: Mapping[str, str | int] = {
        "format": FORMAT,
        "dossier": paper.dossier_id,
        "revision": paper.revision,
        "language": paper.language,
    }
    for row, (key, value) in enumerate(noted.items(), start=1):
        looks.put_text(looks.at(sheet, row, 1), key)
        looks.put_text(looks.at(sheet, row, 2), str(value))
    sheet.protection.enable()
