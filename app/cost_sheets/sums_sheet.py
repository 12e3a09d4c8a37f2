"""The sheet of sums: per year and phase, per source, and what they leave to be paid. Formulas."""

from collections.abc import Sequence

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.cost_sheets import looks
from app.cost_sheets.choices import words_of
from app.cost_sheets.columns import POSITIONS, SOURCES, Kind
from app.cost_sheets.lists import place_of
from app.cost_sheets.paper import Paper
from app.cost_sheets.table_sheet import cells_of
from app.scoring.wording import Text

TITLE = Text("Summen", "Sums")
LEAD = Text(
    "Alles auf diesem Blatt wird gerechnet; hier ist nichts einzutragen.",
    "Everything on this sheet is computed; nothing is to be typed here.",
)
_HEADS = (
    Text("Haushaltsjahr", "Budget year"),
    Text("Phase A", "Phase A"),
    Text("Phase B", "Phase B"),
    Text("ohne Phase", "no phase"),
    Text("Summe", "Sum"),
)
_NO_YEAR = Text("ohne oder anderes Jahr", "no year, or another one")
_ALL = Text("Summe", "Sum")
_SOURCE = Text("Finanzierung", "Financing")
_NO_KIND = Text("ohne Art", "no kind")
_RATE = Text("Beantragte Förderquote", "Grant rate applied for")
_GRANT = Text("Zuschuss nach der Quote", "Grant by the rate")
_OWN = Text("Eigenanteil", "Own share")
_OPEN = Text("Kosten ohne Finanzierung", "Costs without financing")
FIRST_YEAR_ROW = 5


def add_sums(book: Workbook, paper: Paper) -> None:
    """The sheet of sums."""
    sheet = book.create_sheet(TITLE.pick(paper.language))
    looks.title(sheet["A1"], TITLE.pick(paper.language))
    looks.lead(sheet["A2"], LEAD.pick(paper.language))
    total_row = _add_years(sheet, paper)
    _add_sources(sheet, paper, total_row)
    for letter, width in zip("ABCDE", (36, 20, 20, 20, 20), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.protection.enable()
    looks.on_a4(sheet, landscape=True)


def _add_years(sheet: Worksheet, paper: Paper) -> int:
    """Costs per year and phase; the row of their sum."""
    amounts, years, phases = (cells_of(POSITIONS, k, paper) for k in ("amount", "year", "phase"))
    for position, head in enumerate(_HEADS, start=1):
        looks.head(looks.at(sheet, FIRST_YEAR_ROW - 1, position), head.pick(paper.language))
    a, b = (place_of(Kind.PHASE, number, paper.language) for number in (0, 1))
    row = FIRST_YEAR_ROW
    for year in paper.years():
        looks.at(sheet, row, 1).value = year
        looks.computed(looks.at(sheet, row, 1), looks.YEAR)
        of_year = f"SUMIFS({amounts},{years},$A{row}"
        _put(sheet, row, [f"{of_year},{phases},{a})", f"{of_year},{phases},{b})"], f"{of_year})")
        row += 1
    looks.computed(looks.at(sheet, row, 1))
    looks.put_text(looks.at(sheet, row, 1), _NO_YEAR.pick(paper.language))
    has_years = row > FIRST_YEAR_ROW
    known = [
        f"-SUM({letter}{FIRST_YEAR_ROW}:{letter}{row - 1})" if has_years else "" for letter in "BCE"
    ]
    _put(
        sheet,
        row,
        [f"SUMIFS({amounts},{phases},{a}){known[0]}", f"SUMIFS({amounts},{phases},{b}){known[1]}"],
        f"SUM({amounts}){known[2]}",
    )
    row += 1
    looks.head(looks.at(sheet, row, 1), _ALL.pick(paper.language))
    for letter in "BCDE":
        cell = sheet[f"{letter}{row}"]
        cell.value = f"=SUM({letter}{FIRST_YEAR_ROW}:{letter}{row - 1})"
        looks.computed(cell, bold=True)
    return row


def _put(sheet: Worksheet, row: int, phases: Sequence[str], total: str) -> None:
    """The sums of one row: of both phases, of what has none, of all."""
    formulas = [*phases, f"E{row}-B{row}-C{row}", total]
    for position, formula in enumerate(formulas, start=2):
        cell = looks.at(sheet, row, position)
        cell.value = f"={formula}"
        looks.computed(cell)


def _add_sources(sheet: Worksheet, paper: Paper, total_row: int) -> None:
    """Who pays, and what is left to be paid."""
    language = paper.language
    amounts, kinds = (cells_of(SOURCES, key, paper) for key in ("amount", "kind"))
    head = total_row + 2
    looks.head(looks.at(sheet, head, 1), _SOURCE.pick(language))
    looks.head(looks.at(sheet, head, 2), _ALL.pick(language))
    lines: list[tuple[str, str]] = [
        (word, f"SUMIFS({amounts},{kinds},{place_of(Kind.SOURCE_KIND, number, language)})")
        for number, word in enumerate(words_of(Kind.SOURCE_KIND, language))
    ]
    first, last = head + 1, head + len(lines)
    lines.append((_NO_KIND.pick(language), f"SUM({amounts})-SUM(B{first}:B{last})"))
    lines.append((_ALL.pick(language), f"SUM(B{first}:B{last + 1})"))
    lines.append((_OPEN.pick(language), f"E{total_row}-B{last + 2}"))
    rate = paper.plan.financing.rate
    if rate is not None:
        lines.append((_RATE.pick(language), f"{rate:f}"))
        # Rounded to hundredths of a cent first: 0.35 x 100 is a little less than 35 for a computer.
        grant = f"ROUNDDOWN(ROUND(E{total_row}*B{last + 4},4),2)"
        lines.append((_GRANT.pick(language), grant))
        lines.append((_OWN.pick(language), f"E{total_row}-B{last + 5}"))
    for row, (word, formula) in enumerate(lines, start=first):
        looks.computed(looks.at(sheet, row, 1))
        looks.put_text(looks.at(sheet, row, 1), word)
        cell = looks.at(sheet, row, 2)
        is_rate = word == _RATE.pick(language)
        cell.value = rate if is_rate else f"={formula}"
        looks.computed(cell, looks.PERCENT if is_rate else looks.EURO)
