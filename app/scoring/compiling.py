"""From the shape of a checklist to rules that can be run: checks found, parameters typed.

All flaws are reported together, each at its place in the file, as one pydantic ValidationError.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from app.scoring.check import Check
from app.scoring.checklist import Checklist, ChecklistFile, Criterion, Rule
from app.scoring.text import refuse

Place = tuple[str | int, ...]


def compiled(file: ChecklistFile, checks: Mapping[str, Check], fingerprint: str) -> Checklist:
    """The checklist ready to score with.

    Raises:
        ValidationError: an unknown check, source or `$name`, a misspelt, missing or mistyped
            parameter, an identifier that stands twice, no criteria at all; each with its place.
    """
    flaws = [*_nothing_asked(file), *_identifiers_twice(file), *_unknown_sources(file)]
    rules: list[Rule] = []
    for position, section in enumerate(file.sections):
        for index, criterion in enumerate(section.criteria):
            place: Place = ("sections", position, "criteria", index)
            check, values = _bound(file, criterion, checks, place, flaws)
            rules.append(Rule(criterion, section.id, check, values))
    flaws.extend(_unused_parameters(file))
    if flaws:
        raise ValidationError.from_exception_data(file.id, flaws)
    return Checklist(file, tuple(rules), fingerprint)


def _flaw(error: PydanticCustomError, place: Place, value: object) -> InitErrorDetails:
    return InitErrorDetails(type=error, loc=place, input=value)


def _bound(
    file: ChecklistFile,
    criterion: Criterion,
    checks: Mapping[str, Check],
    place: Place,
    flaws: list[InitErrorDetails],
) -> tuple[Check | None, dict[str, Any]]:
    if criterion.check is None:
        if criterion.with_:
            error = refuse("with_without_check", "Without a check there are no parameters.")
            flaws.append(_flaw(error, (*place, "with"), dict(criterion.with_)))
        return None, {}
    check = checks.get(criterion.check)
    if check is None:
        near = get_close_matches(criterion.check, checks, n=1)
        error = refuse(
            "check_unknown",
            'There is no check "{name}".{hint}',
            name=criterion.check,
            hint=f' Did you mean "{near[0]}"?' if near else "",
            near=near[0] if near else "",
        )
        flaws.append(_flaw(error, (*place, "check"), criterion.check))
        return None, {}
    values = _resolved(file, criterion, (*place, "with"), flaws)
    try:
        typed = check.parameters.model_validate(values)
    except ValidationError as invalid:
        already = {flaw.get("loc") for flaw in flaws}
        moved = _moved(invalid, (*place, "with"))
        flaws.extend(flaw for flaw in moved if flaw.get("loc") not in already)
        return check, {}
    return check, dict(typed)


def _resolved(
    file: ChecklistFile, criterion: Criterion, place: Place, flaws: list[InitErrorDetails]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in criterion.with_.items():
        if not (isinstance(value, str) and value.startswith("$")):
            values[name] = value
        elif (shared := file.parameters.get(value[1:])) is not None:
            values[name] = shared.value
        else:
            error = refuse(
                "shared_unknown", 'There is no shared parameter "{name}".', name=value[1:]
            )
            flaws.append(_flaw(error, (*place, name), value))
    return values


def _moved(invalid: ValidationError, place: Place) -> Iterator[InitErrorDetails]:
    for error in invalid.errors(include_url=False):
        message = error["msg"].replace("{", "(").replace("}", ")")
        kind = PydanticCustomError(error["type"], message, error.get("ctx"))
        yield _flaw(kind, (*place, *error["loc"]), error["input"])


def _nothing_asked(file: ChecklistFile) -> Iterator[InitErrorDetails]:
    """A checklist that asks nothing would call every dossier complete."""
    if not any(section.criteria for section in file.sections):
        error = refuse("criteria_missing", "A checklist needs at least one criterion.")
        yield _flaw(error, ("sections",), [])


def _identifiers_twice(file: ChecklistFile) -> Iterator[InitErrorDetails]:
    sections: set[str] = set()
    criteria: set[str] = set()
    for position, section in enumerate(file.sections):
        if section.id in sections:
            error = refuse("id_twice", 'The identifier "{id}" stands twice.', id=section.id)
            yield _flaw(error, ("sections", position, "id"), section.id)
        sections.add(section.id)
        for index, criterion in enumerate(section.criteria):
            if criterion.id in criteria:
                error = refuse("id_twice", 'The identifier "{id}" stands twice.', id=criterion.id)
                yield _flaw(error, ("sections", position, "criteria", index, "id"), criterion.id)
            criteria.add(criterion.id)


def _unknown_sources(file: ChecklistFile) -> Iterator[InitErrorDetails]:
    for place, source in _cited(file):
        if source not in file.sources:
            error = refuse("source_unknown", 'There is no source "{name}".', name=source)
            yield _flaw(error, place, source)


def _cited(file: ChecklistFile) -> Iterator[tuple[Place, str]]:
    for index, source in enumerate(file.call.source):
        yield ("call", "source", index), source
    for name, parameter in file.parameters.items():
        for index, source in enumerate(parameter.source):
            yield ("parameters", name, "source", index), source
    for position, section in enumerate(file.sections):
        for number, criterion in enumerate(section.criteria):
            for index, source in enumerate(criterion.source):
                yield ("sections", position, "criteria", number, "source", index), source


def _unused_parameters(file: ChecklistFile) -> Iterator[InitErrorDetails]:
    used = {
        value[1:]
        for section in file.sections
        for criterion in section.criteria
        for value in criterion.with_.values()
        if isinstance(value, str) and value.startswith("$")
    }
    for name in file.parameters:
        if name not in used:
            error = refuse("shared_unused", 'No criterion uses the parameter "{name}".', name=name)
            yield _flaw(error, ("parameters", name), name)
