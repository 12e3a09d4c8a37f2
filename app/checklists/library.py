"""All checklists of this installation, read once per process."""

from functools import cache
from pathlib import Path

from app.checklists.reading import read_checklist
from app.located import Problem, UnusableInput
from app.scoring.checklist import Checklist

FOLDER = Path(__file__).parents[2] / "checklists"


class UnknownChecklist(LookupError):
    """No checklist of that id; `known` are those there are."""

    def __init__(self, checklist_id: str, known: tuple[str, ...]) -> None:
        super().__init__(checklist_id)
        self.checklist_id = checklist_id
        self.known = known


def known_ids(folder: Path = FOLDER) -> tuple[str, ...]:
    """The ids of all checklists: the names of their files."""
    return tuple(sorted(file.stem for file in folder.glob("*.yaml")))


@cache
def checklist(checklist_id: str, folder: Path = FOLDER) -> Checklist:
    """One checklist.

    Raises:
        UnknownChecklist: there is none of that id.
        UnusableInput: its file has flaws.
    """
    known = known_ids(folder)
    if checklist_id not in known:
        raise UnknownChecklist(checklist_id, known)
    return read_checklist(folder / f"{checklist_id}.yaml")


def all_checklists(folder: Path = FOLDER) -> tuple[Checklist, ...]:
    """Every checklist, by id. Raises UnusableInput with the flaws of all files together."""
    found: list[Checklist] = []
    problems: list[Problem] = []
    for checklist_id in known_ids(folder):
        try:
            found.append(checklist(checklist_id, folder))
        except UnusableInput as unusable:
            problems.extend(unusable.problems)
    if problems:
        raise UnusableInput(tuple(problems))
    return tuple(found)
