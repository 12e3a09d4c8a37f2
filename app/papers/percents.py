"""Rates in running text: 35 %, 35 v. H., 35 vom Hundert, 17,5 Prozent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

PERCENT = re.compile(
    r"(?<![\d.,/:])(?P<whole>100|\d{1,2})(?:,(?P<part>\d{1,4}))?\s{0,2}-?"
    r"(?:%|Prozent\b|v\.\s?H\.|vH\b|vom\s{1,2}Hundert\b)",
    re.ASCII | re.IGNORECASE,
)


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
