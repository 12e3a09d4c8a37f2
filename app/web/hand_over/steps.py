"""The hand-over as its page shows it: six steps, what is there, what is missing and where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.scoring.checklist import Checklist
from app.scoring.content.dossier import Dossier
from app.scoring.wording import Language, Text
from app.web.dossier.places import place_of
from app.web.hand_over.portal import Asked, contacts, master_data, project_texts

LINES_AT_LEAST, LINES_AT_MOST = 2, 14
_LETTERS_OF_A_LINE = 100


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be copied, or to be filled in first.

    Attributes:
        limit: the characters that the portal takes; None where nobody has set it.
        rows: how high its field is.
    """

    key: str
    title: str
    text: str | None
    href: str | None
    is_prose: bool
    limit: int | None
    rows: int

    @property
    def length(self) -> int:
        """The characters, spaces and line ends included."""
        return len(self.text or "")

    @property
    def over(self) -> int:
        """By how many characters it is too long."""
        return 0 if self.limit is None else max(0, self.length - self.limit)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the portal with what it asks for."""

    slug: str
    title: Text
    items: Sequence[Item]

    @property
    def there(self) -> int:
        """How many things are there and fit."""
        return sum(item.text is not None and not item.over for item in self.items)

    @property
    def is_done(self) -> bool:
        """Whether all of it can be copied."""
        return self.there == len(self.items)


def steps_of(
    content: Dossier,
    checklist: Checklist,
    limits: Mapping[str, int],
    *,
    address: str,
    language: Language,
) -> tuple[Step, ...]:
    """The steps in which something is copied: people, master data, texts."""

    def step(slug: str, title: Text, asked: Iterable[Asked]) -> Step:
        items = [_item(one, content, limits, address, language) for one in asked]
        return Step(slug, title, items)

    return (
        step("people", Text("Personen", "People"), contacts()),
        step("project", Text("Projekt und Kommune", "Project and municipality"), master_data()),
        step(
            "texts",
            Text("Texte zum Vorhaben", "Texts about the project"),
            project_texts(checklist),
        ),
    )


def limited(checklist: Checklist) -> tuple[Asked, ...]:
    """Everything for which a round may set a limit."""
    return (*(one for one in master_data() if one.key == "title"), *project_texts(checklist))


def _item(
    asked: Asked, content: Dossier, limits: Mapping[str, int], address: str, language: Language
) -> Item:
    text = asked.take(content)
    place = place_of(asked.path, address, language)
    return Item(
        key=asked.key,
        title=asked.title.pick(language),
        text=text,
        href=None if place is None else place.href,
        is_prose=asked.is_prose,
        limit=limits.get(asked.key, asked.longest),
        rows=_rows(text or ""),
    )


def _rows(text: str) -> int:
    lines = sum(1 + len(line) // _LETTERS_OF_A_LINE for line in text.split("\n"))
    return max(LINES_AT_LEAST, min(LINES_AT_MOST, lines))
