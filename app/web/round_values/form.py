"""The form of a round's own values: what is stored, what was typed, what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.checklists.left_to_round import LeftToRound, ValueKind
from app.rounds.models import Round
from app.scoring.checklist import Checklist
from app.scoring.wording import Language, Text
from app.web.binder.kinds import read, show
from app.web.binder.misread import Misread
from app.web.dossier.blocks import Kind
from app.web.dossier.forms import Complaint, Shown
from app.web.i18n import N_, translate
from app.web.parts.shapes import Field, FieldError, Suggestion
from app.web.typed import TypedForm

DRAWN = "drawn"
"""The field that says which values the form was drawn from."""

_KINDS = {
    ValueKind.MONEY: Kind.MONEY,
    ValueKind.RATE: Kind.PERCENT,
    ValueKind.COUNT: Kind.COUNT,
    ValueKind.DAY: Kind.DAY,
    ValueKind.SWITCH: Kind.FLAG,
    ValueKind.WORD: Kind.LINE,
    ValueKind.WORDS: Kind.LINES,
    ValueKind.ONE: Kind.CHOICE,
    ValueKind.SOME: Kind.TAGS,
}
_CHOOSE = Text("Bitte wählen Sie aus, was angeboten wird.", "Please choose from what is offered.")


@dataclass(frozen=True, slots=True)
class Sent:
    """What was typed: the values that could be read, the texts, the complaints."""

    values: Mapping[str, Any] = field(default_factory=dict)
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    complaints: Mapping[str, Complaint] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Value:
    """One value on the page: its field, what is stored in words, the criteria that use it."""

    shown: Shown
    stored: str | None
    criteria: Sequence[tuple[str, str]]


def drawn_from(round_: Round) -> str:
    """What the stored values are called: it differs as soon as anybody has set others."""
    return f"{round_.checklist_fingerprint}:{len(round_.all_settings)}"


def sent(typed: TypedForm, asked: Sequence[LeftToRound], language: Language) -> Sent:
    """Read every field; a field that is empty leaves its value open."""
    values: dict[str, Any] = {}
    texts: dict[str, Sequence[str]] = {}
    complaints: dict[str, Complaint] = {}
    for one in asked:
        texts[one.name] = typed.all(one.name)
        try:
            value = _read(one, texts[one.name], language)
        except Misread as misread:
            meant = misread.suggestion
            complaints[one.name] = Complaint(misread.sentence.pick(language), meant)
        else:
            if value not in (None, []):
                values[one.name] = value
    return Sent(values, texts, complaints)


def _read(one: LeftToRound, texts: Sequence[str], language: Language) -> Any:
    value = read(_KINDS[one.kind], texts, language)
    chosen = value if isinstance(value, list) else [value]
    if one.options and any(item is not None and item not in one.options for item in chosen):
        raise Misread(_CHOOSE)
    return value


@dataclass(frozen=True, slots=True)
class Page:
    """Draws the values of a round for a reader."""

    round: Round
    checklist: Checklist
    language: Language
    sent: Sent = Sent()

    def value(self, one: LeftToRound) -> Value:
        """One value with its field."""
        kind = _KINDS[one.kind]
        stored = show(kind, self.round.settings.get(one.name), self.language)
        texts = list(self.sent.texts.get(one.name, stored))
        return Value(
            shown=Shown(
                field=self._field(one, texts),
                kind=kind.value,
                lines=4,
                options=[(key, text.pick(self.language)) for key, text in one.options.items()],
                chosen=[text for text in texts if text],
            ),
            stored=self._in_words(one, stored),
            criteria=[
                (f"/guide/{self.checklist.id}/{it.id}", it.title.text.pick(self.language))
                for it in one.criteria
            ],
        )

    def errors(self, asked: Sequence[LeftToRound]) -> list[FieldError]:
        """For the summary on top of the form."""
        wrong = self.sent.complaints
        return [FieldError(one.name, wrong[one.name].message) for one in asked if one.name in wrong]

    def _field(self, one: LeftToRound, texts: Sequence[str]) -> Field:
        complaint = self.sent.complaints.get(one.name)
        meant = None if complaint is None else complaint.suggestion
        take = translate(self.language, N_("Take %(value)s"))
        return Field(
            path=one.name,
            label=one.title.pick(self.language),
            value=texts[-1] if texts else None,
            error=None if complaint is None else complaint.message,
            suggestion=None if meant is None else Suggestion(meant, take % {"value": meant}),
        )

    def _in_words(self, one: LeftToRound, stored: Sequence[str]) -> str | None:
        words = {key: text.pick(self.language) for key, text in one.options.items()}
        if one.kind is ValueKind.SWITCH:
            words = {
                "true": translate(self.language, N_("Yes")),
                "false": translate(self.language, N_("No")),
            }
        signs = {ValueKind.MONEY: "\u00a0€", ValueKind.RATE: "\u00a0%"}
        said = [words.get(text, text) + signs.get(one.kind, "") for text in stored]
        return ", ".join(said) or None
