"""Amounts in running text: 1.619.054,55 EUR, 16,33 Mio. €, 2,86 Millionen Euro, 212 T€, 500,- €."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.papers.numerals import IN_WORDS, number_of

_UNITS = (
    ("mrd", 10**9),
    ("milliard", 10**9),
    ("mio", 10**6),
    ("million", 10**6),
    ("mill", 10**6),
    ("tsd", 10**3),
    ("tausend", 10**3),
    ("t", 10**3),
)
_NUMBER = r"\d{1,3}(?:[. ']\d{3}){1,4}(?!\d)|\d{1,12}"
_DECIMALS = r"(?:,(?:\d{1,6}|-{1,2}))?"
_UNIT = r"(?:Mrd\.?|Milliarden?|Mio\.?|Million(?:en)?|Mill\.|Tsd\.?|Tausend|T(?=€|EUR|Euro|\s€))"
_CURRENCY = r"(?:€|EUR\b|Euro\b|EURO\b|Euros\b)"
_WORDS = re.compile(
    rf"\b(?:(?P<half>anderthalb|eineinhalb|zweieinhalb|dreieinhalb|viereinhalb)\s{{1,2}}Millionen"
    rf"|(?P<millions>{IN_WORDS})\s{{0,2}}Million(?:en)?(?:\s{{1,2}}(?:und\s)?(?P<rest>{IN_WORDS}))?"
    rf"|(?P<alone>{IN_WORDS}))\s{{1,2}}{_CURRENCY}",
    re.IGNORECASE,
)
_HALVES = {"anderthalb": 3, "eineinhalb": 3, "zweieinhalb": 5, "dreieinhalb": 7, "viereinhalb": 9}
AMOUNT = re.compile(
    rf"(?<![\d,/:-])(?<!\d\.)(?P<number>{_NUMBER})(?P<decimals>{_DECIMALS})"
    rf"(?:\s{{0,2}}(?P<unit>{_UNIT}))?\s{{0,2}}(?P<after>{_CURRENCY})"
    rf"|(?P<thousands>T)?(?P<before>{_CURRENCY})\s{{0,2}}(?P<number2>{_NUMBER})(?P<decimals2>{_DECIMALS})"
    rf"(?:\s{{0,2}}(?P<unit2>{_UNIT}))?(?![\d])",
    re.ASCII,
)
_MOST_EUROS = 10**12


@dataclass(frozen=True, slots=True)
class AmountFound:
    """An amount in cents and where it stands."""

    cents: int
    start: int
    end: int


def amounts_in(text: str, start: int = 0, end: int | None = None) -> Iterator[AmountFound]:
    """All amounts between two places of a text, exact to the cent."""
    for match in AMOUNT.finditer(text, start, len(text) if end is None else end):
        cents = _cents(
            match["number"] or match["number2"],
            match["decimals"] or match["decimals2"] or "",
            match["unit"] or match["unit2"] or match["thousands"] or "",
        )
        if cents is not None:
            yield AmountFound(cents, match.start(), match.end())
    yield from _in_words(text, start, len(text) if end is None else end)


def _in_words(text: str, start: int, end: int) -> Iterator[AmountFound]:
    for match in _WORDS.finditer(text, start, end):
        if match["half"]:
            euros = _HALVES[match["half"].casefold()] * 500_000
        elif match["millions"]:
            rest = number_of(match["rest"]) if match["rest"] else 0
            euros = (number_of(match["millions"]) or 0) * 10**6 + (rest or 0)
        else:
            euros = number_of(match["alone"]) or 0
        if euros >= 100:
            yield AmountFound(euros * 100, match.start(), match.end())


def _cents(number: str, decimals: str, unit: str) -> int | None:
    """None for what is no exact amount of cents, or out of any bounds."""
    digits = re.sub(r"[. ']", "", number)
    fraction = decimals.lstrip(",").replace("-", "") or "0"
    factor = next((many for word, many in _UNITS if unit.casefold().startswith(word)), 1)
    if "." in number and factor > 10**3:
        return None  # "1.234 Mio." may mean two numbers
    euros = Decimal(f"{digits}.{fraction}") * factor
    cents = euros * 100
    if euros > _MOST_EUROS or cents != cents.to_integral_value():
        return None
    return int(cents)
