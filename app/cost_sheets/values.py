"""Cells to the values of a dossier's file, or to a sentence in both languages."""

import re
import unicodedata
from typing import Any

from pydantic_core import PydanticCustomError

from app.cost_sheets.amounts import REFUSED, Mark, Unit, read_amount
from app.cost_sheets.choices import Measures, measure_of, value_of, words_of
from app.cost_sheets.columns import Column, Kind
from app.cost_sheets.grid import Cell, CellKind
from app.cost_sheets.problem import CellRefused
from app.scoring.text import LINE_LENGTH, PROSE_LENGTH, clean_text
from app.scoring.values import EARLIEST_YEAR, LATEST_YEAR, euros_text
from app.scoring.wording import LANGUAGES, Text, euro_text

_YEAR = re.compile(r"(?:HJ|Jahr|Haushaltsjahr|year)?\s*(20[0-9]{2}|2100)(?:[.,]0+)?", re.IGNORECASE)
Plain = Any


def read_cell(cell: Cell, column: Column, measures: Measures) -> Plain:
    """The value of a cell of our own sheets. Raises CellRefused."""
    if column.kind is Kind.AMOUNT:
        return read_money(cell, unit="euro", mark="comma")
    if column.kind is Kind.YEAR:
        return read_year(cell)
    if column.kind in (Kind.PROSE, Kind.LINE):
        return read_text(cell, column.kind)
    if column.kind is Kind.MEASURE:
        word = read_text(cell, column.kind)
        return None if word is None else measure_of(word, measures)
    return read_choice(cell, column)


def read_text(cell: Cell, kind: Kind) -> str | None:
    """Text of one line or of several. Raises CellRefused."""
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        raise CellRefused(REFUSED[cell.kind])
    text = _written(cell)
    if kind is not Kind.PROSE:
        text = " ".join(text.splitlines())
    longest = PROSE_LENGTH if kind is Kind.PROSE else LINE_LENGTH
    try:
        return clean_text(text, longest=longest, lines=kind is Kind.PROSE)
    except PydanticCustomError as refused:
        if refused.type == "text_too_long":
            raise CellRefused(_too_long(longest)) from None
        raise CellRefused(_FORBIDDEN) from None


def read_year(cell: Cell) -> int | None:
    """A budget year, also as the year of a date. Raises CellRefused."""
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        raise CellRefused(REFUSED[cell.kind])
    text = cell.text[:4] if cell.kind is CellKind.DAY else cell.text.strip()
    if not text:
        return None
    found = _YEAR.fullmatch(text)
    if found is None or not EARLIEST_YEAR <= int(found[1]) <= LATEST_YEAR:
        raise CellRefused(_NO_YEAR)
    return int(found[1])


def read_money(cell: Cell, *, unit: Unit, mark: Mark | None) -> str | None:
    """An amount from 0 in the form of the file. Raises CellRefused."""
    cents = read_amount(cell, unit=unit, mark=mark)
    if cents is not None and cents < 0:
        raise CellRefused(_negative(cents))
    return None if cents is None else euros_text(cents)


def read_choice(cell: Cell, column: Column) -> Plain:
    """One of the fixed choices of a column. Raises CellRefused."""
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        raise CellRefused(REFUSED[cell.kind])
    word = unicodedata.normalize("NFC", _written(cell)).strip()
    if not word:
        return None
    value = value_of(column.kind, word)
    if value is None:
        raise CellRefused(_no_choice(word, column))
    return value == "true" if column.kind is Kind.FLAG else value


def _written(cell: Cell) -> str:
    """What stands in a cell as somebody would have typed it."""
    if cell.kind is CellKind.DAY:
        year, month, day = cell.text.split("-")
        return f"{day}.{month}.{year}"
    return cell.text


_NO_YEAR = Text(
    f"Hier wird ein Haushaltsjahr von {EARLIEST_YEAR} bis {LATEST_YEAR} erwartet.",
    f"A budget year from {EARLIEST_YEAR} to {LATEST_YEAR} is expected here.",
)
_FORBIDDEN = Text(
    "Der Text enthält ein unsichtbares Steuerzeichen. Bitte tippen Sie ihn neu.",
    "The text contains an invisible control character. Please type it anew.",
)


def _too_long(longest: int) -> Text:
    return Text(
        f"Der Text ist zu lang; höchstens {longest} Zeichen haben Platz.",
        f"The text is too long; at most {longest} characters fit.",
    )


def _negative(cents: int) -> Text:
    return Text(
        f"Negativer Betrag ({euro_text(cents, 'de')}). Kosten sind nie negativ; Einnahmen und"
        " Erstattungen gehören in die Finanzierung.",
        f"Negative amount ({euro_text(cents, 'en')}). Costs are never negative; income and refunds"
        " belong to the financing.",
    )


def _no_choice(word: str, column: Column) -> Text:
    shown = word if len(word) <= 40 else f"{word[:39]}…"
    de, en = (", ".join(words_of(column.kind, language)) for language in LANGUAGES)
    return Text(
        f"„{shown}“ ist hier nicht bekannt ({column.title.de}). Möglich sind: {de}.",
        f"“{shown}” is not known here ({column.title.en}). Possible are: {en}.",
    )
