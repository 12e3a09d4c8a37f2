"""The history of a dossier in words: which part, who, when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row

from app.dossiers.editing import COPIED, CREATED, IMPORTED, UNDONE
from app.dossiers.models import DossierRevision
from app.scoring.wording import Language, Text
from app.web.dossier.blocks import Block
from app.web.dossier.parts import BY_PART, PAGES

_NOTES = {
    CREATED: Text("angelegt", "created"),
    IMPORTED: Text("aus einer Datei übernommen", "taken from a file"),
    COPIED: Text(
        "aus der Bewerbung zu einem anderen Aufruf übernommen",
        "carried over from the application to another call",
    ),
    UNDONE: Text("letzte Änderung zurückgenommen", "last change undone"),
}
_WHOLE = Text("Dossier", "Dossier")
_GONE = Text("gelöschte Person", "deleted person")


@dataclass(frozen=True, slots=True)
class Remembered:
    """One change as the history shows it."""

    number: int
    what: str
    where: str | None
    note: str | None
    slug: str | None
    by: str
    at: datetime


def entries_of(
    rows: Sequence[Row[DossierRevision, str | None]], language: Language
) -> list[Remembered]:
    """The changes in the order given."""
    return [_entry(revision, name, language) for revision, name in rows]


def _entry(revision: DossierRevision, name: str | None, language: Language) -> Remembered:
    page = BY_PART.get(revision.part)
    note = None if revision.note is None else _NOTES.get(revision.note)
    block = _block_at(revision.path)
    return Remembered(
        number=revision.number,
        what=(_WHOLE if page is None else page.title).pick(language),
        where=None if block is None else block.title.pick(language),
        note=None if note is None else note.pick(language),
        slug=None if page is None else page.slug,
        by=name or _GONE.pick(language),
        at=revision.at,
    )


def _block_at(path: str) -> Block | None:
    place = path.partition("[")[0]
    blocks = (block for page in PAGES for block in page.blocks)
    return next((block for block in blocks if place and block.path == place), None)
