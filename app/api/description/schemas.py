"""The published schemas: of the dossier's parts, the scorecard, the checklists and the errors."""

from functools import cache
from typing import Any

from pydantic.json_schema import JsonSchemaMode, models_json_schema

from app.api.advice_shapes import Findings, NextSteps, Plan
from app.api.shapes import (
    PART_COMPONENTS,
    Checklist,
    ChecklistList,
    DocumentList,
    DossierAnswer,
    DossierList,
    Error,
    SavedPart,
    Scorecard,
    Shape,
)
from app.dossiers.paths import OWN_KEYS
from app.scoring.checklist import Entry
from app.scoring.content.dossier import Dossier

Schema = dict[str, Any]
_PLACE = "#/components/schemas/"
_ANSWERS: tuple[type[Shape | Entry], ...] = (
    DossierList,
    DossierAnswer,
    SavedPart,
    Scorecard,
    Findings,
    NextSteps,
    Plan,
    DocumentList,
    ChecklistList,
    Checklist,
    Error,
)


def component(name: str) -> Schema:
    """A reference to one of the schemas."""
    return {"$ref": _PLACE + name}


ANY_PART: Schema = {"anyOf": [component(name) for name in PART_COMPONENTS.values()]}


@cache
def components() -> dict[str, Schema]:
    """All schemas by name."""
    sent: JsonSchemaMode = "validation"
    answered: JsonSchemaMode = "serialization"
    models = [(Dossier, sent), *((model, answered) for model in _ANSWERS)]
    _, whole = models_json_schema(models, by_alias=True, ref_template=_PLACE + "{model}")
    found: dict[str, Schema] = whole["$defs"]
    found["DossierAnswer"]["properties"]["content"] = component("Dossier")
    found["SavedPart"]["properties"]["content"] = ANY_PART
    return {**found, "Application": _application(found["Dossier"])}


def _application(dossier: Schema) -> Schema:
    """What is in no part of its own."""
    others = (*OWN_KEYS, "format")
    kept = {key: value for key, value in dossier["properties"].items() if key not in others}
    about = "All of a dossier that is in no part of its own."
    return {**dossier, "title": "Application", "description": about, "properties": kept}
