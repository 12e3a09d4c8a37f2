"""From a posted block to a changed dossier, or to the form again with what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.dossiers.checking import InvalidContent
from app.dossiers.conflicts import as_of_revision
from app.dossiers.editing import add_row, delete_row, save_fields, save_rows
from app.dossiers.exchange import as_plain
from app.dossiers.paths import Plain, joined, part_of, value_at
from app.dossiers.saving import Saved
from app.errors import NotFound
from app.scoring.wording import Language, Text
from app.web.binder.misread import Misread
from app.web.dossier.answers import (
    NEW_ROW,
    Typed,
    answers_below,
    answers_of_grid,
    strange_names,
)
from app.web.dossier.blocks import Block, ListBlock
from app.web.dossier.forms import Complaint, Redrawn
from app.web.dossier.page import Desk
from app.web.typed import TypedForm

CONTROL_FIELDS = frozenset({"csrf_token", "revision", "block", "row", "do"})
STRANGE = Text(
    "Das Formular enthält ein unbekanntes Feld ({name}). Es wurde nichts gespeichert.",
    "The form contains an unknown field ({name}). Nothing was saved.",
)
NO_REVISION = Text(
    "Das Formular nennt keinen gültigen Stand. Bitte laden Sie die Seite neu.",
    "The form names no valid revision. Please load the page again.",
)


class AskedBack(Exception):
    """The form again, with what was typed and what is wrong with it; nothing was saved."""

    def __init__(self, redrawn: Redrawn) -> None:
        super().__init__("asked back")
        self.redrawn = redrawn


@dataclass(frozen=True, slots=True)
class Posted:
    """A posted block: what was typed, in which row, and what shall be done."""

    block: Block
    row: str
    do: str
    revision: int
    typed: Typed

    @property
    def path(self) -> str:
        """The place that the form is about."""
        return f"{self.block.path}[{self.row}]" if self.row else self.block.path


def posted(form: TypedForm, block: Block, language: Language) -> Posted:
    """Read the form's control fields. Raises AskedBack for unknown fields or no revision."""
    typed: dict[str, list[str]] = {}
    for name, value in form.fields:
        if name not in CONTROL_FIELDS:
            typed.setdefault(name, []).append(value)
    row = form.get("row")[:300]
    revision = form.get("revision")
    plain = revision.isascii() and revision.isdigit() and len(revision) <= 9
    found = Posted(block, row, form.get("do", "save"), int(revision) if plain else 0, typed)
    grid = isinstance(block, ListBlock) and block.grid
    strange = strange_names(typed, found.path, block.asks, grid=grid)
    if strange:
        sentence = STRANGE.pick(language).replace("{name}", strange[0][:80])
        raise AskedBack(Redrawn(found.path, typed, {found.path: Complaint(sentence)}))
    if not plain:
        complaint = Complaint(NO_REVISION.pick(language))
        raise AskedBack(Redrawn(found.path, typed, {found.path: complaint}))
    return found


def save(desk: Desk, form: Posted, language: Language, now: datetime) -> Saved:
    """Do what the form asks.

    Raises:
        AskedBack: something typed cannot be read or kept.
        EditConflict: somebody else changed the same.
        NotFound: a row or an action that does not exist.
    """
    block = form.block
    try:
        if isinstance(block, ListBlock):
            return _save_list(desk, block, form, language, now)
        return _save_fields(desk, form, language, now)
    except InvalidContent as invalid:
        complaints = {
            problem.path: Complaint(problem.sentence.pick(language)) for problem in invalid.problems
        }
        raise AskedBack(Redrawn(form.path, form.typed, complaints)) from None


def _save_list(
    desk: Desk, block: ListBlock, form: Posted, language: Language, now: datetime
) -> Saved:
    if form.do == "none" and block.nothing is not None:
        return _say_none(desk, block, form, now)
    if block.grid:
        return _save_grid(desk, block, form, language, now)
    if form.do == "delete":
        return delete_row(
            desk.session,
            desk.dossier,
            path=form.path,
            drawn_from=form.revision,
            person_id=desk.actor.person_id,
            now=now,
        )
    if form.row.startswith(NEW_ROW):
        return _add_row(desk, block, form, language, now)
    return _save_fields(desk, form, language, now)


def _save_fields(desk: Desk, form: Posted, language: Language, now: datetime) -> Saved:
    stored = value_at(_as_drawn(desk, form), form.path)
    if form.row and stored is None and value_at(as_plain(desk.dossier.stated), form.path) is None:
        raise NotFound
    answers = answers_below(form.path, form.block.asks, form.typed, stored, language)
    _ask_back(
        form, {joined(form.path, key): what for key, what in answers.misread.items()}, language
    )
    return save_fields(
        desk.session,
        desk.dossier,
        path=form.path,
        fields=answers.fields,
        drawn_from=form.revision,
        person_id=desk.actor.person_id,
        now=now,
    )


def _add_row(
    desk: Desk, block: ListBlock, form: Posted, language: Language, now: datetime
) -> Saved:
    answers = answers_below(form.path, block.asks, form.typed, {}, language)
    _ask_back(
        form, {joined(form.path, key): what for key, what in answers.misread.items()}, language
    )
    if not any(value not in (None, []) for value in answers.fields.values()):
        empty = Text(
            "Bitte füllen Sie mindestens ein Feld aus.", "Please fill in at least one field."
        )
        complaint = Complaint(empty.pick(language))
        raise AskedBack(
            Redrawn(form.path, form.typed, {joined(form.path, block.asks[0].key): complaint})
        )
    try:
        return add_row(
            desk.session,
            desk.dossier,
            path=block.path,
            fields=answers.fields,
            person_id=desk.actor.person_id,
            now=now,
        )
    except InvalidContent as invalid:
        raise invalid.at(f"{block.path}[{NEW_ROW}]", form.path) from None


def _save_grid(
    desk: Desk, block: ListBlock, form: Posted, language: Language, now: datetime
) -> Saved:
    stored = value_at(as_plain(desk.dossier.stated), block.path) or []
    verb, _, key = form.do.partition(":")
    without = key if verb == "delete" else ""
    answers = answers_of_grid(block, form.typed, stored, language, without=without)
    _ask_back(form, answers.misread, language)
    return save_rows(
        desk.session,
        desk.dossier,
        path=block.path,
        rows=answers.rows,
        drawn_from=form.revision,
        person_id=desk.actor.person_id,
        now=now,
    )


def _say_none(desk: Desk, block: ListBlock, form: Posted, now: datetime) -> Saved:
    """The statement "none": an empty list where there was no list. Never empties a filled one."""
    if value_at(as_plain(desk.dossier.stated), block.path):
        raise NotFound
    parent, _, key = block.path.rpartition(".")
    return save_fields(
        desk.session,
        desk.dossier,
        path=parent,
        fields={key: []},
        drawn_from=form.revision,
        person_id=desk.actor.person_id,
        now=now,
    )


def _as_drawn(desk: Desk, form: Posted) -> Mapping[str, Plain]:
    """The dossier as the form showed it, so that only what was changed there is saved."""
    if 1 <= form.revision < desk.dossier.revision:
        return as_of_revision(desk.session, desk.dossier, part_of(form.path), form.revision)
    return as_plain(desk.dossier.stated)


def _ask_back(form: Posted, misread: Mapping[str, Misread], language: Language) -> None:
    if misread:
        complaints = {
            path: Complaint(unclear.sentence.pick(language), unclear.suggestion)
            for path, unclear in misread.items()
        }
        raise AskedBack(Redrawn(form.path, form.typed, complaints))
