"""From plain values to a dossier, or to one sentence per field that does not fit."""

from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from app.dossiers.exchange import kept, parsed
from app.dossiers.paths import APPLICATION, OWN_KEYS, Part, Plain
from app.located import Located, Problem, UnusableInput, shaped
from app.located.complaints import complaint
from app.located.known_keys import known_keys
from app.scoring.content.dossier import Dossier as Content
from app.scoring.wording import Text

LARGEST = 1024 * 1024


class InvalidContent(UnusableInput):
    """Values that no dossier can hold; each problem's `path` is the field's place."""

    def at(self, place: str, instead: str) -> "InvalidContent":
        """The same problems with another name for a place."""
        return InvalidContent(
            tuple(
                replace(problem, path=instead + problem.path.removeprefix(place))
                if problem.path.startswith(place)
                else problem
                for problem in self.problems
            )
        )


def checked(whole: dict[str, Plain]) -> Content:
    """The dossier that plain values describe, in its canonical form.

    Raises:
        InvalidContent: values of the wrong form, or more than a dossier may hold.
    """
    try:
        content = Content.model_validate(whole, by_alias=True, by_name=False)
    except ValidationError as error:
        raise InvalidContent(_problems(error, whole)) from None
    text = kept(content)
    if len(text.encode()) > LARGEST:
        raise InvalidContent((Problem("", None, None, "", _TOO_LARGE),))
    return parsed(text)


def checked_part(typed: Located, part: Part) -> Plain:
    """A part that was read from a text, after a look at it on its own.

    Raises:
        InvalidContent: with line and column of what does not fit, or of a key of another part.
    """
    if part == APPLICATION:
        for key in OWN_KEYS:
            if isinstance(typed.value, dict) and key in typed.value:
                problem = typed.problem((key,), _other_part(key), at_key=True)
                raise InvalidContent((problem,))
    alone = typed if part == APPLICATION else typed.under(part)
    try:
        shaped(alone, Content)
    except UnusableInput as unusable:
        raise InvalidContent(unusable.problems) from None
    return typed.value


def _problems(error: ValidationError, whole: dict[str, Plain]) -> tuple[Problem, ...]:
    found = []
    for detail in error.errors(include_url=False):
        place = tuple(step for step in detail["loc"] if step != "[key]")
        unknown = detail["type"] == "extra_forbidden"
        keys = known_keys(Content, place[:-1]) if unknown else ()
        sentence = complaint(detail, place, keys)
        found.append(Problem("", None, None, _by_ids(place, whole), sentence))
    return tuple(dict.fromkeys(found))


def _by_ids(place: tuple[str | int, ...], whole: dict[str, Plain]) -> str:
    """The place as a path in which rows go by their ids."""
    path = ""
    value: Any = whole
    for step in place:
        inner: Any = None
        if isinstance(step, int):
            inner = value[step] if isinstance(value, list) and step < len(value) else None
            row_id = inner.get("id") if isinstance(inner, dict) else None
            path += f"[{row_id or step}]"
        else:
            inner = value.get(step) if isinstance(value, dict) else None
            path += f".{step}" if path else step
        value = inner
    return path


_TOO_LARGE = Text(
    de="Das Dossier wäre größer als 1 MiB. Kürzen Sie Texte, oder legen Sie sie als Dokument bei.",
    en="The dossier would be larger than 1 MiB. Shorten texts, or add them as a document.",
)


def _other_part(key: str) -> Text:
    return Text(
        de=f"„{key}“ ist ein eigener Teil des Dossiers und wird für sich gespeichert.",
        en=f'"{key}" is a part of the dossier in its own right and is saved on its own.',
    )
