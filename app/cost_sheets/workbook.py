"""The cost plan as an Excel workbook: instructions, costs, financing, sums."""

from io import BytesIO

from openpyxl.workbook import Workbook
from openpyxl.workbook.properties import CalcProperties
from openpyxl.workbook.protection import WorkbookProtection

from app.cost_sheets.columns import TABLES
from app.cost_sheets.instructions import add_instructions
from app.cost_sheets.lists import add_lists
from app.cost_sheets.looks import add_field_styles
from app.cost_sheets.marks import add_marks
from app.cost_sheets.paper import Paper
from app.cost_sheets.sums_sheet import add_sums
from app.cost_sheets.table_sheet import add_table


def write_workbook(paper: Paper) -> bytes:
    """The file. Text of the dossier is text in it, never a formula; every sum is a formula."""
    book = Workbook(write_only=False)
    book.remove(book.worksheets[0])
    add_field_styles(book)
    add_instructions(book, paper)
    for table in TABLES:
        add_table(book, table, paper)
    add_sums(book, paper)
    add_lists(book, paper)
    add_marks(book, paper)
    book.active = 1
    book.security = WorkbookProtection(lockStructure=True)
    book.calculation = CalcProperties(fullCalcOnLoad=True)
    book.properties.creator = "Bewerbungskompass"
    book.properties.title = paper.title
    book.properties.language = "de-DE" if paper.language == "de" else "en-GB"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
