"""What may be chosen in a column: the words of a value, and the value of a word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.cost_sheets.columns import Kind
from app.scoring.cost_terms import COST_TYPES, SOURCE_KINDS
from app.scoring.wording import LANGUAGES, Language, Text


def _capital(text: Text) -> Text:
    return Text(*(word[:1].upper() + word[1:] for word in (text.de, text.en)))


_FIXED: Mapping[Kind, Mapping[str, Text]] = {
    Kind.PHASE: {"A": Text("Phase A", "Phase A"), "B": Text("Phase B", "Phase B")},
    Kind.COST_TYPE: {key: _capital(text) for key, text in COST_TYPES.items()},
    Kind.SOURCE_KIND: {key: _capital(text) for key, text in SOURCE_KINDS.items()},
    Kind.FLAG: {"true": Text("Ja", "Yes"), "false": Text("Nein", "No")},
}
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure that positions may belong to."""

    id: str
    title: str | None

    @property
    def label(self) -> str:
        """How a sheet calls it: by id and title, so that no two look alike."""
        return f"{self.id}{_BETWEEN}{self.title}" if self.title else self.id


Measures = Sequence[Measure]


def words_of(kind: Kind, language: Language) -> tuple[str, ...]:
    """What may be chosen in a column of this kind."""
    return tuple(text.pick(language) for text in _FIXED[kind].values())


def word_of(kind: Kind, value: str, language: Language) -> str:
    """How a sheet writes a chosen value."""
    return _FIXED[kind][value].pick(language)


def value_of(kind: Kind, word: str) -> str | None:
    """The value that a word of either language stands for, or its key; None for another word."""
    wanted = _plain(word)
    for value, text in _FIXED[kind].items():
        if wanted in (_plain(value), *(_plain(text.pick(language)) for language in LANGUAGES)):
            return value
    return None


def measure_label(value: str, measures: Measures) -> str:
    """How a sheet calls the measure of a position; a measure that is not there as it stands."""
    return next((one.label for one in measures if one.id == value), value)


def measure_of(word: str, measures: Measures) -> str:
    """The id of the measure that a sheet names; a name that is none as it stands."""
    return next((one.id for one in measures if word in (one.label, one.id)), word)


def _plain(word: str) -> str:
    return " ".join(word.split()).casefold()
