"""A checklist as somebody writes it: whole, or as what differs from a part that it builds on."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.scoring.checklist import ChecklistFile, Identifier
from app.scoring.content.pieces import Lines

PART_FORMAT = "checklist-part/1"
BUILDING_KEYS = ("extends", "change", "without")


class _Written(BaseModel):
    """What says how a file builds on a part; the rest is looked at when it is put together."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    extends: Annotated[
        Identifier | None, Field(description="The part that this file builds on: parts/NAME.yaml.")
    ] = None
    change: Annotated[
        dict[Identifier, dict[str, Any]] | None,
        Field(description="What is different in inherited criteria, by their id."),
    ] = None
    without: Annotated[
        Lines, Field(description="Inherited criteria that this file does not ask.")
    ] = ()
    note: Any = None
    parameters: Any = None
    sources: Any = None
    sections: Any = None


class WrittenChecklist(_Written):
    """The keys of a file `checklist/1`."""

    format: Any = None
    id: Any = None
    version: Any = None
    title: Any = None
    call: Any = None


class WrittenPart(_Written):
    """The keys of a part, which checklists build on and which is none itself."""

    format: Literal["checklist-part/1"]


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a checklist file, the keys included by which it builds on a part."""
    schema = ChecklistFile.model_json_schema(by_alias=True)
    building = WrittenChecklist.model_json_schema()["properties"]
    schema["properties"] |= {key: building[key] for key in BUILDING_KEYS}
    schema["required"] = [key for key in schema["required"] if key != "note"]
    return schema
