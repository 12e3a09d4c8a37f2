"""Texts that are missing in a language, or stand there only as a copy of the other one."""

from collections.abc import Iterator

from app.checklists.strictness.reviewed import Shelf
from app.located import Located, Path, Problem
from app.located.problem import shown
from app.scoring.wording import Text

LANGUAGES = {"de", "en"}


def untranslated(shelf: Shelf) -> Iterator[Problem]:
    """Every pair of texts that is none."""
    for one in shelf.reviewed:
        if one.checklist.id in shelf.asked:
            yield from _in(one.located)
    if shelf.whole:
        for part in shelf.parts:
            yield from _in(part)


def _in(located: Located) -> Iterator[Problem]:
    for path in located.places:
        value = located.value_at(path)
        if isinstance(value, dict) and value.keys() & LANGUAGES:
            yield from _pair(located, path, value.get("de"), value.get("en"))


def _pair(located: Located, path: Path, de: object, en: object) -> Iterator[Problem]:
    for key, text in (("de", de), ("en", en)):
        if not isinstance(text, str) or not text.strip():
            yield located.problem((*path, key), _MISSING[key])
            return
    if isinstance(de, str) and isinstance(en, str) and _plain(de) == _plain(en):
        yield located.problem((*path, "en"), _the_same(en))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


_MISSING = {
    "de": Text(de="Hier fehlt der deutsche Text.", en="The German text is missing here."),
    "en": Text(de="Hier fehlt der englische Text.", en="The English text is missing here."),
}


def _the_same(text: str) -> Text:
    return Text(
        de=f"Der Text ist in beiden Sprachen derselbe: „{shown(text)}“.",
        en=f'The text is the same in both languages: "{shown(text)}".',
    )
