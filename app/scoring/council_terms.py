"""What a checklist may say of council decisions, and how people read it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from app.scoring.facts import Timetable
from app.scoring.text import refuse
from app.scoring.wording import Text


@dataclass(frozen=True, slots=True)
class Term(Text):
    """A word of the file `dossier/1` or of a checklist, with its name in both languages."""

    key: str

    def __hash__(self) -> int:
        """Keys are distinct; what is remembered by terms is looked up often."""
        return hash(self.key)


def _terms(*terms: Term) -> Mapping[str, Term]:
    return {term.key: term for term in terms}


DECIDING = _terms(
    Term("Beschluss", "resolution", "resolution"),
    Term("Eil- oder Dringlichkeitsentscheidung", "urgent decision", "urgent_decision"),
)
"""The kinds that can decide. A recommendation of a preparing committee never does."""

DECLARATIONS = _terms(
    Term("Partizipatives Verfahren", "Participatory process", "participatory_process"),
    Term("Bekenntnis zur Smart City Charta", "Commitment to the Smart City Charta", "charta"),
    Term("Nicht bloß sektorales Projekt", "Not a mere sector project", "not_sectoral"),
    Term("Zusage des Eigenanteils", "Promise of the own share", "own_share"),
    Term("Bereitschaft zum modellhaften Lernen", "Readiness for model learning", "model_learning"),
    Term("Räumlicher Bezug", "Spatial scope", "spatial_scope"),
)
"""E1 to E6 of domain.md 2.1."""

DEADLINES = _terms(
    Term("Bewerbungsfrist", "application deadline", "application"),
    Term("Frist für den Ratsbeschluss", "deadline for the council resolution", "resolution"),
)


def _one_of(known: Mapping[str, Term]) -> Callable[[object], Term]:
    def read(value: object) -> Term:
        if isinstance(value, str) and value in known:
            return known[value]
        raise refuse("word_unknown", "One of {words} is expected.", words=", ".join(known))

    return read


def _some_of(known: Mapping[str, Term]) -> Callable[[object], Any]:
    def read(value: object) -> tuple[Term, ...]:
        if not isinstance(value, (list, tuple)) or not value:
            raise refuse("list_expected", "A list with at least one entry is expected.")
        return tuple(_one_of(known)(word) for word in value)

    return read


Kinds = Annotated[tuple[Term, ...], BeforeValidator(_some_of(DECIDING))]
"""Parameter: the kinds of decision that the call accepts."""
Declared = Annotated[Term, BeforeValidator(_one_of(DECLARATIONS))]
"""Parameter: one of the six declarations."""
Essentials = Annotated[tuple[Term, ...], BeforeValidator(_some_of(DECLARATIONS))]
"""Parameter: the declarations without which the call accepts no decision."""
DecideBy = Annotated[Term, BeforeValidator(_one_of(DEADLINES))]
"""Parameter: the deadline by which a decision must be taken."""


def day_of(deadline: Term, timetable: Timetable) -> date | None:
    """The day of a deadline; None when the call has no known one."""
    return timetable.apply_by if deadline.key == "application" else timetable.resolution_by
