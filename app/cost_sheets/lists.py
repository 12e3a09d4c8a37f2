"""The hidden sheet with what may be chosen, and the drop-downs that point to it."""

from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from app.cost_sheets.choices import words_of
from app.cost_sheets.columns import Column, Kind
from app.cost_sheets.harmless import coded
from app.cost_sheets.looks import put_text
from app.cost_sheets.paper import Paper
from app.scoring.values import EARLIEST_YEAR, EURO_DIGITS, LATEST_YEAR
from app.scoring.wording import Language, Text

TITLE = Text("Listen", "Lists")
_COLUMNS = {
    Kind.PHASE: "A",
    Kind.COST_TYPE: "B",
    Kind.SOURCE_KIND: "C",
    Kind.FLAG: "D",
    Kind.MEASURE: "E",
}


def add_lists(book: Workbook, paper: Paper) -> None:
    """The sheet with all choices, one column per kind."""
    sheet = book.create_sheet(TITLE.pick(paper.language))
    sheet.sheet_state = "hidden"
    for kind, letter in _COLUMNS.items():
        for number, word in enumerate(_words(kind, paper), start=1):
            put_text(sheet[f"{letter}{number}"], coded(word))
    sheet.protection.enable()


def place_of(kind: Kind, position: int, language: Language) -> str:
    """The cell in which a choice stands, as a formula names it."""
    return f"{TITLE.pick(language)}!${_COLUMNS[kind]}${position + 1}"


def validation_of(column: Column, paper: Paper) -> DataValidation | None:
    """What a column accepts; None where any text will do."""
    language = paper.language
    if column.kind in _COLUMNS:
        number = len(_words(column.kind, paper))
        if not number:
            return None
        letter = _COLUMNS[column.kind]
        places = f"{TITLE.pick(language)}!${letter}$1:${letter}${number}"
        found = DataValidation(type="list", formula1=places, allow_blank=True)
        return _told(found, _CHOOSE, language)
    if column.kind is Kind.YEAR:
        found = DataValidation(
            type="whole", formula1=str(EARLIEST_YEAR), formula2=str(LATEST_YEAR), allow_blank=True
        )
        return _told(found, _TYPE_YEAR, language)
    if column.kind is Kind.AMOUNT:
        most = f"{10**EURO_DIGITS - 1}.99"
        found = DataValidation(type="decimal", formula1="0", formula2=most, allow_blank=True)
        return _told(found, _TYPE_AMOUNT, language)
    return None


def _words(kind: Kind, paper: Paper) -> tuple[str, ...]:
    if kind is Kind.MEASURE:
        return tuple(measure.label for measure in paper.measures)
    return words_of(kind, paper.language)


def _told(validation: DataValidation, sentence: Text, language: Language) -> DataValidation:
    validation.showErrorMessage = True
    validation.errorTitle = _MENDED.pick(language)
    validation.error = sentence.pick(language)
    return validation


_MENDED = Text("Bitte prüfen", "Please check")
_CHOOSE = Text("Bitte wählen Sie einen Eintrag der Liste.", "Please choose an entry of the list.")
_TYPE_YEAR = Text(
    f"Bitte ein Jahr von {EARLIEST_YEAR} bis {LATEST_YEAR} eingeben.",
    f"Please type a year from {EARLIEST_YEAR} to {LATEST_YEAR}.",
)
_TYPE_AMOUNT = Text(
    "Bitte einen Betrag in Euro ab 0 eingeben, zum Beispiel 180000,00.",
    "Please type an amount in euros from 0, for example 180000.00.",
)
