"""What somebody types about a document: read, or asked back with what was typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from pydantic_core import PydanticCustomError

from app.evidence.editing import About
from app.scoring.text import LINE_LENGTH, read_line
from app.scoring.wording import Language, Text, say
from app.web.binder.days import read_day, shown_day
from app.web.binder.misread import Misread
from app.web.dossier.standing import Reader
from app.web.parts.shapes import Field, FieldError
from app.web.typed import TypedForm
from app.web.uploads.sent import SentFile

TITLE, KIND, VALID_UNTIL, PROVES, FILE = "title", "kind", "valid_until", "proves", "file"
_MOST_PROVED = 100


@dataclass(frozen=True, slots=True)
class Described:
    """The fields as they stand in a form, with one sentence for each that cannot be used."""

    title: str = ""
    kind: str = ""
    valid_until: str = ""
    proves: Sequence[str] = ()
    errors: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def typed(cls, form: TypedForm) -> "Described":
        """As somebody typed them."""
        return cls(form.get(TITLE), form.get(KIND), form.get(VALID_UNTIL), tuple(form.all(PROVES)))

    @classmethod
    def stored(cls, about: About, language: Language) -> "Described":
        """As they are stored."""
        day = about.valid_until
        return cls(
            about.title,
            about.kind or "",
            shown_day(day.isoformat(), language) if day else "",
            tuple(about.proves),
        )

    def without_file(self, language: Language) -> "Described":
        """The same, where no file came along."""
        return replace(self, errors={FILE: NO_FILE.pick(language)})

    def with_files_again(self, files: Sequence[SentFile], language: Language) -> "Described":
        """The same, with the files that came along and must be chosen again."""
        if not files:
            return self
        again = say(_AGAIN.de, _AGAIN.en, names=", ".join(one.name or "–" for one in files))
        return replace(self, errors={FILE: again.pick(language), **self.errors})

    def field(
        self,
        name: str,
        label: str,
        *,
        hint: str | None = None,
        prefix: str = "",
        optional: bool = False,
    ) -> Field:
        """One of them for the form macros."""
        return Field(
            path=f"{prefix}{name}",
            name=name,
            label=label,
            value=str(getattr(self, name)),
            hint=hint,
            error=self.errors.get(name),
            optional=optional or name != TITLE,
        )

    def summary(self, prefix: str = "") -> list[FieldError]:
        """The lines of the error summary."""
        return [FieldError(f"{prefix}{name}", text) for name, text in self.errors.items()]


class AskedBack(Exception):
    """Something typed cannot be used; `described` says what and why."""

    def __init__(self, described: Described) -> None:
        super().__init__("asked back")
        self.described = described


def about_of(
    form: TypedForm, reader: Reader, *, known: Sequence[str] = (), title: str = ""
) -> About:
    """What the form says.

    Args:
        known: criteria that the document proves already, also some of another checklist.
        title: what it is called where nothing was typed.

    Raises:
        AskedBack: a field cannot be used.
    """
    language = reader.language
    errors: dict[str, str] = {}
    named = _line(form, TITLE, errors, language) or title
    kind = _line(form, KIND, errors, language)
    until = _day(form, errors, language)
    ours = {rule.criterion.id for rule in reader.checklist.rules} | set(known)
    proves = [one for one in dict.fromkeys(form.all(PROVES)) if one in ours]
    if len(proves) > _MOST_PROVED or any(one not in ours for one in form.all(PROVES)):
        errors[PROVES] = _STRANGE.pick(language)
    if not named and TITLE not in errors:
        errors[TITLE] = _NO_TITLE.pick(language)
    if errors:
        typed = Described.typed(form)
        raise AskedBack(
            Described(typed.title, typed.kind, typed.valid_until, tuple(proves), errors)
        )
    return About(named, kind, proves, until)


def _line(form: TypedForm, name: str, errors: dict[str, str], language: Language) -> str | None:
    try:
        return read_line(form.get(name))
    except PydanticCustomError:
        errors[name] = _NO_LINE.pick(language)
        return None


def _day(form: TypedForm, errors: dict[str, str], language: Language) -> date | None:
    try:
        iso = read_day(form.get(VALID_UNTIL)[:100], language)
        return date.fromisoformat(iso) if iso else None
    except Misread as unclear:
        errors[VALID_UNTIL] = unclear.sentence.pick(language)
        return None


_NO_LINE = say(
    "Bitte höchstens {longest} Zeichen in einer Zeile, ohne Steuerzeichen.",
    "Please at most {longest} characters in one line, without control characters.",
    longest=LINE_LENGTH,
)
_NO_TITLE = Text("Bitte geben Sie dem Dokument einen Titel.", "Please give the document a title.")
_STRANGE = Text(
    "Eines der gewählten Kriterien gibt es in dieser Checkliste nicht.",
    "One of the chosen criteria does not exist in this checklist.",
)
_AGAIN = Text(
    "Noch nicht gespeichert, bitte erneut auswählen: {names}.",
    "Not saved yet, please choose again: {names}.",
)
NO_FILE = Text("Bitte wählen Sie eine Datei aus.", "Please choose a file.")
