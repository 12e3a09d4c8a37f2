"""The tables of a cost plan as spreadsheets show them: which columns, in which words."""

from dataclasses import dataclass
from enum import StrEnum

from app.scoring.wording import Language, Text


class Kind(StrEnum):
    """What a column holds."""

    PROSE = "prose"
    LINE = "line"
    MEASURE = "measure"
    PHASE = "phase"
    COST_TYPE = "cost_type"
    SOURCE_KIND = "source_kind"
    YEAR = "year"
    AMOUNT = "amount"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in the file `dossier/1`, what it holds, its heading and its width."""

    key: str
    kind: Kind
    title: Text
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the cost plan: the key of its list, its sheet and its columns."""

    key: str
    title: Text
    lead: Text
    columns: tuple[Column, ...]

    def column(self, key: str) -> Column:
        """The column of a key. Raises KeyError."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)

    def position(self, key: str) -> int:
        """The number of a column in our own sheet; the first one holds the ids of the rows."""
        return self.columns.index(self.column(key)) + FIRST_COLUMN


FIRST_COLUMN = 2
ID_COLUMN = 1

_PHASE = Column("phase", Kind.PHASE, Text("Phase", "Phase"), 11)
_YEAR = Column("year", Kind.YEAR, Text("Haushaltsjahr", "Budget year"), 14)
_AMOUNT = Column("amount", Kind.AMOUNT, Text("Betrag in €", "Amount in €"), 18)

POSITIONS = Table(
    "positions",
    Text("Kosten", "Costs"),
    Text(
        "Förderfähige Kosten: eine Zeile je Position. Nur die hellen Felder sind zum Ausfüllen.",
        "Eligible costs: one line per position. Only the light fields are to be filled in.",
    ),
    (
        Column("text", Kind.PROSE, Text("Bezeichnung", "Description"), 44),
        Column("measure", Kind.MEASURE, Text("Maßnahme", "Measure"), 30),
        _PHASE,
        Column("type", Kind.COST_TYPE, Text("Kostenart", "Cost type"), 27),
        _YEAR,
        _AMOUNT,
    ),
)
SOURCES = Table(
    "sources",
    Text("Finanzierung", "Financing"),
    Text(
        "Wer bezahlt: Zuschuss, Eigenmittel, Drittmittel und andere öffentliche Mittel.",
        "Who pays: grant, own, third-party and other public money.",
    ),
    (
        Column("kind", Kind.SOURCE_KIND, Text("Art", "Kind"), 26),
        Column("name", Kind.LINE, Text("Geber", "Giver"), 34),
        _PHASE,
        _YEAR,
        _AMOUNT,
        Column("federal", Kind.FLAG, Text("Bundesmittel?", "Federal money?"), 16),
        Column("budget_reference", Kind.LINE, Text("Haushaltsstelle", "Budget reference"), 22),
    ),
)
TABLES = (POSITIONS, SOURCES)


def titles(table: Table, language: Language) -> tuple[str, ...]:
    """The headings of a table in their order."""
    return tuple(column.title.pick(language) for column in table.columns)
