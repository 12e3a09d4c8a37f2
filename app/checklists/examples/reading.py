"""Examples from YAML, each with the dossier that it means; every flaw told by its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from app.checklists.examples.changing import Misplaced, changed, steps
from app.checklists.examples.written import (
    OUTCOMES,
    WrittenExample,
    WrittenExamples,
    WrittenPart,
)
from app.located import Located, Path, Problem, UnusableInput, read_file, shaped
from app.located.complaints import complaint
from app.located.known_keys import known_keys
from app.located.problem import shown
from app.scoring.content.dossier import Dossier
from app.scoring.verdict import NOTHING, WHOLE, Outcome
from app.scoring.wording import Text

FOLDER = "examples"
READY = "ready.yaml"
READY_ON = date(2021, 3, 10)
"""The day on which the ready dossier is looked at unless an example names another."""

_DEGREES = {Outcome.MET: WHOLE, Outcome.UNMET: NOTHING}


@dataclass(frozen=True, slots=True)
class Example:
    """A dossier on a day, and the outcome of one criterion that it claims to show.

    `checklist` is the id of the one that it belongs to, None if any that asks the criterion will
    do. `dates` and `parameters` are those in which it departs from the checklist, the latter as
    YAML says them. `at` is its place in the file.
    """

    name: str
    outcome: Outcome
    degree: Fraction | None
    dossier: Dossier
    as_of: date
    checklist: str | None
    dates: Mapping[str, date | None]
    parameters: Mapping[str, Any]
    reason: str | None
    unsaid: str | None
    looks_at: tuple[str, ...]
    judged: bool
    at: Path


@dataclass(frozen=True, slots=True)
class Examples:
    """All examples of one criterion."""

    criterion: str
    examples: tuple[Example, ...]
    located: Located

    def problem(self, path: Path, sentence: Text) -> Problem:
        """A complaint about a place of the file."""
        return self.located.problem(path, sentence)


def read_examples(path: FilePath) -> Examples:
    """The examples of the criterion after which the file is named.

    Raises:
        UnusableInput: with one problem per flaw, those of the dossiers included.
    """
    return examples_from(read_file(path))


def all_examples(folder: FilePath) -> dict[str, Examples]:
    """The examples beside the checklists of a folder, by the id of their criterion.

    Raises:
        UnusableInput: with the flaws of all files together.
    """
    found: dict[str, Examples] = {}
    problems: list[Problem] = []
    for file in sorted((folder / FOLDER).glob("*.yaml")):
        if file.name != READY:
            try:
                read = read_examples(file)
                found[read.criterion] = read
            except UnusableInput as unusable:
                problems.extend(unusable.problems)
    if problems:
        raise UnusableInput(tuple(problems))
    return found


def examples_from(located: Located) -> Examples:
    """The examples that were read. Raises UnusableInput."""
    written = shaped(located, WrittenExamples)
    file = FilePath(located.file)
    if written.criterion != file.stem:
        raise located.unusable(("criterion",), _other_name(file.stem, written.criterion))
    _refuse_names_twice(located, written)
    ready = ready_content(file.parent)
    examples: list[Example] = []
    problems: list[Problem] = []
    for at, one in _written(written):
        try:
            examples.append(_example(located, at, one, ready))
        except UnusableInput as unusable:
            problems.extend(unusable.problems)
    if problems:
        raise UnusableInput(tuple(problems))
    return Examples(written.criterion, tuple(examples), located)


def ready_content(folder: FilePath) -> Any:
    """The plain content of the dossier that examples change. Raises UnusableInput."""
    file = folder / READY
    stat = file.stat() if file.is_file() else None
    return _ready_once(file, stat and (stat.st_mtime_ns, stat.st_size))


@lru_cache(maxsize=8)
def _ready_once(file: FilePath, _changed: object) -> Any:
    located = read_file(file)
    shaped(located, Dossier)
    return located.value


def _written(written: WrittenExamples) -> Iterator[tuple[tuple[str, int], WrittenExample]]:
    for claim in OUTCOMES:
        for index, one in enumerate(getattr(written, claim)):
            yield (claim, index), one


def _example(located: Located, at: tuple[str, int], one: WrittenExample, ready: Any) -> Example:
    outcome = OUTCOMES[at[0]]
    return Example(
        name=one.name,
        outcome=outcome,
        degree=one.degree if isinstance(one, WrittenPart) else _DEGREES.get(outcome),
        dossier=_dossier(located, at, one, ready),
        as_of=one.as_of or READY_ON,
        checklist=one.checklist,
        dates={} if one.dates is None else one.dates.model_dump(exclude_unset=True),
        parameters=one.with_,
        reason=one.reason,
        unsaid=one.unsaid,
        looks_at=one.looks_at,
        judged=bool(one.judged),
        at=at,
    )


def _dossier(located: Located, at: Path, one: WrittenExample, ready: Any) -> Dossier:
    try:
        content = changed(ready if one.from_ == "ready" else {}, one.change)
        return Dossier.model_validate(content, by_alias=True, by_name=False)
    except Misplaced as misplaced:
        place: Path = (*at, "change", misplaced.place)
        raise located.unusable(place, misplaced.sentence, at_key=True) from None
    except ValidationError as error:
        raise UnusableInput(tuple(_of_dossier(error, located, (*at, "change")))) from None


def _of_dossier(error: ValidationError, located: Located, at: Path) -> Iterator[Problem]:
    """What the dossier's schema refuses, told at the edit that brought it in."""
    edits = located.value_at(at)
    for detail in error.errors(include_url=False):
        path = detail["loc"]
        for place in edits:
            edit = steps(place)
            if path[: len(edit)] == edit or edit[: len(path)] == path:
                keys = known_keys(Dossier, path[:-1])
                inside = path[len(edit) :]
                yield located.problem((*at, place, *inside), complaint(detail, path, keys))
                break
        else:
            yield located.problem(at, complaint(detail, path, ()))


def _refuse_names_twice(located: Located, written: WrittenExamples) -> None:
    met: set[str] = set()
    for at, one in _written(written):
        if one.name in met:
            raise located.unusable((*at, "name"), _twice(one.name))
        met.add(one.name)


def _other_name(stem: str, criterion: str) -> Text:
    return Text(
        de=f"Die Datei heißt {shown(stem)}, das Kriterium darin aber {criterion}; beide Namen"
        " müssen gleich sein.",
        en=f"The file is called {shown(stem)}, but the criterion in it {criterion}; the two names"
        " must be the same.",
    )


def _twice(name: str) -> Text:
    return Text(
        de=f"Ein Beispiel „{shown(name)}“ gibt es in dieser Datei schon.",
        en=f'This file has an example "{shown(name)}" already.',
    )
