"""Text that can be set: every sign has a letter in one of the fonts, and every word can be broken.

A report must never fail or lose something because of what somebody typed. A sign that no font has
is named in brackets; a word longer than any line gets places where it may be broken.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from struct import unpack_from
from typing import Any

FONTS = Path(__file__).parent / "vendor"
LONGEST_WORD = 36
_PIECE = 12
_BREAK = "\u200b"
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD},}}")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u00ad")
_LINE_ENDS = frozenset("\n\t")
_UNFIT = frozenset({"Cc", "Cs", "Co"})  # controls, halves of signs, signs without a meaning


def settable(value: Any) -> Any:
    """The same data with texts that can be set; lists and mappings all the way down."""
    if isinstance(value, str):
        return settable_text(value)
    if isinstance(value, Mapping):
        return {key: settable(inner) for key, inner in value.items()}
    if isinstance(value, Iterable):
        return [settable(inner) for inner in value]
    return value


def settable_text(text: str) -> str:
    """A text in which every sign can be set and every line be broken."""
    if not text.isascii() or not text.isprintable():
        text = unicodedata.normalize("NFC", text)
        text = "".join(_sign(sign) for sign in text)
    return _LONG_WORD.sub(lambda word: _broken(word.group()), text)


def _sign(sign: str) -> str:
    if sign in _LINE_ENDS or sign in _INVISIBLE or ord(sign) in known_signs():
        return sign
    kind = unicodedata.category(sign)
    if kind[0] in "CM" and kind != "Co":
        return ""  # controls, and marks on a sign that is there: nothing to be read
    name = unicodedata.name(sign, "").lower() if kind == "So" else ""
    return f"[{name or f'U+{ord(sign):04X}'}]"


def _broken(word: str) -> str:
    return _BREAK.join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))


@cache
def known_signs() -> frozenset[int]:
    """The signs that the fonts of the reports can set, beyond controls."""
    found = frozenset[int]()
    for font in sorted(FONTS.glob("*/*.ttf")):
        signs = _signs_of(font.read_bytes())
        # Every weight of the main face has the same signs; the other face fills in.
        found |= signs
    return frozenset(sign for sign in found if unicodedata.category(chr(sign)) not in _UNFIT)


def _signs_of(font: bytes) -> frozenset[int]:
    """What the character map of a TrueType font maps to a glyph (OpenType: `cmap`, 4 and 12)."""
    tables = {
        font[at : at + 4]: unpack_from(">I", font, at + 8)[0]
        for at in range(12, 12 + 16 * unpack_from(">H", font, 4)[0], 16)
    }
    start = tables[b"cmap"]
    found: set[int] = set()
    for number in range(unpack_from(">H", font, start + 2)[0]):
        at = start + unpack_from(">I", font, start + 8 + 8 * number)[0]
        form = unpack_from(">H", font, at)[0]
        if form == 4:
            found.update(_segments(font, at))
        elif form == 12:
            found.update(_groups(font, at))
    return frozenset(found)


def _segments(font: bytes, at: int) -> Iterable[int]:
    length = unpack_from(">H", font, at + 6)[0]
    ends = unpack_from(f">{length // 2}H", font, at + 14)
    starts = unpack_from(f">{length // 2}H", font, at + 16 + length)
    return (
        sign for first, last in zip(starts, ends, strict=True) for sign in range(first, last + 1)
    )


def _groups(font: bytes, at: int) -> Iterable[int]:
    count = unpack_from(">I", font, at + 12)[0]
    groups = (unpack_from(">II", font, at + 16 + 12 * number) for number in range(count))
    return (sign for first, last in groups for sign in range(first, last + 1))
