"""A tree of plain values with the place of every key and value, built without recursion."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from app.located.problem import Problem, UnusableInput, shown
from app.scoring.wording import Text

DEEPEST = 20

Path = tuple[str | int, ...]
Plain = None | bool | int | Decimal | str | list["Plain"] | dict[str, "Plain"]
Place = tuple[int, int]
"""Line and column, counted from 1."""


def path_text(path: Path) -> str:
    """("goals", 0, "text") as "goals[0].text"."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{shown(step)}" if text else shown(step)
    return text


NOT_THERE = object()


def inside(value: object, step: str | int) -> Any:
    """What stands under a key or at a position; NOT_THERE if nothing does."""
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step, NOT_THERE)
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return value[step]
    return NOT_THERE


def is_nothing(value: object) -> bool:
    """Whether a value says nothing: None or a blank text."""
    return value is None or (isinstance(value, str) and not value.strip())


@dataclass(frozen=True)
class Located:
    """What a file says, and where it says it.

    `files` names the file of each value where a file was put together from several.
    """

    file: str
    value: Plain
    places: Mapping[Path, Place]
    key_places: Mapping[Path, Place]
    files: Mapping[Path, str] = field(default_factory=dict)

    def file_of(self, path: Path) -> str:
        """The file in which a value stands."""
        return self.files.get(path, self.file)

    def value_at(self, path: Path) -> Any:
        """What stands at a path; NOT_THERE if nothing does."""
        value: Any = self.value
        for step in path:
            value = inside(value, step)
        return value

    def under(self, key: str) -> "Located":
        """The same as the value of one key, every place kept."""
        return Located(
            self.file,
            {key: self.value},
            {(key, *path): place for path, place in self.places.items()},
            {(key, *path): place for path, place in self.key_places.items()},
            {(key, *path): file for path, file in self.files.items()},
        )

    def problem(self, path: Path, sentence: Text, *, at_key: bool = False) -> Problem:
        """A complaint about `path`, placed at the nearest thing that stands in the file."""
        if at_key and path in self.key_places:
            line, column = self.key_places[path]
            return Problem(self.file_of(path), line, column, path_text(path), sentence)
        nearest = path
        while nearest and nearest not in self.places:
            nearest = nearest[:-1]
        line, column = self.places.get(nearest, (1, 1))
        return Problem(self.file_of(nearest), line, column, path_text(path), sentence)

    def unusable(self, path: Path, sentence: Text, *, at_key: bool = False) -> UnusableInput:
        """The same as an exception."""
        return UnusableInput((self.problem(path, sentence, at_key=at_key),))


@dataclass
class _Frame:
    """An open mapping or list."""

    path: Path
    holds: dict[str, Plain] | list[Plain]
    key: str | None = None


@dataclass
class TreeBuilder:
    """Takes what a parser meets, one event after the other, and refuses what is ambiguous."""

    file: str
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)
    _open: list[_Frame] = field(default_factory=list)
    _root: Plain = None

    def expects_key(self) -> bool:
        """Whether the next thing must be the key of a mapping."""
        return (
            bool(self._open)
            and isinstance(self._open[-1].holds, dict)
            and (self._open[-1].key is None)
        )

    def refuse(self, sentence: Text, place: Place, path: Path = ()) -> UnusableInput:
        """A complaint while reading."""
        return UnusableInput.because(
            sentence, file=self.file, line=place[0], column=place[1], path=path_text(path)
        )

    def key(self, key: str, place: Place) -> None:
        """The key of the entry that follows. Raises UnusableInput for a second one of its name."""
        frame = self._open[-1]
        path = (*frame.path, key)
        self._refuse_surrogates(key, place, frame.path)
        if not key:
            raise self.refuse(_EMPTY_KEY, place, frame.path)
        if path in self.key_places:
            raise self.refuse(_twice(key, self.key_places[path]), place, path)
        self.key_places[path] = place
        frame.key = key

    def scalar(self, value: Plain, place: Place) -> None:
        """A value that holds nothing else."""
        path = self._next_path()
        if isinstance(value, str):
            self._refuse_surrogates(value, place, path)
        self._put(path, value, place)

    def start(self, holds: dict[str, Plain] | list[Plain], place: Place) -> None:
        """An opening mapping or list."""
        path = self._next_path()
        if len(self._open) >= DEEPEST:
            raise self.refuse(_TOO_DEEP, place)
        self._put(path, holds, place)
        self._open.append(_Frame(path, holds))

    def end(self) -> None:
        """The innermost open mapping or list is complete."""
        self._open.pop()

    def built(self) -> Located:
        """The whole."""
        return Located(self.file, self._root, self.places, self.key_places)

    def _next_path(self) -> Path:
        if not self._open:
            return ()
        frame = self._open[-1]
        step = len(frame.holds) if isinstance(frame.holds, list) else frame.key
        return (*frame.path, step if step is not None else "")

    def _put(self, path: Path, value: Plain, place: Place) -> None:
        self.places[path] = place
        if not self._open:
            self._root = value
            return
        frame = self._open[-1]
        if isinstance(frame.holds, list):
            frame.holds.append(value)
        elif frame.key is not None:
            frame.holds[frame.key] = value
            frame.key = None

    def _refuse_surrogates(self, text: str, place: Place, path: Path) -> None:
        if not text.isascii() and any("\ud800" <= sign <= "\udfff" for sign in text):
            raise self.refuse(_SURROGATE, place, path)


_EMPTY_KEY = Text(de="Hier steht ein leerer Schlüssel.", en="An empty key stands here.")
_TOO_DEEP = Text(
    de=f"Zu tief verschachtelt: mehr als {DEEPEST} Ebenen. So tief ist keine dieser Dateien.",
    en=f"Nested too deeply: more than {DEEPEST} levels. No file of this kind needs that.",
)
_SURROGATE = Text(
    de="Der Text enthält ein halbes Zeichen (einzelnes Surrogat) und kann nicht gelesen werden.",
    en="The text contains half a character (a lone surrogate) and cannot be read.",
)


def _twice(key: str, first: Place) -> Text:
    return Text(
        de=f"Der Schlüssel „{shown(key)}“ steht hier zum zweiten Mal; zuerst in Zeile {first[0]}.",
        en=f'The key "{shown(key)}" stands here for the second time; first in line {first[0]}.',
    )
