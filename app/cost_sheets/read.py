"""What was read from a file: the rows of the cost plan in the form of its file, and problems."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.cost_sheets.problem import CellProblem
from app.cost_sheets.values import Plain


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row: its id if the file names one, its values by key; what is not there is left out.

    `keys` are those that the file has a column for: a key of them without a value is empty now.
    """

    id: str
    values: Mapping[str, Plain]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read.

    Attributes:
        tables: the rows of each table by its key; a table that the file lacks is left out.
        problems: nothing may be saved as long as there is one.
        keeps_rest: whether rows that the file does not have stay.
    """

    tables: Mapping[str, tuple[ReadRow, ...]] = field(default_factory=dict)
    problems: tuple[CellProblem, ...] = ()
    keeps_rest: bool = False
