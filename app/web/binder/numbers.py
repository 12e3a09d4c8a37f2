"""Amounts, percentages and other numbers as people type them in German and in English.

German writes 1.234.567,89 and English 1,234,567.89. What is written in the other language's way,
or could mean two numbers, is asked back with a suggestion and never guessed.
"""

import re
from decimal import Decimal

from app.scoring.values import EURO_DIGITS
from app.scoring.wording import Language, Text, decimal_text
from app.web.binder.misread import Misread

_SPACES = re.compile("[ \u00a0\u202f\u2009]")
_SPACED_THOUSANDS = re.compile(
    "[0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3})+(?:[.,][0-9]+)?", re.ASCII
)
_CURRENCY = re.compile(r"^\s*(?:€|EUR\b|Euro\b)?\s*(.*?)\s*(?:€|EUR|Euro)?\s*$", re.DOTALL)
_MARKS = {"de": (".", ","), "en": (",", ".")}


def read_money(typed: str, language: Language) -> str | None:
    """Euros with at most two decimals, as the exact text of a file ("180000.00"); None if blank.

    Raises:
        Misread: no amount, a negative one, or one that could mean two things.
    """
    match = _CURRENCY.match(typed)
    number = read_number(match.group(1) if match else typed, language, places=2)
    if number is None:
        return None
    if len(number.partition(".")[0]) > EURO_DIGITS:
        raise Misread(
            Text(
                "Beträge haben hier höchstens zwölf Stellen vor dem Komma.",
                "Amounts have at most twelve digits before the point here.",
            )
        )
    return f"{Decimal(number):.2f}"


def read_percent(typed: str, language: Language) -> str | None:
    """A percentage from 0 to 100 as the exact rate of a file ("0.65"); None if blank.

    Raises:
        Misread: no percentage, or a rate such as 0,65 where 65 was probably meant.
    """
    number = read_number(typed.replace("%", " "), language, places=4)
    if number is None:
        return None
    percent = Decimal(number)
    if percent > 100:
        raise Misread(Text("Höchstens 100 % sind möglich.", "At most 100% is possible."))
    if 0 < percent < 1:
        meant = decimal_text(percent * 100, language)
        raise Misread(
            Text(
                f"Meinten Sie {meant} %? Bitte geben Sie Prozent an, nicht den Bruchteil.",
                f"Did you mean {meant}%? Please type percent, not the fraction.",
            ),
            meant,
        )
    rate = (percent / 100).normalize()
    return format(rate, "f")


def read_number(typed: str, language: Language, *, places: int) -> str | None:
    """A plain number from 0 with at most `places` decimals, as digits and a point; None if blank.

    Raises:
        Misread: anything else; with a suggestion where the other language's marks were used.
    """
    text = typed.strip().strip("\u00a0\u202f")
    if not text:
        return None
    if _SPACED_THOUSANDS.fullmatch(text):
        text = _SPACES.sub("", text)
    if re.fullmatch(r"[-\u2212\u2013][0-9.,]+", text, re.ASCII):
        raise Misread(
            Text("Negative Zahlen sind hier nicht möglich.", "Negative numbers do not fit here.")
        )
    thousands, decimal = _MARKS[language]
    if _well_formed(text, thousands, decimal, places):
        return _plain(text, thousands, decimal)
    meant = _probably_meant(text, thousands, decimal, places)
    if meant is not None:
        shown = decimal_text(Decimal(meant), language)
        raise Misread(
            Text(
                f"„{text}“ ist nicht eindeutig. Meinten Sie {shown}? Im Deutschen trennt der "
                "Punkt die Tausender und das Komma die Dezimalstellen.",
                f'"{text}" is ambiguous. Did you mean {shown}? In English the comma groups '
                "thousands and the point marks decimals.",
            ),
            shown,
        )
    example = "1.234,56" if language == "de" else "1,234.56"
    raise Misread(
        Text(
            f"Bitte eine Zahl aus den Ziffern 0 bis 9 eingeben, zum Beispiel {example}"
            + (f", mit höchstens {places} Nachkommastellen." if places else " (ohne Nachkomma)."),
            f"Please type a number with the digits 0 to 9, for example {example}"
            + (f", with at most {places} decimals." if places else " (no decimals)."),
        )
    )


def shown_money(stored: str, language: Language) -> str:
    """A file's amount as a field shows it: "180000.00" is 180.000,00 in German."""
    euros, _, cents = stored.partition(".")
    grouped = decimal_text(int(euros), language)
    return f"{grouped}{_MARKS[language][1]}{(cents + '00')[:2]}"


def shown_percent(stored: str, language: Language) -> str:
    """A file's rate as a field shows it: "0.65" is 65."""
    return decimal_text(Decimal(stored) * 100, language, places=6)


def shown_number(stored: str, language: Language) -> str:
    """A file's number as a field shows it: "1.5" is 1,5 in German."""
    return decimal_text(Decimal(stored), language, places=6)


def _well_formed(text: str, thousands: str, decimal: str, places: int) -> bool:
    digits = rf"(?:[0-9]+|[0-9]{{1,3}}(?:{re.escape(thousands)}[0-9]{{3}})+)"
    decimals = rf"(?:{re.escape(decimal)}[0-9]{{1,{places}}})?" if places else ""
    return len(text) <= 60 and re.fullmatch(digits + decimals, text, re.ASCII) is not None


def _plain(text: str, thousands: str, decimal: str) -> str:
    whole, _, rest = text.replace(thousands, "").partition(decimal)
    return (whole.lstrip("0") or "0") + (f".{rest}" if rest else "")


def _probably_meant(text: str, thousands: str, decimal: str, places: int) -> str | None:
    """The number in the other language's marks, if it is one there; digits and a point."""
    if _well_formed(text, decimal, thousands, max(places, 1)):
        return _plain(text, decimal, thousands)
    return None
