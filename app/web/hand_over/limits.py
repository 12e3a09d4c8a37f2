"""The form in which a round says how many characters its portal takes.

Only what somebody has changed is saved, so that two people with the same form open do not undo each
other's entries.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.scoring.wording import Language, Text
from app.web.hand_over.portal import Asked
from app.web.parts.shapes import Field
from app.web.typed import TypedForm

MOST = 100_000
_BETWEEN = re.compile(r"[.,\s\u00a0\u202f]")
_WRONG = Text(
    f"Eine ganze Zahl von 1 bis {MOST:_} oder nichts, wenn keine Grenze bekannt ist.".replace(
        "_", "."
    ),
    f"A whole number from 1 to {MOST:,}, or nothing where no limit is known.",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What was typed: the fields to be drawn again, and the changes that can be saved."""

    fields: Sequence[Field]
    changed: Mapping[str, int | None]

    @property
    def is_sound(self) -> bool:
        """Whether every field can be read."""
        return not any(field.error for field in self.fields)


def drawn(asked: Sequence[Asked], limits: Mapping[str, int], language: Language) -> Limits:
    """The form as it stands."""
    return Limits([_field(one, str(limits.get(one.key, "")), None, language) for one in asked], {})


def typed_limits(asked: Sequence[Asked], typed: TypedForm, language: Language) -> Limits:
    """What somebody sent; each field beside the value that it was drawn with."""
    fields, changed = [], {}
    for one in asked:
        text = (typed.get(one.key) or "").strip()
        number = _BETWEEN.sub("", text)
        sound = not number or (number.isascii() and number.isdigit() and _fits(number))
        fields.append(_field(one, text, None if sound else _WRONG.pick(language), language))
        if sound and number != (typed.get(f"was-{one.key}") or ""):
            changed[one.key] = int(number) if number else None
    return Limits(fields, changed)


def _fits(number: str) -> bool:
    return len(number) <= len(str(MOST)) and 1 <= int(number) <= MOST


def _field(one: Asked, value: str, error: str | None, language: Language) -> Field:
    return Field(one.key, one.title.pick(language), value, name=one.key, error=error)
