"""A located value as a tree whose nodes each know their file and place, so that it can be mended.

What one file says may be put into what another says; every value keeps the place where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.located.document import Located, Path, Place, Plain, path_text
from app.located.problem import Problem, UnusableInput
from app.scoring.wording import Text


@dataclass(frozen=True, slots=True)
class Node:
    """A value in a file: a scalar, or the nodes under its keys, or those of its list.

    `key_place` is where the key stands under which the value is found, if there is one.
    """

    file: str
    place: Place
    key_place: Place | None = None
    scalar: Plain = None
    keys: dict[str, Node] | None = None
    items: list[Node] | None = None

    @property
    def entries(self) -> dict[str, Node]:
        """What stands under its keys; nothing if it has none."""
        return self.keys or {}

    @property
    def rows(self) -> list[Node]:
        """The nodes of its list; none if it is no list."""
        return self.items or []

    def text_under(self, key: str) -> str | None:
        """The text under a key, None if there is none."""
        found = self.entries.get(key)
        return found.scalar if found is not None and isinstance(found.scalar, str) else None

    def holding(self, keys: dict[str, Node]) -> Node:
        """The same node with other entries."""
        return replace(self, keys=keys, items=None, scalar=None)

    def listing(self, items: list[Node]) -> Node:
        """The same node with another list."""
        return replace(self, keys=None, items=items, scalar=None)

    def unusable(self, path: Path, sentence: Text, *, at_key: bool = False) -> UnusableInput:
        """A complaint about this node."""
        line, column = self.key_place if at_key and self.key_place else self.place
        return UnusableInput((Problem(self.file, line, column, path_text(path), sentence),))


def grown(located: Located) -> Node:
    """The tree of what was read."""
    return _grown(located, (), located.value)


def _grown(located: Located, path: Path, value: Plain) -> Node:
    file = located.file_of(path)
    place = located.places.get(path, (1, 1))
    key_place = located.key_places.get(path)
    if isinstance(value, dict):
        keys = {key: _grown(located, (*path, key), below) for key, below in value.items()}
        return Node(file, place, key_place, keys=keys)
    if isinstance(value, list):
        items = [_grown(located, (*path, index), below) for index, below in enumerate(value)]
        return Node(file, place, key_place, items=items)
    return Node(file, place, key_place, scalar=value)


@dataclass
class _Felled:
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)
    files: dict[Path, str] = field(default_factory=dict)

    def plain(self, node: Node, path: Path) -> Plain:
        self.places[path] = node.place
        self.files[path] = node.file
        if node.key_place is not None and path:
            self.key_places[path] = node.key_place
        if node.keys is not None:
            return {key: self.plain(below, (*path, key)) for key, below in node.keys.items()}
        if node.items is not None:
            return [self.plain(one, (*path, index)) for index, one in enumerate(node.items)]
        return node.scalar


def flattened(node: Node) -> Located:
    """A tree as a located value again, each value with the file in which it stands."""
    felled = _Felled()
    value = felled.plain(node, ())
    return Located(node.file, value, felled.places, felled.key_places, felled.files)
