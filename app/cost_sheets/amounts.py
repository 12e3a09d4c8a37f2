"""Amounts as treasuries write them: 1.234,50 €, (1.234,50), 12,5 T€, 1 234.50 EUR. Exact.

What could mean two numbers is refused with both readings named, never guessed.
"""

import re
from decimal import Decimal
from typing import Literal

from app.cost_sheets.grid import Cell, CellKind
from app.cost_sheets.problem import CellRefused
from app.scoring.values import EURO_DIGITS
from app.scoring.wording import Text, euro_text

Mark = Literal["comma", "point"]
Unit = Literal["euro", "thousand"]

_SIGNS: dict[Mark, tuple[str, str]] = {"comma": (".", ","), "point": (",", ".")}
_WORDS = re.compile(
    r"(?P<million>Mio\.?\s*(?:€|EUR|Euro)?|Mill\.?\s*(?:€|EUR)?)"
    r"|(?P<thousand>T\s?€|T\s?EUR|TEUR|k\s?€|Tsd\.?\s*(?:€|EUR|Euro)?)"
    r"|(?P<plain>€|EUR|Euro)",
    re.IGNORECASE,
)
_FACTORS = {"million": 1_000_000, "thousand": 1_000, "plain": 1}
_SPACES = re.compile("[ \u00a0\u202f\u2009']")
_NO_CENTS = re.compile("[,.][-–—]{1,2}$")
_MINUS = ("-", "−", "–")
_DASHES = ("-", "–", "—", "-,-", "-,--", "–,–")
_NOISE = Decimal("0.000001")
_CENT = Decimal("0.01")


def read_amount(cell: Cell, *, unit: Unit, mark: Mark | None) -> int | None:
    """The amount of a cell in cents; negative where it is; None for a dash.

    Args:
        mark: what separates the decimals of amounts that are text; None if nobody has said.

    Raises:
        CellRefused: no amount, or one that could mean two.
    """
    if cell.kind is CellKind.NUMBER:
        number = Decimal(cell.text)
        if not number.is_finite():
            raise CellRefused(NO_AMOUNT)
        return _cents(number * (1000 if unit == "thousand" else 1))
    if cell.kind is CellKind.TEXT:
        return _read_text(cell.text, unit, mark)
    raise CellRefused(REFUSED.get(cell.kind, NO_AMOUNT))


def marks_of(text: str) -> frozenset[Mark]:
    """What the decimals of an amount in text may be separated by; nothing if it is no amount."""
    digits = _bare(text)[0]
    return frozenset(mark for mark in _SIGNS if _well_formed(digits, mark))


def _read_text(text: str, unit: Unit, mark: Mark | None) -> int | None:
    if text.strip() in _DASHES:
        return None
    digits, factor, sign = _bare(text)
    possible = marks_of(text)
    values = {one: _value(digits, one) for one in possible}
    if not values:
        raise CellRefused(NO_AMOUNT)
    if mark not in values and len(set(values.values())) > 1:
        raise CellRefused(AMBIGUOUS)
    if mark is not None and mark not in values:
        raise CellRefused(_other_mark(text, next(iter(values.values()))))
    value = values[mark] if mark is not None else next(iter(values.values()))
    return _cents(sign * value * (factor or (1000 if unit == "thousand" else 1)))


def _bare(text: str) -> tuple[str, int | None, int]:
    """The digits and marks of an amount, the factor its unit names, its sign."""
    named = [_FACTORS[found.lastgroup or "plain"] for found in _WORDS.finditer(text)]
    factor = max((one for one in named if one > 1), default=None)
    inner = _NO_CENTS.sub("", _SPACES.sub("", _WORDS.sub("", text.strip())))
    sign = 1
    if inner.startswith("(") and inner.endswith(")"):
        inner, sign = inner[1:-1], -1
    if inner[:1] in _MINUS or inner[-1:] in _MINUS:
        inner, sign = inner.strip("-−–"), -sign
    return inner.removeprefix("+"), factor, sign


def _well_formed(digits: str, mark: Mark) -> bool:
    group, decimal = (re.escape(sign) for sign in _SIGNS[mark])
    shape = rf"(?:[0-9]+|[0-9]{{1,3}}(?:{group}[0-9]{{3}})+)(?:{decimal}[0-9]+)?"
    return len(digits) <= 40 and re.fullmatch(shape, digits, re.ASCII) is not None


def _value(digits: str, mark: Mark) -> Decimal:
    group, decimal = _SIGNS[mark]
    return Decimal(digits.replace(group, "").replace(decimal, "."))


def _cents(euros: Decimal) -> int:
    """Exact cents; what a computer adds to a number by computing is no fraction of a cent."""
    if abs(euros) >= 10**EURO_DIGITS:
        raise CellRefused(TOO_LARGE)
    rounded = euros.quantize(_CENT)
    if abs(euros - rounded) > _NOISE:
        raise CellRefused(_fractions(euros))
    return int(rounded * 100)


NO_AMOUNT = Text(
    "Text statt Betrag. Erwartet wird eine Zahl, zum Beispiel 180.000,00.",
    "Text instead of an amount. A number is expected, for example 180,000.00.",
)
AMBIGUOUS = Text(
    "Dieser Betrag ist nicht eindeutig. Sagen Sie bei der Zuordnung, ob das Komma oder der Punkt"
    " die Dezimalstellen trennt.",
    "This amount is ambiguous. Say in the mapping whether the comma or the point marks decimals.",
)
TOO_LARGE = Text(
    "Der Betrag hat mehr als zwölf Stellen vor dem Komma.",
    "The amount has more than twelve digits before the point.",
)
REFUSED = {
    CellKind.ERROR: Text(
        "Die Zelle enthält einen Fehler der Tabellenkalkulation (wie #REF! oder #DIV/0!). Bitte"
        " berichtigen Sie die Formel.",
        "The cell holds an error of the spreadsheet (such as #REF! or #DIV/0!). Please mend the"
        " formula.",
    ),
    CellKind.UNCOMPUTED: Text(
        "Die Datei enthält das Ergebnis dieser Formel nicht. Öffnen Sie sie in Excel oder"
        " LibreOffice, speichern Sie sie, und laden Sie sie neu hoch.",
        "The file does not contain the result of this formula. Open it in Excel or LibreOffice,"
        " save it, and upload it again.",
    ),
    CellKind.DAY: Text("Datum statt Betrag.", "A date instead of an amount."),
    CellKind.FLAG: Text("Wahrheitswert statt Betrag.", "True or false instead of an amount."),
}


def _fractions(euros: Decimal) -> Text:
    shown = f"{euros.normalize():f}"[:20]
    return Text(
        f"Der Betrag hat Bruchteile von Cent ({shown.replace('.', ',')}). Bitte runden Sie ihn auf"
        " zwei Nachkommastellen.",
        f"The amount has fractions of a cent ({shown}). Please round it to two decimals.",
    )


def _other_mark(text: str, value: Decimal) -> Text:
    cents = int(value * 100)
    return Text(
        f"„{text.strip()[:40]}“ ist anders geschrieben als die übrigen Beträge. Gemeint ist"
        f" vielleicht {euro_text(cents, 'de')}.",
        f"“{text.strip()[:40]}” is written differently from the other amounts. Perhaps"
        f" {euro_text(cents, 'en')} is meant.",
    )
