"""What stands in the way of reading a sheet: the cell, and a sentence that says how to mend it."""

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from app.scoring.wording import Language, Text


class CellRefused(ValueError):
    """One cell that holds no value of its column."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


class SheetRefused(Exception):
    """A file that cannot be read at all, and why."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One problem at its place; `column` is None where it is about the whole row."""

    sheet: str
    row: int
    column: int | None
    sentence: Text

    def told(self, language: Language) -> str:
        """The place and the sentence, in the reader's language."""
        places = [Text("Zeile {row}", "Row {row}").pick(language).format(row=self.row)]
        if self.sheet:
            sheet = Text("Blatt „{name}“", "Sheet “{name}”").pick(language)
            places.insert(0, sheet.replace("{name}", self.sheet))
        if self.column is not None:
            letter = get_column_letter(self.column)
            places.append(Text(f"Spalte {letter}", f"column {letter}").pick(language))
        return f"{', '.join(places)}: {self.sentence.pick(language)}"
