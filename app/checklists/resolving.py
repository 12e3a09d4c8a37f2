"""A checklist put together with the part that it builds on: `extends`, `change`, `without`.

Every value keeps the file, line and column where it was written, so that a flaw is shown where it
can be mended. What is inherited and then not used, a parameter or a source, is left out.
"""

from functools import lru_cache
from pathlib import Path as FilePath

from app.checklists.written import WrittenChecklist, WrittenPart
from app.located import Located, read_file, shaped
from app.located.problem import shown
from app.located.tree import Node, flattened, grown
from app.scoring.wording import Text

PARTS = "parts"
_REPLACED_BY = {"gate": "weight", "weight": "gate", "value": "set_by", "set_by": "value"}


def resolved(located: Located) -> Located:
    """The checklist with everything that it builds on put in.

    Raises:
        UnusableInput: an unknown key, part or criterion, a part that is none, or a circle.
    """
    written = shaped(located, WrittenChecklist)
    own = grown(located)
    if written.extends is None:
        _refuse_without_a_part(own)
        return located
    return flattened(_put_together(own, FilePath(located.file).parent / PARTS, ()))


def checked_part(located: Located) -> None:
    """Look at a part on its own. Raises UnusableInput, as for a checklist that builds on it."""
    shaped(located, WrittenPart)
    own = grown(located)
    if "extends" in own.entries:
        name = FilePath(located.file).stem
        _put_together(own, FilePath(located.file).parent, (name,))
    else:
        _refuse_without_a_part(own)


def _put_together(own: Node, folder: FilePath, chain: tuple[str, ...]) -> Node:
    """A file on top of its part, which may build on another; `chain` are those already met."""
    name = own.text_under("extends")
    if name is None:
        return own
    at = own.entries["extends"]
    if name in chain:
        raise at.unusable(("extends",), _circle((*chain, name)))
    part = _read(folder / f"{name}.yaml", at)
    return _Laid(own, _put_together(part, folder, (*chain, name))).whole()


def _read(file: FilePath, at: Node) -> Node:
    if not file.is_file():
        raise at.unusable(("extends",), _no_part(str(at.scalar), file.parent))
    stat = file.stat()
    return _read_once(file, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=32)
def _read_once(file: FilePath, _changed: int, _size: int) -> Node:
    located = read_file(file)
    shaped(located, WrittenPart)
    return grown(located)


class _Laid:
    """One file laid over what it builds on."""

    def __init__(self, own: Node, base: Node) -> None:
        self.own = own.entries
        self.base = base.entries
        self.root = own

    def whole(self) -> Node:
        """Both as one: nothing is left of the keys that say how."""
        keys = {key: node for key, node in self.base.items() if key == "note"}
        keys |= {key: node for key, node in self.own.items() if key not in _SAYING_HOW}
        sections = self._sections()
        keys["sections"] = sections
        keys["parameters"] = self._parameters(_uses(sections))
        keys["sources"] = self._sources(_cited(keys))
        return self.root.holding(keys)

    def _sections(self) -> Node:
        base = self.base.get("sections", self.root.listing([]))
        kept = self._changed([self._less(section) for section in base.rows])
        own = self.own.get("sections")
        if own is None:
            return base.listing([section for section in kept if _asks(section)])
        if own.items is None:
            return own
        for section in own.rows:
            self._add(section, kept)
        return own.listing([section for section in kept if _asks(section)])

    def _add(self, section: Node, kept: list[Node]) -> None:
        """A new section, or more criteria for an inherited one."""
        for index, inherited in enumerate(kept):
            letter = inherited.text_under("id")
            if letter is not None and letter == section.text_under("id"):
                criteria = inherited.entries["criteria"]
                more = criteria.listing([*criteria.rows, *_criteria(section)])
                kept[index] = inherited.holding(
                    {**inherited.entries, **section.entries, "criteria": more}
                )
                return
        kept.append(section)

    def _less(self, section: Node) -> Node:
        """An inherited section without the criteria that are not asked here."""
        gone = {node.scalar for node in self._without()}
        criteria = section.entries.get("criteria")
        if criteria is None or criteria.items is None:
            return section
        left = [one for one in criteria.rows if one.text_under("id") not in gone]
        return section.holding({**section.entries, "criteria": criteria.listing(left)})

    def _without(self) -> list[Node]:
        """Each is checked against what is inherited."""
        named = self.own.get("without")
        rows = [] if named is None else named.rows
        for index, node in enumerate(rows):
            if node.scalar not in self._inherited():
                raise node.unusable(("without", index), _no_criterion(node.scalar))
        return rows

    def _inherited(self) -> set[str | None]:
        base = self.base.get("sections")
        sections = [] if base is None else base.rows
        return {one.text_under("id") for section in sections for one in _criteria(section)}

    def _changed(self, sections: list[Node]) -> list[Node]:
        changes = dict(self.own["change"].entries) if "change" in self.own else {}
        changed = [self._with_changes(section, changes) for section in sections]
        for name, node in changes.items():
            raise node.unusable(("change", name), _no_criterion(name), at_key=True)
        return changed

    def _with_changes(self, section: Node, changes: dict[str, Node]) -> Node:
        """The changes that were made are taken out of `changes`."""
        criteria = section.entries.get("criteria")
        if criteria is None or criteria.items is None:
            return section
        rows = []
        for one in criteria.rows:
            change = changes.pop(one.text_under("id") or "", None)
            rows.append(one if change is None else _overridden(one, change))
        return section.holding({**section.entries, "criteria": criteria.listing(rows)})

    def _parameters(self, used: set[str]) -> Node:
        base = self.base.get("parameters", self.root.holding({}))
        own = self.own.get("parameters", self.root.holding({}))
        if own.keys is None:
            return own
        found = {name: node for name, node in base.entries.items() if name in used}
        for name, node in own.entries.items():
            inherited = base.entries.get(name)
            found[name] = node if inherited is None else _overridden(inherited, node)
        return own.holding(found)

    def _sources(self, cited: set[str]) -> Node:
        base = self.base.get("sources", self.root.holding({}))
        own = self.own.get("sources", self.root.holding({}))
        if own.keys is None:
            return own
        kept = {name: node for name, node in base.entries.items() if name in cited}
        return own.holding({**kept, **own.entries})


