"""From plain values to a pydantic model; what does not fit becomes problems with places."""

from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from app.located.complaints import complaint, unknown_key
from app.located.document import NOT_THERE, Located, Path, inside, is_nothing
from app.located.known_keys import known_keys
from app.located.problem import Problem, UnusableInput

Model = TypeVar("Model", bound=BaseModel)
KnownKeys = Callable[[type[BaseModel], Path], tuple[str, ...]]
MOST_PROBLEMS = 50
_OF_THE_KEY = "[key]"


def shaped(located: Located, model: type[Model]) -> Model:
    """The model that the file describes; keys are the names that files use.

    Raises:
        UnusableInput: with one problem for each thing that does not fit, in the file's order.
    """
    try:
        found = model.model_validate(located.value, by_alias=True, by_name=False)
    except ValidationError as error:
        raise UnusableInput(problems_of(error, located, model)) from None
    ignored = _ignored_keys(located, model)
    if ignored:
        raise UnusableInput(ignored)
    return found


def problems_of(
    error: ValidationError,
    located: Located,
    model: type[BaseModel],
    keys_at: KnownKeys = known_keys,
) -> tuple[Problem, ...]:
    """What pydantic complains about, in the order of the file and in plain sentences."""
    details = error.errors(include_url=False)
    problems = {_problem(detail, located, model, keys_at): None for detail in details}
    ordered = sorted(
        problems,
        key=lambda problem: (
            problem.file != located.file,
            problem.file,
            problem.line or 0,
            problem.column or 0,
        ),
    )
    return tuple(ordered[:MOST_PROBLEMS])


def _problem(
    detail: ErrorDetails, located: Located, model: type[BaseModel], keys_at: KnownKeys
) -> Problem:
    path = _path_in_file(detail["loc"], located)
    at_key = detail["type"] == "extra_forbidden" or _OF_THE_KEY in detail["loc"]
    keys = keys_at(model, path[:-1]) if at_key and path else ()
    return located.problem(path, complaint(detail, path, keys), at_key=at_key)


def _ignored_keys(located: Located, model: type[BaseModel]) -> tuple[Problem, ...]:
    """Unknown keys without a value: a model passes over them, but somebody mistyped a key."""
    problems = []
    for path in located.key_places:
        if is_nothing(located.value_at(path)):
            keys = known_keys(model, path[:-1])
            if keys and path[-1] not in keys:
                problems.append(located.problem(path, unknown_key(path, keys), at_key=True))
    return tuple(problems)


def _path_in_file(place: tuple[int | str, ...], located: Located) -> Path:
    """The error's place without the labels that pydantic adds for keys and alternatives."""
    path: list[int | str] = []
    value: object = located.value
    for step in place:
        if step == _OF_THE_KEY or (not isinstance(value, (dict, list)) and value is not NOT_THERE):
            continue
        value = inside(value, step)
        path.append(step)
    return tuple(path)
