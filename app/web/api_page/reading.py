"""What the page prints of the API's own description: an OpenAPI document in one language. Pure."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Plain = Mapping[str, Any]
_ERROR_WITH_A_PLACE = "422"


@dataclass(frozen=True, slots=True)
class ParameterShown:
    """A parameter: its name, where it stands (path, query, header), and what it is for."""

    name: str
    place: str
    about: str
    required: bool
    choices: Sequence[str]


@dataclass(frozen=True, slots=True)
class OperationShown:
    """One operation; `sent` and `answered` are examples as JSON."""

    id: str
    method: str
    path: str
    title: str
    about: str
    parameters: Sequence[ParameterShown]
    sent: str | None
    answered: str
    refusals: Sequence[str]


@dataclass(frozen=True, slots=True)
class RefusalShown:
    """A refusal: its status, its word for programs, what it means."""

    status: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ApiShown:
    """The whole description; what every operation asks for is said once, as `everywhere`."""

    about: str
    root: str
    everywhere: Sequence[ParameterShown]
    operations: Sequence[OperationShown]
    refusals: Sequence[RefusalShown]
    error: str
    schemas: int


def shown(document: Plain) -> ApiShown:
    """The description as the page prints it."""
    root = document["servers"][0]["url"]
    responses = document["components"]["responses"]
    everywhere = _everywhere(document["paths"])
    return ApiShown(
        about=document["info"]["description"],
        root=root,
        everywhere=[_parameter(one) for one in everywhere],
        operations=tuple(_operations(root, document["paths"], everywhere)),
        refusals=tuple(_refusal(status, one) for status, one in sorted(responses.items())),
        error=_example(responses[_ERROR_WITH_A_PLACE]["content"]),
        schemas=len(document["components"]["schemas"]),
    )


def _everywhere(paths: Plain) -> Sequence[Plain]:
    first, *others = [one["parameters"] for methods in paths.values() for one in methods.values()]
    return [one for one in first if all(one in other for other in others)]


def _operations(root: str, paths: Plain, everywhere: Sequence[Plain]) -> Iterator[OperationShown]:
    for path, methods in paths.items():
        for method, operation in methods.items():
            body = operation.get("requestBody")
            done = operation["responses"]["200"]
            yield OperationShown(
                id=operation["operationId"].replace("_", "-"),
                method=method.upper(),
                path=root + path,
                title=operation["summary"],
                about=operation["description"],
                parameters=tuple(
                    _parameter(one) for one in operation["parameters"] if one not in everywhere
                ),
                sent=_example(body["content"]) if body else None,
                answered=_example(done["content"]),
                refusals=tuple(sorted(set(operation["responses"]) - {"200"})),
            )


def _parameter(parameter: Plain) -> ParameterShown:
    return ParameterShown(
        name=parameter["name"],
        place=parameter["in"],
        about=parameter["description"],
        required=parameter["required"],
        choices=tuple(parameter["schema"].get("enum", ())),
    )


def _refusal(status: str, response: Plain) -> RefusalShown:
    error = response["content"]["application/json"]["example"]["error"]
    return RefusalShown(status, error["code"], response["description"])


def _example(content: Plain) -> str:
    """What is no JSON is shown as it is."""
    if "application/json" in content:
        return json.dumps(content["application/json"]["example"], ensure_ascii=False, indent=2)
    return "\n".join(str(one["example"]) for one in content.values())
