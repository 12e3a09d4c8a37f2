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


def compiled(
    file: ChecklistFile,
    checks: Mapping[str, Check],
    fingerprint: str,
    settings: Mapping[str, Any] | None = None,
) -> Checklist:
    """The checklist ready to score with.

    Args:
        file: its shape.
        checks: all checks there are.
        fingerprint: the hash of its content and of the settings.
        settings: the values that a round has set, by the name of the shared parameter.

    Raises:
        ValidationError: an unknown check, source or `$name`, a misspelt, missing or mistyped
            parameter, an identifier that stands twice, no criteria at all; each with its place.
    """
    settings = settings or {}
    flaws = [*_nothing_asked(file), *_identifiers_twice(file), *_unknown_sources(file)]
    flaws.extend(_settings_nobody_asks(file, settings))
    rules: list[Rule] = []
    for position, section in enumerate(file.sections):
        for index, criterion in enumerate(section.criteria):
            place: Place = ("sections", position, "criteria", index)
            rules.append(_rule(file, section.id, criterion, checks, settings, place, flaws))
    flaws.extend(_unused_parameters(file))
    if flaws:
        raise ValidationError.from_exception_data(file.id, flaws)
    return Checklist(file, tuple(rules), fingerprint)


def _flaw(error: PydanticCustomError, place: Place, value: object) -> InitErrorDetails:
    return InitErrorDetails(type=error, loc=place, input=value)


def _rule(
    file: ChecklistFile,
    section: str,
    criterion: Criterion,
    checks: Mapping[str, Check],
    settings: Mapping[str, Any],
    place: Place,
    flaws: list[InitErrorDetails],
) -> Rule:
    if criterion.check is None:
        if criterion.with_:
            error = refuse("with_without_check", "Without a check there are no parameters.")
            flaws.append(_flaw(error, (*place, "with"), dict(criterion.with_)))
        return Rule(criterion, section, None, {})
    check = checks.get(criterion.check)
    if check is None:
        flaws.append(_flaw(_no_check(criterion.check, checks), (*place, "check"), criterion.check))
        return Rule(criterion, section, None, {})
    given = _given(file, criterion, settings, (*place, "with"), flaws)
    unset = {
        name: file.parameters[str(criterion.with_[name])[1:]].title.text
        for name, value in given.items()
        if value is _NOT_YET and name in check.parameters.model_fields
    }
    values = {name: None if v is _NOT_YET else v for name, v in given.items() if name not in unset}
    model = check.parameters_without(unset) if unset else check.parameters
    try:
        typed = model.model_validate(values)
    except ValidationError as invalid:
        already = {flaw.get("loc") for flaw in flaws}
        moved = _moved(invalid, (*place, "with"))
        flaws.extend(flaw for flaw in moved if flaw.get("loc") not in already)
        return Rule(criterion, section, check, {})
    return Rule(criterion, section, check, dict(typed), unset)


def _no_check(name: str, checks: Mapping[str, Check]) -> PydanticCustomError:
    near = get_close_matches(name, checks, n=1)
    return refuse(
        "check_unknown",
        'There is no check "{name}".{hint}',
        name=name,
        hint=f' Did you mean "{near[0]}"?' if near else "",
        near=near[0] if near else "",
    )


_NOT_YET = object()


def _given(
    file: ChecklistFile,
    criterion: Criterion,
    settings: Mapping[str, Any],
    place: Place,
    flaws: list[InitErrorDetails],
) -> dict[str, Any]:
    """What a criterion gives its check; _NOT_YET for what the round has not set."""
    values: dict[str, Any] = {}
    for name, value in criterion.with_.items():
        if not (isinstance(value, str) and value.startswith("$")):
            values[name] = value
        elif (shared := file.parameters.get(value[1:])) is None:
            error = refuse(
                "shared_unknown", 'There is no shared parameter "{name}".', name=value[1:]
            )
            flaws.append(_flaw(error, (*place, name), value))
        elif shared.set_by == "round":
            values[name] = settings.get(value[1:], _NOT_YET)
        else:
            values[name] = shared.value
    return values


def _settings_nobody_asks(
    file: ChecklistFile, settings: Mapping[str, Any]
) -> Iterator[InitErrorDetails]:
    for name, value in settings.items():
        shared = file.parameters.get(name)
        if shared is None or shared.set_by != "round":
            error = refuse(
                "setting_unknown", 'A round does not set the parameter "{name}".', name=name
            )
            yield _flaw(error, ("parameters", name), value)


def _moved(invalid: ValidationError, place: Place) -> Iterator[InitErrorDetails]:
    for error in invalid.errors(include_url=False):
        message = error["msg"].replace("{", "(").replace("}", ")")
        kind = PydanticCustomError(error["type"], message, error.get("ctx"))
        yield _flaw(kind, (*place, *error["loc"]), error["input"])


def _nothing_asked(file: ChecklistFile) -> Iterator[InitErrorDetails]:
    """A checklist that asks nothing would call every dossier complete.

    Only the record of a cancelled call asks nothing: nobody can apply to it.
    """
    if file.call.status != "cancelled" and not any(section.criteria for section in file.sections):
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
            for index, pitfall in enumerate(criterion.pitfalls):
                place: Place = ("sections", position, "criteria", number, "pitfalls", index)
                yield (*place, "source"), pitfall.source


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
