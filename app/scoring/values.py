"""The kinds of values that a dossier is made of: exact money, rates, shares, days, text.

Each kind is a pydantic type. It accepts what a person or a file may write (text, or a JSON number
where a number is meant), refuses everything else with a coded error, and stays exact. A blank
text is always "nothing yet" (None).
"""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, LiteralString

from pydantic import BeforeValidator, GetCoreSchemaHandler, PlainSerializer
from pydantic_core import CoreSchema, core_schema

from app.scoring.months import first_day, last_day
from app.scoring.text import refuse, schema_of

EARLIEST_YEAR, LATEST_YEAR = 2000, 2100
EURO_DIGITS = 12
_MOST_BITS = 100  # beyond any number meant here; Python refuses to write out thousands of digits

_PLAIN_NUMBER = re.compile(r"(0|[1-9][0-9]*)(\.[0-9]+)?", re.ASCII)
_PLAIN_INTEGER = re.compile(r"0|[1-9][0-9]*", re.ASCII)
_SHARE = re.compile(r"(0|1)(\.[0-9]{1,9})?|[0-9]{1,9}/[1-9][0-9]{0,8}", re.ASCII)
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_MONTH_OR_DAY = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?", re.ASCII)


def _blank_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def _number_text(value: object) -> str:
    """The plain digits of a number given as text, int or Decimal; "" when it is none of them."""
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        return ""
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        return ""
    if isinstance(value, Decimal) and not (value.is_finite() and abs(value.adjusted()) < 30):
        return ""
    return format(value, "f") if isinstance(value, Decimal) else str(value).strip()


def read_amount(value: object) -> int | None:
    """Euros as text, int or Decimal to exact cents. Raises PydanticCustomError."""
    value = _blank_is_none(value)
    if value is None:
        return None
    text = _number_text(value)
    if not _PLAIN_NUMBER.fullmatch(text):
        raise refuse(
            "amount_form", 'An amount in euros such as "180000.00" is expected: digits and a point.'
        )
    euros, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) > 2:
        raise refuse("amount_precision", "An amount has at most two decimals.")
    if len(euros) > EURO_DIGITS:
        raise refuse("amount_too_large", "An amount has at most twelve digits before the point.")
    return int(euros) * 100 + int(decimals.ljust(2, "0"))


def euros_text(cents: int) -> str:
    """Cents as the exact text of a file: 18000000 -> "180000.00"."""
    return f"{cents // 100}.{cents % 100:02d}"


def read_flag(value: object) -> bool | None:
    """true or false, also as text. Raises PydanticCustomError."""
    value = _blank_is_none(value)
    if value is None or isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise refuse("flag_form", "true or false is expected here.")


def _integer(
    value: object, *, least: int, most: int, code: LiteralString, english: LiteralString
) -> int | None:
    value = _blank_is_none(value)
    if value is None:
        return None
    text = _number_text(value)
    if not _PLAIN_INTEGER.fullmatch(text) or len(text) > 12 or not least <= int(text) <= most:
        raise refuse(code, english, least=least, most=most)
    return int(text)


def read_year(value: object) -> int | None:
    """A year in digits. Raises PydanticCustomError."""
    return _integer(
        value,
        least=EARLIEST_YEAR,
        most=LATEST_YEAR,
        code="year_form",
        english="A year between {least} and {most} is expected.",
    )


def required_year(value: object) -> int:
    """A year that may not be blank, such as a key."""
    year = read_year(value)
    if year is None:
        raise refuse(
            "year_form",
            "A year between {least} and {most} is expected.",
            least=EARLIEST_YEAR,
            most=LATEST_YEAR,
        )
    return year


def read_count(value: object) -> int | None:
    """A whole number from 0. Raises PydanticCustomError."""
    return _integer(
        value,
        least=0,
        most=999_999_999,
        code="count_form",
        english="A whole number from {least} to {most}, in digits only, is expected.",
    )


def _decimal(
    value: object, *, most: Decimal, code: LiteralString, english: LiteralString
) -> Decimal | None:
    value = _blank_is_none(value)
    if value is None:
        return None
    text = _number_text(value)
    if not _PLAIN_NUMBER.fullmatch(text) or len(text) > 20:
        raise refuse(code, english)
    try:
        number = Decimal(text)
    except InvalidOperation:  # pragma: no cover - the pattern above leaves nothing to fail
        raise refuse(code, english) from None
    if number > most:
        raise refuse(code, english)
    return number


