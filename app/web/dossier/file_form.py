"""The form that takes a dossier file: uploaded or pasted, and what was wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.dossiers.conflicts import EditConflict
from app.located import Located, Problem, UnusableInput, read_bytes, read_text
from app.located.reading import Syntax
from app.people.queries import name_of
from app.scoring.wording import Language, Text
from app.web.i18n import translate
from app.web.parts.shapes import FieldError
from app.web.typed import TypedForm

FILE, TEXT, REVISION = "file", "text", "revision"

_NOTHING = Text(
    de="Wählen Sie eine Datei, oder fügen Sie ihren Text ein.",
    en="Choose a file, or paste its text.",
)


@dataclass(frozen=True, slots=True)
class FileForm:
    """What was sent, and what the form says about it.

    Attributes:
        revision: the one that the form was drawn from; after a conflict, that of now.
        text: what is shown again: the pasted text, or that of the uploaded file, to be mended.
        faster: who changed the dossier in the meantime, and when; None if nobody did.
    """

    revision: int = 0
    data: bytes | None = None
    text: str = ""
    errors: Sequence[FieldError] = ()
    faster: tuple[str | None, datetime | None] | None = None
    is_the_same: bool = False

    def with_problems(self, unusable: UnusableInput, language: Language) -> "FileForm":
        """The form with every problem, each with its line."""
        field = TEXT if self.text or self.data is None else FILE
        errors = [FieldError(field, _told(problem, language)) for problem in unusable.problems]
        return replace(self, errors=errors)

    def in_conflict(self, session: Session, conflict: EditConflict) -> "FileForm":
        """The form, kept, and who was faster."""
        who = name_of(session, conflict.changed_by)
        revision = conflict.revision or self.revision
        return replace(self, revision=revision, faster=(who, conflict.changed_at))

    def without_effect(self) -> "FileForm":
        """The form, where the file says what the dossier says already."""
        return replace(self, is_the_same=True)


def file_form(typed: TypedForm) -> FileForm:
    """What was sent. A chosen file counts more than pasted text."""
    revision = typed.get(REVISION)
    data = typed.file(FILE)
    return FileForm(
        revision=int(revision) if revision.isdecimal() and len(revision) < 10 else 0,
        data=data,
        text=typed.get(TEXT) if data is None else _readable(data),
    )


def located(form: FileForm) -> Located:
    """The plain values of what was sent, with their places.

    Raises:
        UnusableInput: nothing was sent, or it is neither YAML nor JSON.
    """
    if form.data is not None:
        return read_bytes(form.data, file=FILE, syntax=_syntax(form.text))
    if not form.text.strip():
        raise UnusableInput.because(_NOTHING, file=FILE)
    return read_text(form.text, file=TEXT, syntax=_syntax(form.text))


def _syntax(text: str) -> Syntax:
    return "json" if text.lstrip().startswith("{") else "yaml"


def _readable(data: bytes) -> str:
    """The text of a file, as far as it is text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""
    return "" if "\0" in text else text


def _told(problem: Problem, language: Language) -> str:
    sentence = problem.sentence.pick(language)
    said = f"{problem.path}: {sentence}" if problem.path else sentence
    if problem.line is None:
        return said
    where = translate(
        language,
        "Line %(line)s, column %(column)s",
        line=problem.line,
        column=problem.column or 1,
    )
    return f"{where}: {said}"