_SAYING_HOW = ("extends", "change", "without")


def _criteria(section: Node) -> list[Node]:
    criteria = section.entries.get("criteria")
    return [] if criteria is None else criteria.rows


def _asks(section: Node) -> bool:
    """Whether anything is left of a section; a malformed one is kept, to be complained about."""
    criteria = section.entries.get("criteria")
    return criteria is None or criteria.items is None or bool(criteria.items)


def _overridden(base: Node, change: Node) -> Node:
    """A criterion or parameter with some keys said anew; its parameters one by one.

    A gate that gets a weight is no gate any more. Another check starts with no parameters.
    """
    keys = dict(base.entries)
    for key, node in change.entries.items():
        keys.pop(_REPLACED_BY.get(key, ""), None)
        if key == "with" and "check" not in change.entries and "with" in keys:
            both = {**keys["with"].entries, **node.entries}
            keys["with"] = node.holding({k: n for k, n in both.items() if not _is_nothing(n)})
        else:
            keys[key] = node
    if "check" in change.entries and "with" not in change.entries:
        keys.pop("with", None)
    return base.holding(keys)


def _is_nothing(node: Node) -> bool:
    return node.scalar is None and node.keys is None and node.items is None


def _uses(sections: Node) -> set[str]:
    """The names of all shared parameters that criteria refer to."""
    given = [
        value.scalar
        for section in sections.rows
        for one in _criteria(section)
        if "with" in one.entries
        for value in one.entries["with"].entries.values()
    ]
    return {value[1:] for value in given if isinstance(value, str) and value.startswith("$")}


def _cited(node: Node | dict[str, Node]) -> set[str]:
    """All that stands in a list or text under a key `source`, however deep."""
    found: set[str] = set()
    for key, below in (node if isinstance(node, dict) else node.entries).items():
        if key == "source":
            cited = [below, *below.rows]
            found |= {one.scalar for one in cited if isinstance(one.scalar, str)}
        else:
            found |= _cited(below)
    if isinstance(node, Node):
        for one in node.rows:
            found |= _cited(one)
    return found


def _refuse_without_a_part(own: Node) -> None:
    for key in ("change", "without"):
        if key in own.entries:
            raise own.entries[key].unusable((key,), _NOTHING_INHERITED, at_key=True)


_NOTHING_INHERITED = Text(
    de="Diese Datei baut auf keinem Teil auf (extends); es gibt nichts zu ändern oder wegzulassen.",
    en="This file builds on no part (extends); there is nothing to change or to leave out.",
)


def _no_part(name: str, folder: FilePath) -> Text:
    known = ", ".join(sorted(file.stem for file in folder.glob("*.yaml"))) or "–"
    return Text(
        de=f"Einen Teil „{shown(name)}“ gibt es nicht. Bekannt sind: {known}.",
        en=f'There is no part "{shown(name)}". Known are: {known}.',
    )


def _no_criterion(name: object) -> Text:
    return Text(
        de=f"Ein Kriterium „{shown(name)}“ wird nicht geerbt.",
        en=f'No criterion "{shown(name)}" is inherited.',
    )


def _circle(chain: tuple[str, ...]) -> Text:
    way = " → ".join(chain)
    return Text(
        de=f"Die Teile bauen im Kreis aufeinander auf: {way}.",
        en=f"The parts build on each other in a circle: {way}.",
    )
