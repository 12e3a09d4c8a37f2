"""The form of every part of a dossier: frozen, strict about unknown keys, all of it optional."""

import re
from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, model_validator

from app.scoring.text import read_line, refuse, required_line, schema_of


class Piece(BaseModel):
    """A part of a dossier: frozen, complete in its keys, strict about unknown ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    # Kept beside the fields, so that neither a copy nor what is compared or written takes it along.
    __slots__ = ("_found",)

    def once(self, find: Callable[..., Any], *given: Hashable) -> Any:
        """What a function finds in this part, kept for the next time (see `derived`)."""
        try:
            found: dict[Any, Any] = self._found  # type: ignore[attr-defined]  # pydantic hides it
        except AttributeError:
            found = {}
            object.__setattr__(self, "_found", found)
        key = (find, *given)
        if key not in found:
            found[key] = find(self, *given)
        return found[key]

    @model_validator(mode="before")
    @classmethod
    def _nothing_typed_is_left_out(cls, values: Any) -> Any:
        if not isinstance(values, dict) or not any(map(_is_nothing, values.values())):
            return values
        return {key: value for key, value in values.items() if not _is_nothing(value)}


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and (not value or value.isspace()))


def read_row_id(value: object) -> str | None:
    """The key of a row, fit to stand in a path; None when blank. Raises PydanticCustomError."""
    text = read_line(value)
    if text is not None and (not _ROW_ID.fullmatch(text) or text == NEW_ROW):
        raise refuse(
            "row_id_form",
            "An id has at most 40 letters (a-z), digits, - and _, and is not the word {new}.",
            new=NEW_ROW,
        )
    return text


NEW_ROW = "new"
"""What a path calls a row that is not stored yet."""
_ROW_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}", re.ASCII)
RowId = Annotated[
    str | None,
    BeforeValidator(read_row_id),
    schema_of(type="string", pattern=f"^{_ROW_ID.pattern}$"),
]


class Row(Piece):
    """A line of a list; `id` is its stable key, given when a dossier is stored."""

    id: RowId = None

    @cached_property
    def is_stated(self) -> bool:
        """Whether anything but the id is typed; asked by many checks, so found out once."""
        return any(
            value is not None and value != () and name != "id"
            for name, value in self.__dict__.items()
        )


def _rows_with_distinct_ids(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    seen: set[str] = set()
    for row in rows:
        if row.id is not None and row.id in seen:
            raise refuse("row_id_twice", 'The id "{id}" stands twice in this list.', id=row.id)
        if row.id is not None:
            seen.add(row.id)
    return rows


R = TypeVar("R", bound=Row)
Rows = Annotated[tuple[R, ...], AfterValidator(_rows_with_distinct_ids)]
Lines = tuple[Annotated[str, BeforeValidator(required_line)], ...]
