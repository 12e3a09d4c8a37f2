"""The OpenAPI document, made of operations and schemas, in one language at a time."""

from functools import cache
from typing import Any

from app.api.description import examples
from app.api.description.operation import ALWAYS, LANGUAGE, Operation, Parameter
from app.api.description.operations import OPERATIONS
from app.api.description.schemas import component, components
from app.scoring.wording import Language, Text
from app.web.programs import API, SAID

Plain = dict[str, Any]
VERSION = "1"
_JSON = "application/json"
_ABOUT = Text(
    "Dossiers, Bewertungen und Checklisten für Programme. Ein Zugangsschlüssel handelt für seine "
    "Person und darf nie mehr als sie in diesem Augenblick.",
    "Dossiers, scorecards and checklists for programs. A token acts for its person and never may "
    "more than they may at that moment.",
)
_DONE = Text("Erledigt.", "Done.")
_REVISION = Text("Der Stand des Dossiers.", "The revision of the dossier.")
_TOKEN = Text(
    "Persönlicher Zugangsschlüssel aus „Mein Konto“.", 'Personal token from "My account".'
)


@cache
def described(language: Language) -> Plain:
    """The document. Nobody may change it: it is made once."""
    paths: dict[str, Plain] = {}
    for operation in OPERATIONS:
        of_path = paths.setdefault(operation.path, {})
        of_path[operation.method.lower()] = _operation(operation, language)
    statuses = {*ALWAYS, *(status for one in OPERATIONS for status in one.refused)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Bewerbungskompass",
            "version": VERSION,
            "description": _ABOUT.pick(language),
        },
        "servers": [{"url": API.rstrip("/")}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": components(),
            "responses": {str(status): _refusal(status, language) for status in sorted(statuses)},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": _TOKEN.pick(language)}
            },
        },
    }


def _operation(operation: Operation, language: Language) -> Plain:
    parameters = (*operation.parameters, LANGUAGE)
    refused = sorted({*ALWAYS, *operation.refused})
    described_operation = {
        "operationId": operation.id,
        "summary": operation.title.pick(language),
        "description": operation.about.pick(language),
        "parameters": [_parameter(parameter, language) for parameter in parameters],
        "responses": {
            "200": _done(operation, language),
            **{str(status): {"$ref": f"#/components/responses/{status}"} for status in refused},
        },
    }
    if operation.body is None:
        return described_operation
    content = {_JSON: {"schema": operation.body, "example": operation.sent}}
    return {**described_operation, "requestBody": {"required": True, "content": content}}


def _parameter(parameter: Parameter, language: Language) -> Plain:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.required,
        "description": parameter.about.pick(language),
        "schema": parameter.schema,
    }


def _done(operation: Operation, language: Language) -> Plain:
    content = {operation.media: {"schema": operation.answer, "example": operation.example}}
    done: Plain = {"description": _DONE.pick(language), "content": content}
    if operation.tagged:
        about = {"description": _REVISION.pick(language), "schema": {"type": "string"}}
        done["headers"] = {"ETag": about}
    return done


def _refusal(status: int, language: Language) -> Plain:
    code, said = SAID[status]
    message = said.pick(language)
    content = {
        _JSON: {
            "schema": component("Error"),
            "example": examples.error(code, message),
        }
    }
    return {"description": message, "content": content}
