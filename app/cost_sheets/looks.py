"""How cells look: few colours, all of them readable in print."""

from openpyxl.cell.cell import Cell
from openpyxl.styles import (
    Alignment,
    Border,
    Font,
    NamedStyle,
    PatternFill,
    Protection,
    Side,
)
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

EURO = '#,##0.00\\ "€"'
YEAR = "0"
TEXT = "@"
PERCENT = "0.##%"

_FIELDS = {TEXT: "Feld Text", YEAR: "Feld Jahr", EURO: "Feld Euro"}
_SIGNS = ("=", "+", "-", "@", "'")
_FONT = "Calibri"
_INK, _QUIET, _HEAD, _INPUT = "1A2A3A", "4A5A6A", "DCE4EC", "FFFDF2"
_LINE = Side(style="thin", color="B4BEC8")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell; none of ours is a part of a merged one."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(f"{cell.coordinate} is merged")
    return cell


def title(cell: Cell, text: str) -> None:
    """The title of a sheet."""
    put_text(cell, text)
    cell.font = Font(name=_FONT, size=16, bold=True, color=_INK)


def lead(cell: Cell, text: str) -> None:
    """A quiet line under a title."""
    put_text(cell, text)
    cell.font = Font(name=_FONT, size=11, color=_QUIET)


def head(cell: Cell, text: str) -> None:
    """The head of a column."""
    put_text(cell, text)
    cell.font = Font(name=_FONT, bold=True, color=_INK)
    cell.fill = PatternFill("solid", fgColor=_HEAD)
    cell.border = _BORDER
    cell.alignment = Alignment(vertical="center", wrap_text=True)


def add_field_styles(book: Workbook) -> None:
    """The looks of cells that are to be filled in, made once: a plan may have thousands of them."""
    for number_format, name in _FIELDS.items():
        style = NamedStyle(name, number_format=number_format)
        style.font = Font(name=_FONT, color=_INK)
        style.fill = PatternFill("solid", fgColor=_INPUT)
        style.border = _BORDER
        style.alignment = Alignment(vertical="top", wrap_text=number_format == TEXT)
        style.protection = Protection(locked=False)
        book.add_named_style(style)


def field(cell: Cell, number_format: str) -> None:
    """A cell that is to be filled in."""
    cell.style = _FIELDS[number_format]


def computed(cell: Cell, number_format: str = EURO, *, bold: bool = False) -> None:
    """A cell that the program computes."""
    cell.number_format = number_format
    cell.font = Font(name=_FONT, bold=bold, color=_INK)
    cell.border = _BORDER


def put_text(cell: Cell, text: str) -> None:
    """Write text that can never be a formula, also after somebody has edited the cell."""
    cell.value = text
    cell.data_type = "s"
    if text[:1] in _SIGNS:
        cell.quotePrefix = True


def protect(sheet: Worksheet) -> None:
    """Lock the structure against mishaps; without a password, for it is no secret."""
    sheet.protection.enable()
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def on_a4(sheet: Worksheet, *, landscape: bool, repeat: str | None = None) -> None:
    """Print on A4, as wide as the page, with the heads on every page and the page's number."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = sheet.oddFooter
    if footer is not None and footer.center is not None:
        footer.center.text = "&A – &P / &N"
    if repeat:
        sheet.print_title_rows = repeat
