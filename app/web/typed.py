"""What somebody typed into a form: read once, before any transaction, and never lost.

A slow upload must not hold a transaction, and whatever goes wrong afterwards (session ended, form
out of date, database busy) can show the text again.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_MOST_FIELDS = 5_000


@dataclass(frozen=True, slots=True)
class TypedForm:
    """The text fields of a form in their order; a name may occur several times."""

    fields: tuple[tuple[str, str], ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """The last value of a field."""
        return next((value for key, value in reversed(self.fields) if key == name), default)

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a field, such as the boxes ticked."""
        return tuple(value for key, value in self.fields if key == name)

    def __contains__(self, name: str) -> bool:
        return any(key == name for key, _ in self.fields)


async def read_typed(request: Request) -> TypedForm:
    """The form of this request; empty where there is none. Files are left out."""
    typed: TypedForm | None = getattr(request.state, "typed", None)
    if typed is None:
        typed = request.state.typed = await _read(request)
    return typed


Typed = Annotated[TypedForm, Depends(read_typed)]


async def _read(request: Request) -> TypedForm:
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type not in _FORMS:
        return TypedForm()
    limit: int = request.app.state.settings.body_limit
    async with request.form(max_fields=_MOST_FIELDS, max_part_size=limit) as form:
        return TypedForm(
            tuple((name, value) for name, value in form.multi_items() if isinstance(value, str))
        )
