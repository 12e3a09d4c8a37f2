"""What the pages show of documents: ready for the templates, in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.assessment.document_list import listed
from app.dossiers.models import Dossier
from app.evidence.models import Document, DocumentVersion, Reading
from app.evidence.sizes import size_text
from app.scoring.content.dossier import Document as Listed
from app.scoring.wording import Language, Text
from app.web.dossier.standing import Reader
from app.web.parts.shapes import Place

ENDS_SOON = timedelta(days=30)
_GONE = Text("gelöschte Person", "deleted person")
_PREVIEWED = ("pdf", "png", "jpeg")


@dataclass(frozen=True, slots=True)
class Validity:
    """Until when a document holds; `state` is "good", "soon" or "over"."""

    until: date
    left: int
    state: str


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """One file of a document."""

    number: int
    file_name: str
    kind: str
    size: str
    sha256: str
    by: str
    at: datetime
    href: str
    preview: str | None
    remarks: Sequence[str]
    unreadable: bool


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document; `listing` is "listed", "unlisted" or "differs" (listed with another file)."""

    id: str
    title: str
    kind: str | None
    href: str
    proves: Sequence[Place]
    validity: Validity | None
    current: ShownVersion
    earlier: Sequence[ShownVersion]
    listing: str


@dataclass(frozen=True, slots=True)
class ShownRow:
    """What is listed by hand and has no file here."""

    id: str
    title: str
    kind: str | None
    proves: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Gallery:
    """Makes what is shown of the documents of one dossier."""

    dossier: Dossier
    reader: Reader
    people: Mapping[str, str]
    today: date

    def document(self, document: Document) -> ShownDocument:
        """One document with its versions."""
        newest, *earlier = [
            self._version(document, version) for version in reversed(document.versions)
        ]
        return ShownDocument(
            id=document.id,
            title=document.title,
            kind=document.kind,
            href=self._address(document),
            proves=proved(document.proves, self.reader),
            validity=validity_of(document.valid_until, self.today),
            current=newest,
            earlier=earlier,
            listing=_listing(listed(self.dossier, document), document),
        )

    def rows_without_file(self, documents: Sequence[Document]) -> list[ShownRow]:
        """What the dossier lists beyond its uploaded documents."""
        ids = {document.id for document in documents}
        return [
            ShownRow(
                id=row.id,
                title=row.title or row.kind or _nameless(self.reader.language),
                kind=row.kind if row.title else None,
                proves=proved(row.proves, self.reader),
            )
            for row in self.dossier.stated.documents
            if row.id is not None and row.id not in ids and row.is_stated
        ]

    def _version(self, document: Document, version: DocumentVersion) -> ShownVersion:
        language = self.reader.language
        address = f"{self._address(document)}/versions/{version.number}"
        return ShownVersion(
            number=version.number,
            file_name=version.file_name,
            kind=version.file_kind.label,
            size=size_text(version.size).pick(language),
            sha256=version.sha256,
            by=self.people.get(version.person_id or "", _GONE.pick(language)),
            at=version.at,
            href=address,
            preview=f"{address}/preview.png" if version.kind in _PREVIEWED else None,
            remarks=[flag.sentence.pick(language) for flag in version.flags],
            unreadable=version.reading == Reading.UNREADABLE,
        )

    def _address(self, document: Document) -> str:
        return f"{self.reader.address}/evidence/{document.id}"


def proved(criterion_ids: Sequence[str], reader: Reader) -> list[Place]:
    """The criteria that a document proves; one of another checklist goes by its id."""
    return [
        Place(f"{reader.address}/assessment#criterion-{one}", title_of(one, reader))
        for one in criterion_ids
    ]


def title_of(criterion_id: str, reader: Reader) -> str:
    """What a criterion is called, also one that this checklist does not have."""
    try:
        return reader.title(criterion_id)
    except KeyError:
        return criterion_id


def validity_of(until: date | None, today: date) -> Validity | None:
    """Whether a document still holds: its last day counts."""
    if until is None:
        return None
    left = (until - today).days
    state = "over" if left < 0 else "soon" if left <= ENDS_SOON.days else "good"
    return Validity(until, left, state)


def _listing(row: Listed | None, document: Document) -> str:
    if row is None:
        return "unlisted"
    return "listed" if row.sha256 == document.current.sha256 else "differs"


def _nameless(language: Language) -> str:
    return Text("Unterlage ohne Titel", "Document without a title").pick(language)
