"""One way to read and one way to show each kind of answer."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.scoring.wording import Language, Text
from app.web.binder.days import read_day, read_month, shown_day, shown_month
from app.web.binder.misread import Misread
from app.web.binder.numbers import (
    read_money,
    read_number,
    read_percent,
    shown_money,
    shown_number,
    shown_percent,
)
from app.web.dossier.blocks import Kind

Plain = Any
"""A value as a dossier file has it: text, truth, list, or None."""


def read(kind: Kind, typed: Sequence[str], language: Language) -> Plain:
    """What was typed as a value of the file; None when nothing was.

    Raises:
        Misread: it is no value of this kind.
    """
    if kind in (Kind.TAGS, Kind.GOALS):
        return [item for item in typed if item.strip()]
    text = typed[-1] if typed else ""
    if kind is Kind.LINES:
        return [line.strip() for line in text.splitlines() if line.strip()]
    if kind in _READERS:
        return _READERS[kind](text, language)
    return text if text.strip() else None


def show(kind: Kind, stored: Plain, language: Language) -> list[str]:
    """A stored value as the field shows it; several for tags, none when there is none."""
    if stored is None:
        return []
    if kind in (Kind.TAGS, Kind.GOALS):
        return [str(item) for item in stored]
    if kind is Kind.LINES:
        return ["\n".join(stored)] if stored else []
    if isinstance(stored, bool):
        return ["true" if stored else "false"]
    shower = _SHOWERS.get(kind)
    return [shower(str(stored), language) if shower else str(stored)]


def _read_count(text: str, language: Language) -> str | None:
    return read_number(text, language, places=0)


def _read_posts(text: str, language: Language) -> str | None:
    return read_number(text, language, places=4)


def _read_year(text: str, language: Language) -> str | None:
    del language
    year = text.strip()
    if year and not (len(year) == 4 and year.isascii() and year.isdigit()):
        raise Misread(
            Text(
                "Bitte ein Jahr mit vier Ziffern angeben, zum Beispiel 2023.",
                "Please type a year in four digits, for example 2023.",
            )
        )
    return year or None


def _read_share(text: str, language: Language) -> str | None:
    if "/" not in text:
        return read_percent(text, language)
    over, _, under = text.partition("/")
    parts = (over.strip(), under.strip())
    plain = all(part.isascii() and part.isdigit() and len(part) <= 9 for part in parts)
    if not plain or int(parts[1]) == 0 or Fraction(int(parts[0]), int(parts[1])) > 1:
        raise Misread(
            Text(
                "Bitte einen Bruch bis 1 angeben, zum Beispiel 1/3, oder Prozent.",
                "Please type a fraction up to 1, for example 1/3, or percent.",
            )
        )
    return f"{int(parts[0])}/{int(parts[1])}"


def _show_share(stored: str, language: Language) -> str:
    return stored if "/" in stored else shown_percent(stored, language)


def _read_flag(text: str, language: Language) -> bool | None:
    del language
    if text not in ("", "true", "false"):
        raise Misread(Text("Bitte Ja, Nein oder offen wählen.", "Please choose yes, no or open."))
    return None if not text else text == "true"


def _show_count(stored: str, language: Language) -> str:
    return shown_number(str(Decimal(stored)), language)


_READERS: Mapping[Kind, Any] = {
    Kind.MONEY: read_money,
    Kind.PERCENT: read_percent,
    Kind.SHARE: _read_share,
    Kind.COUNT: _read_count,
    Kind.POSTS: _read_posts,
    Kind.YEAR: _read_year,
    Kind.DAY: read_day,
    Kind.MONTH: read_month,
    Kind.FLAG: _read_flag,
}
_SHOWERS: Mapping[Kind, Any] = {
    Kind.MONEY: shown_money,
    Kind.PERCENT: shown_percent,
    Kind.SHARE: _show_share,
    Kind.COUNT: _show_count,
    Kind.POSTS: shown_number,
    Kind.DAY: shown_day,
    Kind.MONTH: shown_month,
}
