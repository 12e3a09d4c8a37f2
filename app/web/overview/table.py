"""The rows of the overview, ready to print."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.assessment.facts import checklist_of
from app.assessment.members import Members, Sorting
from app.assessment.standings import Standing
from app.dossiers.models import Dossier
from app.rounds.models import Round
from app.scoring.wording import Language
from app.web.dossier.standing import APPLICATION_DUE, RESOLUTION_DUE
from app.web.i18n import N_, translate
from app.web.overview.asked import Asked
from app.web.parts.shapes import Deadline, Score

_LABELS = (
    (Sorting.NAME, N_("Town")),
    (Sorting.LEVEL, N_("Standing")),
    (Sorting.SCORE, N_("Points")),
    (Sorting.GATES, N_("Mandatory points")),
    (Sorting.DUE, N_("Next deadline")),
    (Sorting.CHANGED, N_("Last change")),
)


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head: a link that sorts by it; `id` keeps the focus over a swap."""

    id: str
    label: str
    href: str
    sorted: str | None


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member with its dossier; `href` leads to the reasons."""

    href: str
    municipality: str
    level: str
    score: Score
    gates_total: int
    gates_fulfilled: int
    gates_unmet: int
    sections_unmet: Sequence[str]
    due: Deadline | None
    changed_at: datetime


def heads_of(asked: Asked, language: Language) -> list[Head]:
    """The heads of the columns."""
    way = "descending" if asked.wanted.descending else "ascending"
    return [
        Head(
            id=f"sort-{sorting.value}",
            label=translate(language, label),
            href=asked.sorted_by(sorting),
            sorted=way if sorting is asked.wanted.sorting else None,
        )
        for sorting, label in _LABELS
    ]


def rows_of(members: Members, round_: Round, language: Language, today: date) -> list[MemberRow]:
    """The rows of a page."""
    sections = checklist_of(round_).file.sections
    titles = {section.id: section.title.text.pick(language) for section in sections}
    return [_row(dossier, standing, titles, language, today) for dossier, standing in members.rows]


def _row(
    dossier: Dossier,
    standing: Standing,
    titles: Mapping[str, str],
    language: Language,
    today: date,
) -> MemberRow:
    return MemberRow(
        href=f"/dossiers/{dossier.id}/assessment",
        municipality=dossier.municipality.name,
        level=standing.level.value,
        score=Score(standing.earned, standing.open, standing.attainable),
        gates_total=standing.gates_total,
        gates_fulfilled=standing.gates_fulfilled,
        gates_unmet=standing.gates_unmet,
        sections_unmet=[titles[section] for section in standing.sections_unmet],
        due=_due(dossier.round, standing.next_gate_on, language, today),
        changed_at=dossier.changed_at,
    )


def _due(round_: Round, day: date | None, language: Language, today: date) -> Deadline | None:
    if day is None:
        return None
    label = APPLICATION_DUE if day <= round_.apply_by else RESOLUTION_DUE
    return Deadline(label.pick(language), day, (day - today).days)
