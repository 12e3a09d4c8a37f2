"""The papers of a dossier beside its council part: what each says, and what could be taken over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.evidence.models import Document
from app.evidence.models import Reading as Attempt
from app.evidence.paper_readings import READABLE, readings_of
from app.evidence.queries import documents_of
from app.papers.comparing import Offer, State, compared, row_for
from app.papers.finding import Confidence, Reading, Status
from app.papers.words import STATUSES
from app.scoring.content.council import Resolution
from app.scoring.wording import Language, Text
from app.web.binder.kinds import show
from app.web.dossier.blocks import Ask, Kind
from app.web.dossier.page import Desk
from app.web.dossier.parts.council import RESOLUTIONS

_ASKS: Mapping[str, Ask] = {ask.key: ask for ask in RESOLUTIONS.asks}
_FLAGS = {True: Text("Ja", "Yes"), False: Text("Nein", "No")}
_SURE = {
    Confidence.STATED: Text("sicher", "sure"),
    Confidence.TOLD: Text("ziemlich sicher", "fairly sure"),
    Confidence.GATHERED: Text("unsicher, bitte prüfen", "unsure, please check"),
}


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """One line: what is typed, what was found, where, and how sure that is."""

    key: str
    label: str
    state: State
    typed: str
    stored: str
    found: str
    page: int
    quote: str
    sure: str
    percent: int


@dataclass(frozen=True, slots=True)
class ShownPaper:
    """One document: whether it was read, what it records, what it offers for which row."""

    id: str
    title: str
    version: int
    attempt: str
    decides: bool = False
    status: str = ""
    row: str = ""
    row_name: str = ""
    offers: Sequence[ShownOffer] = ()

    def count(self, state: str) -> int:
        """How many offers stand so."""
        return sum(offer.state == state for offer in self.offers)


@dataclass(frozen=True, slots=True)
class Beside:
    """A read paper beside the row it belongs to; no row, if it would make a new one."""

    reading: Reading
    row: Resolution | None

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What it offers."""
        return compared(self.reading, self.row)


def papers_of(desk: Desk) -> list[ShownPaper]:
    """All documents that can be read, the oldest first."""
    documents = [
        document
        for document in documents_of(desk.session, desk.dossier.id)
        if document.current.file_kind in READABLE
    ]
    readings = readings_of(desk.session, [document.current.id for document in documents])
    return [_shown(desk, document, readings.get(document.current.id)) for document in documents]


def beside(desk: Desk, document: Document, reading: Reading) -> Beside:
    """A document's reading and the row of the council part that it belongs to."""
    names = (document.title, document.current.file_name)
    rows = [row for row in desk.content().council.resolutions if row.id is not None]
    return Beside(reading, row_for(reading, rows, names=names))


def _shown(desk: Desk, document: Document, reading: Reading | None) -> ShownPaper:
    language = desk.reader.language
    version = document.current
    attempt = version.reading
    if reading is None:
        if attempt == Attempt.READ:  # by an earlier reader
            attempt = Attempt.PENDING
        return ShownPaper(document.id, document.title, version.number, attempt)
    side = beside(desk, document, reading)
    row = side.row
    return ShownPaper(
        document.id,
        document.title,
        version.number,
        attempt,
        decides=reading.status is Status.RESOLVED,
        status=STATUSES[reading.status].pick(language),
        row="" if row is None or row.id is None else row.id,
        row_name="" if row is None else _row_name(row, language),
        offers=[_shown_offer(offer, language) for offer in side.offers],
    )


def _row_name(row: Resolution, language: Language) -> str:
    day = "" if row.date is None else show(Kind.DAY, row.date.isoformat(), language)[0]
    return ", ".join(part for part in (row.body, day) if part)


def _shown_offer(offer: Offer, language: Language) -> ShownOffer:
    finding = offer.finding
    return ShownOffer(
        offer.key,
        label_of(offer.key, language),
        offer.state,
        "" if offer.typed is None else value_of(offer.key, offer.typed, language),
        shown_as(offer.typed),
        value_of(offer.key, offer.found, language),
        finding.page,
        " ".join(finding.quote.split()),
        _SURE[finding.confidence].pick(language),
        round(finding.confidence.value * 100),
    )


def shown_as(typed: str | bool | None) -> str:
    """A typed value as a form carries it, to know later whether it is still the same."""
    return "" if typed is None else str(typed)


def label_of(key: str, language: Language) -> str:
    """How the form calls a field; a declaration by its own name."""
    ask = _ASKS[key]
    return (ask.group or ask.label).pick(language)


def value_of(key: str, value: str | bool, language: Language) -> str:
    """A value as the form shows it."""
    ask = _ASKS[key]
    if isinstance(value, bool):
        return _FLAGS[value].pick(language)
    if ask.kind is Kind.CHOICE:
        return next((text.pick(language) for word, text in ask.options if word == value), value)
    words = "".join(show(ask.kind, value, language))
    return words + {Kind.MONEY: "\u00a0€", Kind.PERCENT: "\u00a0%"}.get(ask.kind, "")
