"""The first sheet of a workbook: what it is and how it is filled in."""

from openpyxl.styles import Alignment, Font
from openpyxl.workbook import Workbook

from app.cost_sheets import looks
from app.cost_sheets.harmless import coded
from app.cost_sheets.paper import Paper
from app.cost_sheets.table_sheet import EMPTY_ROWS
from app.scoring.wording import Text

TITLE = Text("Anleitung", "How to")
_HEADING = Text("Kosten- und Finanzierungsplan", "Cost and financing plan")
_STEPS: tuple[tuple[Text, Text], ...] = (
    (
        Text("Ausfüllen", "Filling in"),
        Text(
            "Tragen Sie auf dem Blatt „Kosten“ jede förderfähige Position in eine eigene Zeile ein,"
            " auf dem Blatt „Finanzierung“, wer sie bezahlt. Nur die hellen Felder lassen sich"
            " ändern. Phase, Kostenart, Art und Maßnahme wählen Sie aus der Liste der Zelle.",
            "On the sheet “Costs”, give every eligible position a line of its own; on the sheet"
            " “Financing”, say who pays. Only the light fields can be changed. Choose phase, cost"
            " type, kind and measure from the list of the cell.",
        ),
    ),
    (
        Text("Beträge", "Amounts"),
        Text(
            "Beträge stehen in Euro, mit Cent, ohne Tausend-Euro-Kürzung und nie negativ. Eine"
            " Position, die sich über mehrere Haushaltsjahre verteilt, bekommt je Jahr eine Zeile.",
            "Amounts are in euros and cents, not in thousands, and never negative. A position that"
            " spreads over several budget years gets one line per year.",
        ),
    ),
    (
        Text("Löschen und ergänzen", "Removing and adding"),
        Text(
            "Um eine Zeile zu löschen, leeren Sie alle ihre Felder. Unter den ausgefüllten Zeilen"
            f" sind {EMPTY_ROWS} frei; wenn Sie mehr brauchen, übernehmen Sie die Datei und laden"
            " sie neu herunter.",
            "To remove a line, clear all its fields. Below the lines that are filled in,"
            f" {EMPTY_ROWS} are free; if you need more, take the file over and download it again.",
        ),
    ),
    (
        Text("Summen", "Sums"),
        Text(
            "Das Blatt „Summen“ rechnet je Haushaltsjahr, Phase und Quelle. Dort ist nichts"
            " einzutragen.",
            "The sheet “Sums” adds up per budget year, phase and source. Nothing is to be typed"
            " there.",
        ),
    ),
    (
        Text("Zurück in den Bewerbungskompass", "Back into the Bewerbungskompass"),
        Text(
            "Speichern Sie die Datei als Excel-Arbeitsmappe (.xlsx) und wählen Sie im Dossier unter"
            " „Kosten & Finanzierung“ den Punkt „Aus Excel oder CSV übernehmen“. Sie sehen zuerst,"
            " was sich ändern würde; übernommen wird alles oder nichts.",
            "Save the file as an Excel workbook (.xlsx) and choose “Take over from Excel or CSV”"
            " under “Costs & financing” of the dossier. You first see what would change; all of it"
            " is taken over, or nothing.",
        ),
    ),
    (
        Text("Schutz der Blätter", "Protection of the sheets"),
        Text(
            "Der Blattschutz hat kein Kennwort: Er bewahrt nur die Spalten vor einem Versehen. Die"
            " verborgene erste Spalte enthält die Kennung jeder Zeile; an ihr erkennt der Import,"
            " was neu ist und was geändert wurde.",
            "The protection has no password: it only keeps the columns from mishaps. The hidden"
            " first column holds the id of each line, by which the import knows what is new and"
            " what was changed.",
        ),
    ),
)
_NOTE = Text(
    "Das Werkzeug bereitet vor, es entscheidet nicht. Kein amtliches Muster des Fördergebers.",
    "The tool prepares; it does not decide. No official template of the funder.",
)


def add_instructions(book: Workbook, paper: Paper) -> None:
    """The sheet that is read first."""
    language = paper.language
    sheet = book.create_sheet(TITLE.pick(language))
    sheet.column_dimensions["A"].width = 30
    sheet.column_dimensions["B"].width = 92
    looks.title(sheet["A1"], _HEADING.pick(language))
    looks.lead(sheet["A2"], coded(paper.title))
    for row, (name, text) in enumerate(_STEPS, start=4):
        looks.put_text(looks.at(sheet, row, 1), name.pick(language))
        looks.at(sheet, row, 1).font = Font(name="Calibri", bold=True)
        looks.at(sheet, row, 1).alignment = Alignment(vertical="top", wrap_text=True)
        looks.put_text(looks.at(sheet, row, 2), text.pick(language))
        looks.at(sheet, row, 2).font = Font(name="Calibri")
        looks.at(sheet, row, 2).alignment = Alignment(vertical="top", wrap_text=True)
        sheet.row_dimensions[row].height = 15 * (2 + len(text.pick(language)) // 95)
    looks.lead(looks.at(sheet, 5 + len(_STEPS), 1), _NOTE.pick(language))
    sheet.protection.enable()
    looks.on_a4(sheet, landscape=False)
