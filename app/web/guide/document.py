"""A checklist as a readable document: what the guide's pages print. Pure.

Everything comes from the checklist and its checks, so the guide can never say anything else than
what is checked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.scoring.checklist import Call, Checklist, Criterion, Reference
from app.scoring.wording import Language, Sentence, Text, value_text

WORTH_READING = frozenset(("S2", "S3", "S4", "S5", "S6", "S7", "S26", "S27", "H1", "H2"))
"""Sources of checklists that explain a programme as a whole."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source as a criterion cites it: its number and what it is."""

    number: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class Lesson:
    """A typical mistake, or what earlier applicants learned, and who says so."""

    text: Text
    source: Source


@dataclass(frozen=True, slots=True)
class Entry:
    """One criterion of the guide."""

    criterion: Criterion
    rule: Sentence | None
    sources: tuple[Source, ...]
    lessons: tuple[Lesson, ...] = ()

    @property
    def id(self) -> str:
        """The criterion's id: its anchor on the page and its own address."""
        return self.criterion.id

    def speaks_of(self, words: Sequence[str], language: Language) -> bool:
        """Whether all words occur in what the reader sees of this criterion."""
        own = self.criterion
        told = (own.title, own.why, own.how, *own.pitfalls)
        texts = [own.id, *(text.text.pick(language) for text in told)]
        if self.rule is not None:
            texts.append(self.rule.pick(language))
        whole = " ".join(texts).casefold()
        return all(word in whole for word in words)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One section of the checklist, its gates first."""

    letter: str
    title: Text
    entries: tuple[Entry, ...]

    @property
    def anchor(self) -> str:
        """Where it begins on the page."""
        return f"section-{self.letter.lower()}"


@dataclass(frozen=True, slots=True)
class CallNumber:
    """A number of the call that criteria share."""

    title: Text
    value: Text
    sources: tuple[Source, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole checklist, or what a search left of it."""

    id: str
    version: str
    title: Text
    note: Text
    call: Call
    chapters: tuple[Chapter, ...]
    numbers: tuple[CallNumber, ...]
    sources: tuple[Source, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All criteria in the order of the document."""
        return tuple(entry for chapter in self.chapters for entry in chapter.entries)

    @property
    def gate_count(self) -> int:
        """How many criteria are gates."""
        return sum(bool(entry.criterion.gate) for entry in self.entries)

    @property
    def asks_declarations(self) -> bool:
        """Whether the council's resolution has to declare something."""
        return any(entry.criterion.check == "council_declares" for entry in self.entries)

    @property
    def links(self) -> tuple[Source, ...]:
        """Pages of the funder and of its programme, worth reading from the beginning."""
        return tuple(source for source in self.sources if source.number in WORTH_READING)

    def about(self, search: str, language: Language) -> "Document":
        """The document with only the criteria that speak of all words of a search."""
        words = search.casefold().split()
        if not words:
            return self
        chapters = (
            Chapter(
                chapter.letter,
                chapter.title,
                tuple(entry for entry in chapter.entries if entry.speaks_of(words, language)),
            )
            for chapter in self.chapters
        )
        found = tuple(chapter for chapter in chapters if chapter.entries)
        return Document(
            self.id,
            self.version,
            self.title,
            self.note,
            self.call,
            found,
            self.numbers,
            self.sources,
        )

    def neighbours(self, criterion_id: str) -> "Neighbours":
        """A criterion with its chapter and the ones beside it. Raises KeyError."""
        entries = self.entries
        for position, entry in enumerate(entries):
            if entry.id == criterion_id:
                chapter = next(c for c in self.chapters if entry in c.entries)
                before = entries[position - 1] if position else None
                after = entries[position + 1] if position + 1 < len(entries) else None
                return Neighbours(entry, chapter, before, after)
        raise KeyError(criterion_id)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """A criterion on its own page."""

    entry: Entry
    chapter: Chapter
    before: Entry | None
    after: Entry | None


def document_of(checklist: Checklist) -> Document:
    """The document of a checklist."""
    file = checklist.file
    rules = {rule.criterion.id: rule.words for rule in checklist.rules}
    chapters = tuple(
        Chapter(
            section.id,
            section.title.text,
            tuple(
                Entry(
                    one,
                    rules.get(one.id),
                    _cited(one.source, file.sources),
                    tuple(_lessons(one, file.sources)),
                )
                for one in sorted(section.criteria, key=lambda criterion: not criterion.gate)
            ),
        )
        for section in file.sections
    )
    return Document(
        file.id,
        file.version,
        file.title.text,
        file.note.text,
        file.call,
        chapters,
        tuple(_numbers(checklist)),
        tuple(Source(number, reference) for number, reference in file.sources.items()),
    )


def _cited(numbers: Sequence[str], sources: Mapping[str, Reference]) -> tuple[Source, ...]:
    return tuple(Source(number, sources[number]) for number in numbers if number in sources)


def _lessons(criterion: Criterion, sources: Mapping[str, Reference]) -> Iterator[Lesson]:
    for pitfall in criterion.pitfalls:
        yield Lesson(pitfall.text, Source(pitfall.source, sources[pitfall.source]))


def _numbers(checklist: Checklist) -> Iterator[CallNumber]:
    """The shared numbers that some rule names, worded as that rule words them."""
    worded: dict[str, Text] = {}
    for rule in checklist.rules:
        if rule.words is None:
            continue
        for parameter, given in rule.criterion.with_.items():
            if isinstance(given, str) and given.startswith("$"):
                value = rule.words.values[parameter]
                text = Text(value_text(value, "de"), value_text(value, "en"))
                worded.setdefault(given.removeprefix("$"), text)
    for name, shared in checklist.file.parameters.items():
        if name in worded:
            sources = _cited(shared.source, checklist.file.sources)
            yield CallNumber(shared.title.text, worded[name], sources, shared.certainty)
