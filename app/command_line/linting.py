"""`kompass lint` and `kompass schema`: are the files right, and what may stand in them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import typer

from app.checklists.examples.reading import examples_from
from app.checklists.library import FOLDER
from app.checklists.reading import checklist_from
from app.checklists.resolving import checked_part
from app.checklists.strictness.findings import findings
from app.checklists.strictness.reviewed import Shelf, shelf
from app.checklists.written import json_schema as checklist_schema
from app.command_line import ExitCode
from app.command_line.saying import complain_in, complain_of
from app.dossiers.exchange import from_file, json_schema
from app.located import Problem, UnusableInput, read_file
from app.scoring.wording import Language, Text

ENDINGS = (".yaml", ".yml", ".json")


def lint_files(paths: list[Path], *, language: Language, strict: bool = False) -> ExitCode:
    """Read every file as what it says it is, and tell all flaws.

    With `strict` also all that is wrong with checklists that can be read.
    """
    files = list(_files(paths or [FOLDER]))
    if not files:
        complain_in(language, _NO_FILES)
        return ExitCode.UNUSABLE
    problems = [problem for file in files for problem in _flaws(file)]
    if strict and not problems:
        problems = [problem for one in _shelves(paths or [FOLDER]) for problem in findings(one)]
    complain_of(problems, language)
    if problems:
        return ExitCode.NOT_READY
    count = len(files)
    done = Text(de=f"{count} Dateien ohne Fehler.", en=f"{count} files without flaws.")
    typer.echo(done.pick(language))
    return ExitCode.FINE


def schema_text(kind: str) -> str:
    """The JSON Schema of a dossier or checklist file."""
    schema = json_schema() if kind == "dossier" else checklist_schema()
    return json.dumps(schema, ensure_ascii=False, indent=2)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.suffix in ENDINGS)
        else:
            yield path


def _flaws(file: Path) -> tuple[Problem, ...]:
    try:
        located = read_file(file)
        kind = located.value.get("format") if isinstance(located.value, dict) else None
        if isinstance(kind, str) and kind.startswith("dossier/"):
            from_file(located)
        elif isinstance(kind, str) and kind.startswith("checklist-part/"):
            checked_part(located)
        elif isinstance(kind, str) and kind.startswith("checklist-examples/"):
            examples_from(located)
        else:
            checklist_from(located, name=file.stem)
    except UnusableInput as unusable:
        return unusable.problems
    return ()


def _shelves(paths: Iterable[Path]) -> Iterator[Shelf]:
    """The folders of checklists that are meant, each whole or as far as its files are named."""
    named: dict[Path, list[str]] = {}
    for path in paths:
        if not path.is_dir():
            if _is_checklist(path):
                named.setdefault(path.parent, []).append(path.stem)
        elif any(_is_checklist(file) for file in path.glob("*.yaml")):
            yield shelf(path)
    for folder, ids in named.items():
        yield shelf(folder, ids)


def _is_checklist(file: Path) -> bool:
    value = read_file(file).value
    return isinstance(value, dict) and str(value.get("format")).startswith("checklist/")


_NO_FILES = Text(
    de="Hier gibt es keine YAML- oder JSON-Dateien.", en="There are no YAML or JSON files here."
)
