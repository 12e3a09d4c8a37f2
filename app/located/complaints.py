"""A complaint of pydantic as a plain sentence in both languages.

Values refuse with a code and an English template (`app.scoring.values.refuse`); the German
sentence to each code stands in `sentences.py`, and a test keeps the two complete.
"""

from typing import Any

from pydantic_core import ErrorDetails

from app.located.document import Path
from app.located.known_keys import nearest
from app.located.problem import shown
from app.located.sentences import GERMAN
from app.scoring.wording import Text

_MOST_CHOICES = 30


def complaint(detail: ErrorDetails, path: Path, keys: tuple[str, ...]) -> Text:
    """The sentence for one error; `keys` are those that are known at its place."""
    code, context = detail["type"], detail.get("ctx", {})
    if code == "extra_forbidden":
        return unknown_key(path, keys)
    if code == "missing":
        return _missing(path)
    if code == "literal_error":
        return _choice(detail["input"], str(context.get("expected", "")))
    if code in _SHAPES:
        return _SHAPES[code]
    return _by_code(code, detail["msg"], context, detail["input"])


def unknown_key(path: Path, keys: tuple[str, ...]) -> Text:
    """The last step of `path` is no key that is known there; with a suggestion."""
    key = str(path[-1]) if path else ""
    meant = nearest(key, keys)
    if meant is not None:
        return Text(
            de=f"Den Schlüssel „{shown(key)}“ gibt es hier nicht. Meinten Sie „{meant}“?",
            en=f'There is no key "{shown(key)}" here. Did you mean "{meant}"?',
        )
    known = ", ".join(keys)
    return Text(
        de=f"Den Schlüssel „{shown(key)}“ gibt es hier nicht. Möglich sind: {known}.",
        en=f'There is no key "{shown(key)}" here. Possible are: {known}.',
    )


def _missing(path: Path) -> Text:
    key = shown(path[-1]) if path else ""
    return Text(de=f"Hier fehlt der Schlüssel „{key}“.", en=f'The key "{key}" is missing here.')


def _choice(found: object, expected: str) -> Text:
    choices = expected.replace("'", "").replace(" or ", ", ").split(", ")[:_MOST_CHOICES]
    meant = nearest(found, tuple(choices)) if isinstance(found, str) else None
    typed, possible = shown(found), ", ".join(choices)
    if meant is not None:
        return Text(
            de=f"„{typed}“ gibt es hier nicht. Meinten Sie „{meant}“? Möglich sind: {possible}.",
            en=f'"{typed}" is not known here. Did you mean "{meant}"? Possible are: {possible}.',
        )
    return Text(
        de=f"„{typed}“ gibt es hier nicht. Möglich sind: {possible}.",
        en=f'"{typed}" is not known here. Possible are: {possible}.',
    )


def _by_code(code: str, english: str, context: dict[str, Any], found: object) -> Text:
    german = GERMAN.get(code)
    named = not _is_short(found) or shown(found) in english
    typed = "" if named else f" („{shown(found)}“)"
    typed_english = "" if named else f' ("{shown(found)}")'
    if german is not None:
        meant = f" Meinten Sie „{shown(context['near'])}“?" if context.get("near") else ""
        return Text(
            de=_closed(german.format_map(_Shown(context)), typed) + meant,
            en=_closed(english, typed_english),
        )
    plain = english.removeprefix("Value error, ")
    return Text(de=f"Dieser Wert passt hier nicht: {plain}", en=plain)


def _closed(sentence: str, typed: str) -> str:
    """The sentence with what was found, before its full stop."""
    return f"{sentence[:-1]}{typed}." if typed and sentence.endswith(".") else sentence


def _is_short(found: object) -> bool:
    return isinstance(found, (str, int)) and 0 < len(str(found)) <= _MOST_CHOICES


class _Shown(dict[str, Any]):
    """The context of an error, safe to be put into a sentence."""

    def __missing__(self, key: str) -> str:
        return "?"

    def __getitem__(self, key: str) -> str:
        return shown(super().__getitem__(key))


def _shape(de: str, en: str) -> Text:
    return Text(de=de, en=en)


_GROUP = _shape(
    "Hier wird eine Gruppe von Schlüsseln erwartet, kein einzelner Wert und keine Liste.",
    "A group of keys is expected here, not a single value and not a list.",
)
_LIST = _shape("Hier wird eine Liste erwartet.", "A list is expected here.")
_TEXT = _shape("Hier wird ein Text erwartet.", "A text is expected here.")
_SHAPES: dict[str, Text] = {
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "dict_type": _GROUP,
    "mapping_type": _GROUP,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "frozen_set_type": _LIST,
    "string_type": _TEXT,
}
