"""Sentences in German and English with exact numbers, amounts and days in them.

A `Sentence` keeps its two templates and its values; it is put into words only when somebody reads
it. Everything shown to a person, in a reason, on a page or in a report, is formatted here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from app.scoring.values import MonthOrDay

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")

_BERLIN = ZoneInfo("Europe/Berlin")
NO_BREAK = "\u00a0"
_QUOTED_LENGTH = 80
_FORGOTTEN = "…"
_PLACE = re.compile(r"\{(\w+)\}")
_NO_VALUES: Mapping[str, "Value"] = MappingProxyType({})
_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
}
_WEEKDAYS = {"de": "Mo. Di. Mi. Do. Fr. Sa. So.", "en": "Mon Tue Wed Thu Fri Sat Sun"}


@dataclass(frozen=True, slots=True)
class Text:
    """The same text in both languages."""

    de: str
    en: str

    def pick(self, language: Language) -> str:
        """The text in one language."""
        return self.de if language == "de" else self.en


@dataclass(frozen=True, slots=True)
class Euro:
    """An amount to be worded, in cents."""

    cents: int


@dataclass(frozen=True, slots=True)
class Percent:
    """A part of one to be worded as a percentage: 0.65 is "65 %"."""

    part: Fraction | Decimal


Value: TypeAlias = (
    "str | int | date | Decimal | Fraction | Euro | Percent | Text | Sentence | MonthOrDay"
    " | tuple[Value, ...]"
)
"""What may stand in a sentence: also another one, which is put into words with it."""


def decimal_text(number: Decimal | Fraction | int, language: Language, *, places: int = 2) -> str:
    """A number with at most `places` decimals (rounded half even), grouped by thousands."""
    rounded = Fraction(number).__round__(places)
    sign = "-" if rounded < 0 else ""
    whole, rest = divmod(abs(rounded) * 10**places, 10**places)
    decimals = f"{int(rest):0{places}d}".rstrip("0") if places else ""
    text = f"{int(whole):,}" + (f".{decimals}" if decimals else "")
    return sign + (_german(text) if language == "de" else text)


def euro_text(cents: int, language: Language) -> str:
    """An amount: `1.234.567,89 €` in German, `€1,234,567.89` in English; always two decimals."""
    sign = "-" if cents < 0 else ""
    euros = f"{abs(cents) // 100:,}.{abs(cents) % 100:02d}"
    if language == "de":
        return f"{sign}{_german(euros)}{NO_BREAK}€"
    return f"{sign}€{euros}"


@lru_cache(maxsize=1024, typed=True)
def percent_text(part: Fraction | Decimal, language: Language) -> str:
    """A percentage: `65 %` in German, `65%` in English; a decimal rate keeps all its digits."""
    number = decimal_text(part * 100, language, places=_places(part))
    return f"{number}{NO_BREAK}%" if language == "de" else f"{number}%"


@lru_cache(maxsize=4096, typed=True)
def day_text(day: date, language: Language) -> str:
    """A day: `14.03.2021` in German, `14 March 2021` in English."""
    if language == "de":
        return f"{day.day:02d}.{day.month:02d}.{day.year:04d}"
    return f"{day.day} {_month_name(day.month, 'en')} {day.year}"


def deadline_text(day: date, language: Language) -> str:
    """The end of a day: `So., 14.03.2021, 24:00 Uhr`, `Sun 14 March 2021, 24:00`."""
    weekday = _WEEKDAYS[language].split()[day.weekday()]
    if language == "de":
        return f"{weekday}, {day_text(day, 'de')}, 24:00{NO_BREAK}Uhr"
    return f"{weekday} {day_text(day, 'en')}, 24:00"


def moment_text(instant: datetime, language: Language) -> str:
    """An instant in Europe/Berlin: `14.03.2021, 17:05 Uhr`, `14 March 2021, 17:05`."""
    local = instant.astimezone(_BERLIN)
    clock = f"{local:%H:%M}"
    return f"{day_text(local.date(), language)}, {clock}" + (
        f"{NO_BREAK}Uhr" if language == "de" else ""
    )


def month_text(month: MonthOrDay, language: Language) -> str:
    """A month in words, or the day if one was given."""
    if len(month) == 10:
        return day_text(month.first_day, language)
    first = month.first_day
    return f"{_month_name(first.month, language)} {first.year}"


def listing_text(items: tuple[str, ...], language: Language) -> str:
    """`A, B und C`."""
    if len(items) < 2:
        return "".join(items)
    joint = " und " if language == "de" else " and "
    return ", ".join(items[:-1]) + joint + items[-1]


def value_text(value: Value, language: Language) -> str:
    """Any value of a sentence in words."""
    if isinstance(value, (Text, Sentence)):
        return value.pick(language)
    if isinstance(value, Euro):
        return euro_text(value.cents, language)
    if isinstance(value, Percent):
        return percent_text(value.part, language)
    if isinstance(value, MonthOrDay):
        return month_text(value, language)
    if isinstance(value, str):
        return value if len(value) <= _QUOTED_LENGTH else value[: _QUOTED_LENGTH - 1] + "…"
    if isinstance(value, date):
        return day_text(value, language)
    if isinstance(value, int):
        return str(value) if abs(value) < 10_000 else decimal_text(value, language)
    if isinstance(value, tuple):
        return listing_text(tuple(value_text(item, language) for item in value), language)
    return decimal_text(value, language, places=_places(value))


def _places(number: Decimal | Fraction) -> int:
    """An exact decimal is shown exactly: a rate just above a bound must not read like the bound."""
    exponent = number.as_tuple().exponent if isinstance(number, Decimal) else 0
    return max(2, -exponent) if isinstance(exponent, int) else 2


class Sentence(NamedTuple):
    """One or two sentences in both languages; `{name}` stands for a value.

    Putting it into words never fails: a sentence in a reason must never cost a save.
    """

    de: str
    en: str
    values: Mapping[str, Value] = _NO_VALUES
    then: "Sentence | None" = None

    def pick(self, language: Language) -> str:
        """The sentence in one language, with what follows it."""

        text = self.de if language == "de" else self.en
        if "{" in text:
            values, parts = self.values, list(_parts(text))
            for at in range(1, len(parts), 2):
                name = parts[at]
                parts[at] = value_text(values[name], language) if name in values else _FORGOTTEN
            text = "".join(parts)
        return text if self.then is None else f"{text} {self.then.pick(language)}"

    def followed_by(self, other: "Sentence") -> "Sentence":
        """This sentence and then another."""
        last = other if self.then is None else self.then.followed_by(other)
        return Sentence(self.de, self.en, self.values, last)

    def text(self) -> Text:
        """Both languages in words."""
        return Text(self.pick("de"), self.pick("en"))


@lru_cache(maxsize=4096)
def _parts(template: str) -> tuple[str, ...]:
    """What stands between the values of a template, and after each the name of the value."""
    return tuple(_PLACE.split(template))


def say(de: str, en: str, /, **values: Value) -> Sentence:
    """A sentence from its German and English template and the values in it."""
    return Sentence(de, en, values)


def _german(number: str) -> str:
    return number.translate(str.maketrans(",.", ".,"))


def _month_name(month: int, language: Language) -> str:
    return _MONTHS[language].split()[month - 1]
