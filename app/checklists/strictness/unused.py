"""What stands in a checklist, in a part or at a check, and nothing makes use of it."""

import ast
import inspect
import textwrap
from collections.abc import Iterator

from app.checklists.strictness.reviewed import Reviewed, Shelf
from app.located import Located, Problem
from app.scoring.check import Check
from app.scoring.wording import Text


def unused(shelf: Shelf) -> Iterator[Problem]:
    """Parameters that a check never reads; in parts, all that no checklist takes over."""
    for one in shelf.wanted:
        for rule, place in one.rules():
            if rule.check is not None:
                for name in ignored_parameters(rule.check):
                    if name in rule.criterion.with_:
                        yield one.problem((*place, "with", name), _ignored(name, rule.check.id))
        yield from _uncited(one)
    if shelf.whole:
        for part in shelf.parts:
            yield from _left_behind(part, shelf)


def ignored_parameters(check: Check) -> tuple[str, ...]:
    """The parameters of a check that its function never reads."""
    source = textwrap.dedent(inspect.getsource(check.function))
    read = {
        node.id
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    return tuple(name for name in check.parameters.model_fields if name not in read)


def _uncited(one: Reviewed) -> Iterator[Problem]:
    file = one.checklist.file
    cited = {*file.call.source}
    cited.update(source for shared in file.parameters.values() for source in shared.source)
    for rule, _ in one.rules():
        cited.update(rule.criterion.source)
        cited.update(pitfall.source for pitfall in rule.criterion.pitfalls)
    for name in file.sources:
        if name not in cited:
            yield one.problem(("sources", name), _nobody_cites(name), at_key=True)


def _left_behind(part: Located, shelf: Shelf) -> Iterator[Problem]:
    """Parameters, sources and criteria of a part that are in no checklist."""
    files = [one.checklist.file for one in shelf.reviewed]
    kept = {
        "parameters": {name for file in files for name in file.parameters},
        "sources": {name for file in files for name in file.sources},
    }
    for key, names in kept.items():
        below = part.value_at((key,))
        for name in below if isinstance(below, dict) else ():
            if name not in names:
                yield part.problem((key, name), _nobody_takes(name), at_key=True)
    asked = {rule.criterion.id for one in shelf.reviewed for rule, _ in one.rules()}
    for path in part.places:
        if len(path) == 5 and path[0] == "sections" and path[2] == "criteria" and path[4] == "id":
            name = str(part.value_at(path))
            if name not in asked:
                yield part.problem(path, _nobody_takes(name))


def _ignored(name: str, check: str) -> Text:
    return Text(
        de=f"Die Prüfung {check} liest ihren Parameter {name} nie.",
        en=f"The check {check} never reads its parameter {name}.",
    )


def _nobody_cites(name: str) -> Text:
    return Text(
        de=f"Die Quelle {name} belegt in dieser Checkliste nichts.",
        en=f"The source {name} backs nothing in this checklist.",
    )


def _nobody_takes(name: str) -> Text:
    return Text(
        de=f"Keine Checkliste übernimmt {name} aus diesem Teil.",
        en=f"No checklist takes {name} over from this part.",
    )
