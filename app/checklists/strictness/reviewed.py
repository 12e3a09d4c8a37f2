"""A folder of checklists with their examples, read and ready to be looked at closely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath

from app.checklists.examples.reading import (
    FOLDER,
    READY,
    READY_ON,
    Example,
    Examples,
    all_examples,
    ready_content,
)
from app.checklists.examples.running import FIRST_CHOICE, Unfit, checklist_of, rule_of
from app.checklists.reading import checklist_from
from app.checklists.resolving import PARTS, resolved
from app.located import Located, Path, Problem, UnusableInput, read_file
from app.scoring.checklist import Checklist, Rule
from app.scoring.content.dossier import Dossier
from app.scoring.wording import Text


@dataclass(frozen=True)
class Reviewed:
    """One checklist and where its parts stand, in its own file or in one that it builds on."""

    checklist: Checklist
    located: Located

    def rules(self) -> Iterator[tuple[Rule, Path]]:
        """Every criterion with its place."""
        rules = iter(self.checklist.rules)
        for position, section in enumerate(self.checklist.file.sections):
            for index, _ in enumerate(section.criteria):
                yield next(rules), ("sections", position, "criteria", index)

    def problem(self, path: Path, sentence: Text, *, at_key: bool = False) -> Problem:
        """A finding at a place."""
        return self.located.problem(path, sentence, at_key=at_key)


@dataclass(frozen=True)
class Shelf:
    """All checklists of a folder; `asked` are the ids of those that findings are wanted for."""

    folder: FilePath
    reviewed: tuple[Reviewed, ...]
    parts: tuple[Located, ...]
    examples: dict[str, Examples]
    asked: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def checklists(self) -> tuple[Checklist, ...]:
        """Those that can be scored with."""
        return tuple(one.checklist for one in self.reviewed if not one.checklist.cancelled)

    @property
    def wanted(self) -> Iterator[Reviewed]:
        """The checklists that findings are wanted for."""
        return (
            one
            for one in self.reviewed
            if one.checklist.id in self.asked and not one.checklist.cancelled
        )

    @property
    def whole(self) -> bool:
        """Whether findings are wanted for the whole folder."""
        return self.asked == {one.checklist.id for one in self.reviewed}

    @cached_property
    def runnable(self) -> dict[str, tuple[tuple[Example, Checklist, Rule], ...]]:
        """By criterion the examples that can be run, each with its checklist and its rule."""
        return {
            name: tuple(_runnable(read, self.checklists)) for name, read in self.examples.items()
        }

    @cached_property
    def ready(self) -> tuple[Dossier, Checklist] | None:
        """The dossier that examples change, and the checklist whose call it answers."""
        if not (self.folder / FOLDER / READY).is_file() or not self.checklists:
            return None
        content = ready_content(self.folder / FOLDER)
        dossier = Dossier.model_validate(content, by_alias=True, by_name=False)
        first = [one for one in self.checklists if one.id == FIRST_CHOICE]
        return dossier, (first or list(self.checklists))[0]


READY_DAY = READY_ON


def shelf(folder: FilePath, asked: Sequence[str] | None = None) -> Shelf:
    """A folder of checklists. `asked` are ids of checklists; all if it is None.

    Raises:
        UnusableInput: a file has flaws.
    """
    reviewed: list[Reviewed] = []
    problems: list[Problem] = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            located = read_file(file)
            reviewed.append(Reviewed(checklist_from(located, name=file.stem), resolved(located)))
        except UnusableInput as unusable:
            problems.extend(unusable.problems)
    if problems:
        raise UnusableInput(tuple(problems))
    parts = tuple(read_file(file) for file in sorted((folder / PARTS).glob("*.yaml")))
    ids = [one.checklist.id for one in reviewed] if asked is None else asked
    return Shelf(folder, tuple(reviewed), parts, all_examples(folder), frozenset(ids))


def _runnable(
    read: Examples, checklists: Sequence[Checklist]
) -> Iterator[tuple[Example, Checklist, Rule]]:
    for example in read.examples:
        try:
            found = checklist_of(example, read.criterion, checklists)
            yield example, found, rule_of(example, read.criterion, found)
        except Unfit:
            continue
