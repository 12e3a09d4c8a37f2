"""Rates in running text: 35 %, 35 v. H., 35 vom Hundert, 17,5 Prozent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.papers.numerals import IN_WORDS, number_of

PERCENT = re.compile(
    r"(?<![\d.,/:])(?P<whole>100|\d{1,2})(?:,(?P<part>\d{1,4}))?\s{0,2}-?"
    r"(?:%|Prozent\b|prozentig\w*|v\.\s?H\b\.?|vH\b|vom\s{1,2}Hundert\b)",
    re.ASCII | re.IGNORECASE,
)
_WORDS = re.compile(rf"\b(?P<number>{IN_WORDS})\s{{0,2}}-?(?:Prozent|vom\s{{1,2}}Hundert)\b", re.I)
_PARTS = re.compile(
    r"\b(?P<part>die\sHälfte|zur\sHälfte|ein(?:em|es)?\s(?:Viertel|Fünftel|Zehntel))\b", re.I
)
_EXACT = {"hälfte": "0.5", "viertel": "0.25", "fünftel": "0.2", "zehntel": "0.1"}


@dataclass(frozen=True, slots=True)
class RateFound:
    """A rate between 0 and 1 and where it stands."""

    rate: Decimal
    start: int
    end: int


def rates_in(text: str, start: int = 0, end: int | None = None) -> Iterator[RateFound]:
    """All percentages up to 100 between two places of a text, as exact rates."""
    for match in PERCENT.finditer(text, start, len(text) if end is None else end):
        rate = Decimal(f"{match['whole']}.{match['part'] or 0}") / 100
        if rate <= 1:
            yield RateFound(rate.normalize(), match.start(), match.end())
    for match in _WORDS.finditer(text, start, len(text) if end is None else end):
        number = number_of(match["number"])
        if number is not None and 0 < number <= 100:
            yield RateFound((Decimal(number) / 100).normalize(), match.start(), match.end())
    for match in _PARTS.finditer(text, start, len(text) if end is None else end):
        exact = _EXACT[match["part"].split()[-1].casefold()]
        yield RateFound(Decimal(exact), match.start(), match.end())
