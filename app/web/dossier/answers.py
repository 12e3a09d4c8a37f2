"""From a posted form to the answers that changed, or to what must be asked back.

An answer that still reads as it was shown is left alone: showing and saving a form changes nothing
in the dossier, not even how an amount was written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.dossiers.paths import joined, value_at
from app.scoring.wording import Language
from app.web.binder.kinds import Plain, read, show
from app.web.binder.misread import Misread
from app.web.dossier.blocks import Ask, ListBlock

Typed = Mapping[str, Sequence[str]]
NEW_ROW = "new"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was typed below one path: `fields` to be set, `misread` by the key of the question."""

    fields: Mapping[str, Plain] = field(default_factory=dict)
    misread: Mapping[str, Misread] = field(default_factory=dict)


def answers_below(
    path: str, asks: Sequence[Ask], typed: Typed, stored: Plain, language: Language
) -> Answers:
    """The answers of a form whose fields are named `path.key`; `stored` is the value at `path`."""
    fields: dict[str, Plain] = {}
    misread: dict[str, Misread] = {}
    for ask in asks:
        given = typed.get(joined(path, ask.key))
        if given is None:
            continue
        now = value_at(stored, ask.key)
        if _same(given, show(ask.kind, now, language)):
            continue
        try:
            fields[ask.key] = read(ask.kind, given, language)
        except Misread as unclear:
            misread[ask.key] = unclear
    return Answers(fields, misread)


@dataclass(frozen=True, slots=True)
class GridAnswers:
    """All rows of a grid as they shall be, and what was misread by the name of its cell."""

    rows: Sequence[Mapping[str, Plain]]
    misread: Mapping[str, Misread]


def answers_of_grid(
    block: ListBlock, typed: Typed, stored: Sequence[Plain], language: Language, *, without: str
) -> GridAnswers:
    """The rows of a grid in the order in which they stand; `without` is a row to be deleted.

    Rows that the form does not name stay as they are: they were added in the meantime.
    """
    rows: list[dict[str, Plain]] = []
    misread: dict[str, Misread] = {}
    for position, row in enumerate(stored):
        key = row_key(row, position)
        if key == without:
            continue
        answers = answers_below(f"{block.path}[{key}]", block.asks, typed, row, language)
        rows.append({**row, **answers.fields})
        misread.update(_named(block.path, key, answers))
    for key in new_row_keys(block, typed):
        answers = answers_below(f"{block.path}[{key}]", block.asks, typed, {}, language)
        if answers.fields:
            rows.append(dict(answers.fields))
        misread.update(_named(block.path, key, answers))
    return GridAnswers(rows, misread)


def new_row_keys(block: ListBlock, typed: Typed) -> list[str]:
    """The keys of the new rows that a form brought, in their order."""
    start = f"{block.path}[{NEW_ROW}"
    found = {
        name[len(block.path) + 1 : name.index("]")] for name in typed if name.startswith(start)
    }
    return sorted(found, key=lambda key: (len(key), key))


def row_key(row: Plain, position: int) -> str:
    """How a row is named in a path: its id, or its position."""
    identifier = row.get("id") if isinstance(row, dict) else None
    return str(identifier) if identifier else str(position)


def strange_names(typed: Typed, path: str, asks: Sequence[Ask], *, grid: bool) -> list[str]:
    """The names of fields that this form never had: nobody typed those."""
    if not grid:
        known = {joined(path, ask.key) for ask in asks}
        return [name for name in typed if name not in known]
    keys = {ask.key for ask in asks}
    return [
        name
        for name in typed
        if not (name.startswith(f"{path}[") and name.partition("].")[2] in keys)
    ]


def _same(given: Sequence[str], shown: Sequence[str]) -> bool:
    def plain(texts: Sequence[str]) -> list[str]:
        return [text.replace("\r\n", "\n") for text in texts if text.strip()]

    return plain(given) == plain(shown)


def _named(path: str, key: str, answers: Answers) -> dict[str, Misread]:
    return {f"{path}[{key}].{name}": unclear for name, unclear in answers.misread.items()}
