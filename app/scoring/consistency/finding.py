"""A contradiction between two places of a dossier, with what stands at each."""

from dataclasses import dataclass
from typing import Literal

from app.scoring.wording import Sentence, Value, say

Severity = Literal["difference", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Two places that do not agree.

    `values` stand at `places`, in the same order. A "difference" must be mended on one side; a
    "warning" may be meant as it is, such as an amount that a council paper has rounded.
    """

    kind: str
    sentence: Sentence
    places: tuple[str, str]
    values: tuple[Value, Value]
    severity: Severity = "difference"


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and the place where it stands."""

    place: str
    value: Value


def contradiction(
    kind: str,
    one: Stated,
    other: Stated,
    severity: Severity,
    /,
    de: str,
    en: str,
    **more: Value,
) -> Finding:
    """A finding; in its sentence `{one}` and `{other}` stand for the two values."""
    sentence = say(de, en, one=one.value, other=other.value, **more)
    return Finding(kind, sentence, (one.place, other.place), (one.value, other.value), severity)