def read_rate(value: object) -> Decimal | None:
    """A rate between 0 and 1, exact. Raises PydanticCustomError."""
    return _decimal(
        value,
        most=Decimal(1),
        code="rate_form",
        english='A rate between 0 and 1 such as "0.65" is expected (65 percent).',
    )


def read_posts(value: object) -> Decimal | None:
    """A number of full-time posts, exact. Raises PydanticCustomError."""
    return _decimal(
        value,
        most=Decimal(999),
        code="posts_form",
        english='A number of full-time posts such as "1.5" is expected.',
    )


def _checked_day(year: str, month: str, day: str) -> date:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        raise refuse("day_missing", "The calendar has no such day.") from None
    if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        raise refuse(
            "day_range",
            "A day between the years {least} and {most} is expected.",
            least=EARLIEST_YEAR,
            most=LATEST_YEAR,
        )
    return found


def read_day(value: object) -> date | None:
    """A day from its ISO text. Raises PydanticCustomError."""
    value = _blank_is_none(value)
    if value is None or type(value) is date:
        return value if value is None else _checked_day(*value.isoformat().split("-"))
    match = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise refuse("day_form", "A day such as 2021-03-14 is expected.")
    return _checked_day(*match.groups())


class MonthOrDay(str):
    """A month ("2022-05") or a day ("2022-05-17"), kept as it was written."""

    __slots__ = ()

    @property
    def first_day(self) -> date:
        """The day itself, or the first of the month."""
        return first_day(self)

    @property
    def last_day(self) -> date:
        """The day itself, or the last of the month."""
        return last_day(self)

    @classmethod
    def read(cls, value: object) -> "MonthOrDay | None":
        """From text; None when blank. Raises PydanticCustomError otherwise."""
        value = _blank_is_none(value)
        if value is None:
            return None
        match = _MONTH_OR_DAY.fullmatch(value.strip()) if isinstance(value, str) else None
        if match is None:
            raise refuse("month_form", "A month such as 2022-05, or a day, is expected.")
        year, month, day = match.groups()
        _checked_day(year, month, day or "01")
        return cls(match.group(0))

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.is_instance_schema(cls)


class Share(str):
    """A part of a whole as exact text, "0.30" or "1/3", kept as it was written."""

    __slots__ = ()

    @property
    def value(self) -> Fraction:
        """The exact part."""
        return _part(self)

    @classmethod
    def read(cls, value: object) -> "Share | None":
        """From text or a number; None when blank. Raises PydanticCustomError otherwise."""
        value = _blank_is_none(value)
        if value is None:
            return None
        text = value.strip() if isinstance(value, str) else _number_text(value)
        if not _SHARE.fullmatch(text) or not 0 <= Fraction(text) <= 1:
            raise refuse("share_form", 'A share such as "0.30" or "1/3" is expected, at most 1.')
        return cls(text)

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.is_instance_schema(cls)


_part = lru_cache(maxsize=1024)(Fraction)  # the same few stand in most dossiers


_NUMERIC = r"^(0|[1-9][0-9]*)(\.[0-9]+)?$"

Cents = Annotated[
    int | None,
    BeforeValidator(read_amount),
    PlainSerializer(euros_text, return_type=str, when_used="json-unless-none"),
    schema_of(type=["string", "number"], pattern=_NUMERIC, description="Euros, two decimals."),
]
Flag = Annotated[bool | None, BeforeValidator(read_flag), schema_of(type="boolean")]
Year = Annotated[
    int | None,
    BeforeValidator(read_year),
    schema_of(type="integer", minimum=EARLIEST_YEAR, maximum=LATEST_YEAR),
]
Count = Annotated[int | None, BeforeValidator(read_count), schema_of(type="integer", minimum=0)]
Rate = Annotated[
    Decimal | None,
    BeforeValidator(read_rate),
    schema_of(type=["string", "number"], pattern=_NUMERIC, description="0.65 is 65 percent."),
]
Posts = Annotated[
    Decimal | None,
    BeforeValidator(read_posts),
    schema_of(type=["string", "number"], pattern=_NUMERIC, description="Full-time posts."),
]
Day = Annotated[date | None, BeforeValidator(read_day), schema_of(type="string", format="date")]
Month = Annotated[
    MonthOrDay | None,
    BeforeValidator(MonthOrDay.read),
    schema_of(type="string", pattern=r"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"),
]
Part = Annotated[
    Share | None,
    BeforeValidator(Share.read),
    schema_of(type=["string", "number"], description="An exact share: 0.30 or 1/3."),
]
