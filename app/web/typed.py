"""What somebody typed into a form: read once, before any transaction, and never lost.

A slow upload must not hold a transaction, and whatever goes wrong afterwards (session ended, form
out of date, database busy) can show the text again.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_MOST_FIELDS = 5_000
_MOST_FILES = 5


@dataclass(frozen=True, slots=True)
class TypedForm:
    """The text fields of a form in their order; a name may occur several times.

    Uploaded files are small here (a whole request is limited) and lie beside the text fields.
    """

    fields: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """The last value of a field."""
        return next((value for key, value in reversed(self.fields) if key == name), default)

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a field, such as the boxes ticked."""
        return tuple(value for key, value in self.fields if key == name)

    def file(self, name: str) -> bytes | None:
        """The content of an uploaded file; None where no file was chosen."""
        return next((data for key, data in reversed(self.files) if key == name), None)

    def __contains__(self, name: str) -> bool:
        return any(key == name for key, _ in self.fields)


async def read_typed(request: Request) -> TypedForm:
    """The form of this request; empty where there is none."""
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
    async with request.form(
        max_fields=_MOST_FIELDS, max_files=_MOST_FILES, max_part_size=limit
    ) as form:
        fields: list[tuple[str, str]] = []
        files: list[tuple[str, bytes]] = []
        for name, value in form.multi_items():
            if isinstance(value, str):
                fields.append((name, value))
            elif value.filename or value.size:
                # A browser sends a part without a name where nobody chose a file.
                files.append((name, await value.read()))
        return TypedForm(tuple(fields), tuple(files))
