"""The file `dossier/1`: YAML or JSON in and out, without loss.

What is left out, `null`, an empty text and an empty list say the same ("nothing yet"), so none of
them is written, except the empty lists that are statements (`applicant.partners`,
`other_applications`).
"""

import json
from functools import lru_cache
from hashlib import sha256
from typing import Any

from app.located import Located, shaped
from app.located.problem import shown
from app.scoring.content.dossier import Dossier as Content
from app.scoring.wording import Text

FORMAT = "dossier/1"
SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def from_file(located: Located) -> Content:
    """A dossier from a file.

    Raises:
        UnusableInput: no dossier, one of another version, or with flaws, each with its place.
    """
    if isinstance(located.value, dict):
        version = located.value.get("format")
        if version is None:
            raise located.unusable((), _NO_FORMAT)
        if version != FORMAT:
            raise located.unusable(("format",), _other_format(version))
    return parsed(kept(shaped(located, Content)))


def as_plain(content: Content) -> dict[str, Any]:
    """The dossier as plain JSON values in the order of the schema, `format` first."""
    plain = content.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return {"format": FORMAT, **_without_nothing(plain)}


def as_json(content: Content) -> str:
    """The canonical JSON file: the same dossier always gives the same bytes."""
    return json.dumps(as_plain(content), ensure_ascii=False, indent=2) + "\n"


def as_yaml(content: Content) -> str:
    """The YAML file: for people, with long texts folded."""
    from app.dossiers.yaml_writing import written

    return written(as_plain(content))


def kept(content: Content) -> str:
    """The dossier as the database keeps it."""
    return plain_text(as_plain(content))


def fingerprint_of(text: str) -> str:
    """The fingerprint of a dossier in the form in which the database keeps it."""
    return sha256(text.encode()).hexdigest()


def plain_text(plain: Any) -> str:
    """Plain values as compact JSON."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=256)
def parsed(text: str) -> Content:
    """What `kept` made. Dossiers are frozen, so the same text may share one."""
    return parsed_once(text)


def parsed_once(text: str) -> Content:
    """The same for whoever goes through many dossiers: none of them is remembered."""
    return Content.model_validate(json.loads(text), by_alias=True, by_name=False)


def json_schema() -> dict[str, Any]:
    """The published JSON Schema of a dossier file."""
    schema = Content.model_json_schema(by_alias=True)
    return {
        "$schema": SCHEMA_DIALECT,
        **schema,
        "title": f"Dossier {FORMAT}",
        "required": ["format"],
    }


def _without_nothing(value: Any) -> Any:
    if isinstance(value, dict):
        inner = {key: _without_nothing(item) for key, item in value.items()}
        return {key: item for key, item in inner.items() if item is not None and item != {}}
    if isinstance(value, list):
        return [_without_nothing(item) for item in value]
    return value


_NO_FORMAT = Text(
    de=f"Das ist keine Dossierdatei: Es fehlt die Zeile „format: {FORMAT}“.",
    en=f'This is no dossier file: the line "format: {FORMAT}" is missing.',
)


def _other_format(version: object) -> Text:
    found = shown(version)
    return Text(
        de=f"Diese Datei hat das Format „{found}“; gelesen wird nur „{FORMAT}“. Stammt sie aus"
        " einer neueren Version des Bewerbungskompasses, exportieren Sie sie dort erneut.",
        en=f'This file has the format "{found}"; only "{FORMAT}" can be read. If it comes from a'
        " newer version of the Bewerbungskompass, export it there again.",
    )
