"""The size of a file in words: `1,5 MB`, `12 kB`. A megabyte has 1024 · 1024 bytes here."""

from fractions import Fraction
from typing import Final

from app.scoring.wording import LANGUAGES, NO_BREAK, Language, Text, decimal_text

KIBIBYTE: Final = 1024
MEBIBYTE: Final = 1024 * KIBIBYTE
GIBIBYTE: Final = 1024 * MEBIBYTE
_UNITS = ((GIBIBYTE, "GB"), (MEBIBYTE, "MB"), (KIBIBYTE, "kB"))


def size_text(size: int) -> Text:
    """A size in both languages, rounded to one decimal; what is nearly a unit is told in it."""
    return Text(**{language: _worded(size, language) for language in LANGUAGES})


def _worded(size: int, language: Language) -> str:
    for unit, name in _UNITS:
        if size * 1.024 > unit:
            return f"{decimal_text(Fraction(size, unit), language, places=1)}{NO_BREAK}{name}"
    return f"{size}{NO_BREAK}{'Byte' if language == 'de' else 'bytes'}"
