"""One checklist file: read, shaped, compiled, every flaw with file, line and column."""

import hashlib
import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path as FilePath
from typing import Any

from pydantic import BaseModel, ValidationError

from app.checklists.resolving import resolved
from app.located import Located, Path, UnusableInput, read_file, shaped
from app.located.known_keys import known_keys
from app.located.shaping import problems_of
from app.scoring.catalogue import catalogue
from app.scoring.checklist import Checklist, ChecklistFile
from app.scoring.compiling import compiled
from app.scoring.wording import Text


def read_checklist(path: FilePath) -> Checklist:
    """A checklist from a file whose name is its id.

    Raises:
        UnusableInput: with one problem per flaw.
    """
    return checklist_from(read_file(path), name=path.stem)


def checklist_from(located: Located, *, name: str) -> Checklist:
    """A checklist from what was read; `name` is the id it must have."""
    located = resolved(located)
    file = shaped(located, ChecklistFile)
    _refuse_wrong_name(located, file, name)
    _refuse_wrong_dates(located, file)
    try:
        return compiled(file, catalogue(), fingerprint(file))
    except ValidationError as error:
        raise UnusableInput(problems_of(error, located, ChecklistFile, _Keys(file))) from None


def fingerprint(file: ChecklistFile) -> str:
    """SHA-256 of the checklist with all its shared parameters put in: comments do not count."""
    return hashlib.sha256(canonical(content_of(file)).encode()).hexdigest()


def content_of(file: ChecklistFile) -> dict[str, Any]:
    """What a checklist says, as plain JSON values, each shared parameter where it is used."""
    content: dict[str, Any] = file.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for section in content.get("sections", ()):
        for criterion in section["criteria"]:
            criterion["with"] = {
                name: _resolved(file, value) for name, value in criterion.get("with", {}).items()
            }
    return content


def canonical(content: Any) -> str:
    """One text for one content."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def fingerprint_with(content: str, settings: Mapping[str, Any]) -> str:
    """The fingerprint of a checklist in which a round has set values of its own."""
    if not settings:
        return content
    return hashlib.sha256(f"{content}\n{canonical(dict(settings))}".encode()).hexdigest()


def _resolved(file: ChecklistFile, value: Any) -> Any:
    shared = file.parameters.get(value[1:]) if isinstance(value, str) and value[:1] == "$" else None
    return value if shared is None or shared.set_by is not None else shared.value


class _Keys:
    """Which keys are known where, the parameters of each criterion's check included."""

    def __init__(self, file: ChecklistFile) -> None:
        self.file = file

    def __call__(self, model: type[BaseModel], path: Path) -> tuple[str, ...]:
        match path:
            case ("sections", int(position), "criteria", int(index), "with"):
                name = self.file.sections[position].criteria[index].check
                check = catalogue().get(name or "")
                return tuple(check.parameters.model_fields) if check else ()
        return known_keys(model, path)


def _refuse_wrong_name(located: Located, file: ChecklistFile, name: str) -> None:
    if file.id != name:
        sentence = Text(
            de=f"Die Datei heißt {name}, die Checkliste darin aber {file.id}; beide Namen müssen"
            " gleich sein.",
            en=f"The file is called {name}, but the checklist in it {file.id}; the two names must"
            " be the same.",
        )
        raise located.unusable(("id",), sentence)


def _refuse_wrong_dates(located: Located, file: ChecklistFile) -> None:
    """A call opens before it closes, and closes before the resolution is due."""
    days = [
        (name, day)
        for name, day in (
            ("opens_on", file.call.opens_on),
            ("apply_by", file.call.apply_by),
            ("resolution_by", file.call.resolution_by),
        )
        if day is not None
    ]
    for (earlier, first), (later, second) in pairwise(days):
        if first > second:
            sentence = Text(
                de=f"{later} ({second}) liegt vor {earlier} ({first}).",
                en=f"{later} ({second}) lies before {earlier} ({first}).",
            )
            raise located.unusable(("call", later), sentence)
