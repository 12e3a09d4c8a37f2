"""Typed text: normalised, without control or direction characters, None when blank."""

import unicodedata
from typing import Annotated, Any, LiteralString

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

LINE_LENGTH = 300
PROSE_LENGTH = 20_000

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN_CATEGORIES = frozenset(("Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Mn"))
_UNSEEN_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def refuse(code: LiteralString, english: LiteralString, **context: Any) -> PydanticCustomError:
    """The error of one value: a code to translate by, the English sentence, what it needs."""
    return PydanticCustomError(code, english, context)


def schema_of(**keywords: Any) -> WithJsonSchema:
    """The published JSON Schema of an optional value."""
    return WithJsonSchema({"anyOf": [keywords, {"type": "null"}]})


def clean_text(value: object, *, longest: int, lines: bool) -> str | None:
    """Normalise typed text (NFC, line ends); None when nothing visible was typed.

    Raises:
        PydanticCustomError: not a text, too long, or with control or direction characters.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        raise refuse("text_expected", "A text is expected here.")
    if not value or value.isspace():
        return None
    if value.isascii() and value.isprintable() and len(value) <= longest:
        return value if lines else value.strip()  # most texts: nothing to normalise or refuse
    if len(value) > longest * 4:
        raise refuse("text_too_long", "At most {longest} characters fit here.", longest=longest)
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
    allowed = "\n\t" if lines else ""
    if not lines:
        text = text.strip().replace("\t", " ")
    # Nothing that is forbidden can be printed; only the few other texts are looked at by character.
    if not text.replace("\n", "").replace("\t", "").isprintable() or (not lines and "\n" in text):
        _refuse_control_characters(text, allowed)
    if not any(map(_can_be_seen, text)):
        return None
    if len(text) > longest:
        raise refuse("text_too_long", "At most {longest} characters fit here.", longest=longest)
    return text


def _refuse_control_characters(text: str, allowed: str) -> None:
    for position, sign in enumerate(text, start=1):
        category = unicodedata.category(sign)
        if (category in ("Cc", "Cs", "Zl", "Zp") and sign not in allowed) or sign in _BIDI:
            raise refuse(
                "text_forbidden_character",
                "Character {position} is a control character ({code_point}) and cannot be kept.",
                position=position,
                code_point=f"U+{ord(sign):04X}",
            )


def _can_be_seen(sign: str) -> bool:
    """Whether a character leaves ink: what cannot be seen must not count as an answer."""
    return sign not in _UNSEEN_FILLERS and unicodedata.category(sign) not in _UNSEEN_CATEGORIES


def read_line(value: object) -> str | None:
    """One line of text, None when blank. Raises PydanticCustomError."""
    return clean_text(value, longest=LINE_LENGTH, lines=False)


def required_line(value: object) -> str:
    """A line that may not be blank, such as a key or an entry of a list."""
    text = read_line(value)
    if text is None:
        raise refuse("text_needed", "A text is needed here.")
    return text


def required_prose(value: object) -> str:
    """Text that may not be blank. Raises PydanticCustomError."""
    text = read_prose(value)
    if text is None:
        raise refuse("text_needed", "A text is needed here.")
    return text


def read_prose(value: object) -> str | None:
    """Text of several lines, None when blank. Raises PydanticCustomError."""
    return clean_text(value, longest=PROSE_LENGTH, lines=True)


Line = Annotated[
    str | None, BeforeValidator(read_line), schema_of(type="string", maxLength=LINE_LENGTH)
]
Prose = Annotated[
    str | None, BeforeValidator(read_prose), schema_of(type="string", maxLength=PROSE_LENGTH)
]
