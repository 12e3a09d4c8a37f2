"""What an operation of the API is described by, and what several of them share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.scoring.wording import Text

ID = r"^[A-Za-z0-9_-]{22}$"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One piece of the address, of the query or of the headers."""

    name: str
    place: str
    about: Text
    schema: Mapping[str, Any]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that a program can do.

    Attributes:
        id: the name of the route's function.
        refused: the statuses of its refusals besides those of every operation (`ALWAYS`).
        tagged: whether the answer carries the revision as ETag.
        media: what the answer is.
    """

    id: str
    method: str
    path: str
    title: Text
    about: Text
    answer: Mapping[str, Any]
    example: Any
    parameters: tuple[Parameter, ...] = ()
    body: Mapping[str, Any] | None = None
    sent: Any = None
    refused: tuple[int, ...] = field(default=())
    tagged: bool = False
    media: str = "application/json"


ALWAYS = (401, 500, 503)
LANGUAGE = Parameter(
    "lang",
    "query",
    Text(
        "Sprache der Fehlermeldungen; sonst gilt Accept-Language, sonst Englisch.",
        "Language of error messages; otherwise Accept-Language counts, otherwise English.",
    ),
    {"type": "string", "enum": ["de", "en"]},
)
DOSSIER_ID = Parameter(
    "dossier_id",
    "path",
    Text("Kennung aus der Liste der Dossiers.", "Id from the list of dossiers."),
    {"type": "string", "pattern": ID},
    required=True,
)
