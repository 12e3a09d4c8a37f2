"""Typed text on its way through a new sign-in.

Carried in the pages themselves, as fields of their forms: nothing is stored for somebody whom we do
not know (yet). Passwords and form tokens are left out.
"""

import json
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, Request

from app.scoring.wording import Language
from app.web.csrf import FIELD
from app.web.dossier.places import label_of
from app.web.typed import TypedForm
from app.web.ways import own_way

MOST_BYTES = 256 * 1024
PATH = "kept_path"
FIELDS = "kept_fields"
# Carried, but nothing that anybody typed.
_BOOKKEEPING = frozenset({"revision", "block", "row", "page"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A form that could not be taken: where it was going, and its text fields in their order."""

    path: str
    fields: tuple[tuple[str, str], ...]

    @property
    def as_json(self) -> str:
        """The fields as one text, for one hidden field."""
        return json.dumps(self.fields, ensure_ascii=False)

    def shown(self, language: Language) -> list[tuple[str, str]]:
        """What somebody typed, each text under the name of its field."""
        return [
            (label_of(name, language) or name, value)
            for name, value in self.fields
            if value.strip() and name not in _BOOKKEEPING
        ]


def kept_from(request: Request) -> Kept | None:
    """The form of a request that could not be taken; None if there is nothing worth keeping."""
    typed: TypedForm = getattr(request.state, "typed", TypedForm())
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    fields = tuple((name, value) for name, value in typed.fields if _is_kept(name))
    return _checked(request.app, path, fields)


def kept_again(request: Request, typed: TypedForm) -> Kept | None:
    """What a sign-in form carried along."""
    try:
        fields: Any = json.loads(typed.get(FIELDS, "[]"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, list) or not all(_is_field(field) for field in fields):
        return None
    kept = tuple((field[0], field[1]) for field in fields if _is_kept(field[0]))
    return _checked(request.app, typed.get(PATH), kept)


def _checked(app: FastAPI, path: str, fields: tuple[tuple[str, str], ...]) -> Kept | None:
    if not fields or own_way(app, path, method="POST") is None:
        return None
    size = sum(len(name.encode()) + len(value.encode()) for name, value in fields)
    return Kept(path, fields) if size <= MOST_BYTES else None


def _is_kept(name: str) -> bool:
    return name not in (FIELD, PATH, FIELDS) and "password" not in name


def _is_field(field: Any) -> bool:
    return (
        isinstance(field, list) and len(field) == 2 and all(isinstance(text, str) for text in field)
    )
