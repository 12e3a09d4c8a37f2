"""What a value has against a JSON Schema, for the keywords that our own schemas use."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

KNOWN = {
    *("$ref", "anyOf", "type", "enum", "const", "pattern", "maxLength", "minimum", "maximum"),
    *("properties", "required", "additionalProperties", "patternProperties", "items"),
    *("minItems", "format", "title", "description", "default", "example", "propertyNames"),
}
_TYPES: dict[str, Any] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "null": lambda value: value is None,
}


class Schemas:
    """The schemas of an OpenAPI document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document

    def flaws(self, value: Any, schema: Mapping[str, Any], place: str = "") -> list[str]:
        """One line per flaw; none if the value fits."""
        assert set(schema) <= KNOWN, set(schema) - KNOWN
        if "$ref" in schema:
            return self.flaws(value, self.referred(schema["$ref"]), place)
        if "anyOf" in schema:
            found = [self.flaws(value, one, place) for one in schema["anyOf"]]
            return [] if not all(found) else [f"{place} fits none: {found}"]
        kinds = schema.get("type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if kinds and not any(_TYPES[kind](value) for kind in kinds):
            return [f"{place} is no {kinds}: {value!r}"]
        return [f"{place}: {flaw}" for flaw in _own_flaws(value, schema)] + [
            flaw
            for key, inner, of_inner in self._inside(value, schema)
            for flaw in self.flaws(inner, of_inner, f"{place}.{key}")
        ]

    def referred(self, reference: str) -> Mapping[str, Any]:
        """What stands at `#/...`."""
        found: Any = self._document
        for step in reference.removeprefix("#/").split("/"):
            found = found[step]
        assert isinstance(found, dict)
        return found

    def _inside(self, value: Any, schema: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
        if isinstance(value, list) and "items" in schema:
            for position, item in enumerate(value):
                yield str(position), item, schema["items"]
        if isinstance(value, dict):
            for key, item in value.items():
                of_key = _schema_of(key, schema)
                if isinstance(of_key, dict):
                    yield key, item, of_key


def _schema_of(key: str, schema: Mapping[str, Any]) -> Any:
    """The schema of a key's value; True for any value, False for a key that may not be there."""
    if key in schema.get("properties", {}):
        return schema["properties"][key]
    for pattern, inner in schema.get("patternProperties", {}).items():
        if re.search(pattern, key):
            return inner
    return schema.get("additionalProperties", True)


def _own_flaws(value: Any, schema: Mapping[str, Any]) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield f"{value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{value!r} is not {schema['const']!r}"
    if isinstance(value, str):
        yield from _flaws_of_text(value, schema)
    if isinstance(value, int | float) and value < schema.get("minimum", value):
        yield f"{value} is too small"
    if isinstance(value, int | float) and value > schema.get("maximum", value):
        yield f"{value} is too large"
    if isinstance(value, dict):
        yield from (f"{key} is missing" for key in schema.get("required", ()) if key not in value)
        yield from (f"{key} is unknown" for key in value if _schema_of(key, schema) is False)


def _flaws_of_text(text: str, schema: Mapping[str, Any]) -> Iterator[str]:
    if not re.search(schema.get("pattern", ""), text):
        yield f"{text!r} does not match {schema['pattern']}"
    if len(text) > schema.get("maxLength", len(text)):
        yield "too long"
    reads = {"date": date.fromisoformat, "date-time": datetime.fromisoformat}
    read = reads.get(schema.get("format", ""))
    try:
        if read is not None:
            read(text)
    except ValueError:
        yield f"{text!r} is no {schema['format']}"
