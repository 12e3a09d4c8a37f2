"""German alphabetical order, the same on every database: `ä` sorts and is found as `a`.

Databases compare by bytes or by the locale they happen to run in; neither knows where to put
Öhringen.
"""

from sqlalchemy import ColumnElement, func
from sqlalchemy.orm import InstrumentedAttribute

_PLAIN = {"Ä": "a", "Ö": "o", "Ü": "u", "ä": "a", "ö": "o", "ü": "u", "ß": "ss"}


def alphabetical(column: InstrumentedAttribute[str]) -> ColumnElement[str]:
    """A column as it is sorted and searched by (DIN 5007, variant 1)."""
    plain: ColumnElement[str] = func.lower(column)
    for sign, letters in _PLAIN.items():
        plain = func.replace(plain, sign, letters)
    return plain


def alphabetical_text(text: str) -> str:
    """What somebody typed, made alike, to be looked for in such a column."""
    plain = "".join(sign for sign in text if sign.isprintable()).strip()
    for sign, letters in _PLAIN.items():
        plain = plain.replace(sign, letters)
    return plain.lower()
