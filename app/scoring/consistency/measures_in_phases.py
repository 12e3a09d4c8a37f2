"""The period of a measure, and that of its phase."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.scoring.consistency.finding import Finding, Stated, contradiction
from app.scoring.content.dossier import Dossier
from app.scoring.content.project_plan import Measure, Phase
from app.scoring.measures import MEASURES
from app.scoring.schedule import PHASE_ROWS
from app.scoring.terms import row_name
from app.scoring.totals import stated_rows
from app.scoring.wording import Text

_KIND = "measure-and-phase"
_MEASURE = Text("Maßnahme", "Measure")


@dataclass(frozen=True, slots=True)
class _Edge:
    day: date
    place: str


def measures_lie_in_their_phase(dossier: Dossier) -> Iterator[Finding]:
    """No measure starts before its phase or ends after it; none is in a phase not applied for.

    A phase in several lines reaches from its first start to its last end; while one of them is
    missing, that side is open.
    """
    for index, (path, measure) in enumerate(stated_rows(MEASURES, dossier.project_plan.measures)):
        if measure.phase is None:
            continue
        name = row_name(_MEASURE, index, measure.title)
        start, end = _edges(dossier, measure.phase)
        if measure.phase == "A" and dossier.entry == "phase_b_only" and not (start or end):
            yield _not_applied_for(path, name)
        yield from _outside(path, measure, name, start, end)


def _outside(
    path: str, measure: Measure, name: Text, start: _Edge | None, end: _Edge | None
) -> Iterator[Finding]:
    first, last = measure.from_, measure.to
    if first is not None and start is not None and first.first_day < start.day:
        yield contradiction(
            _KIND,
            Stated(f"{path}.from", first),
            Stated(start.place, start.day),
            "difference",
            "{name} beginnt {one}, ihre Phase {phase} aber erst {other}. Berichtigen Sie eines von "
            "beidem.",
            "{name} starts {one}, but its phase {phase} only {other}. Correct one of them.",
            name=name,
            phase=measure.phase or "",
        )
    if last is not None and end is not None and last.last_day > end.day:
        yield contradiction(
            _KIND,
            Stated(f"{path}.to", last),
            Stated(end.place, end.day),
            "difference",
            "{name} endet {one}, ihre Phase {phase} aber schon {other}. Berichtigen Sie eines von "
            "beidem.",
            "{name} ends {one}, but its phase {phase} already {other}. Correct one of them.",
            name=name,
            phase=measure.phase or "",
        )


def _not_applied_for(path: str, name: Text) -> Finding:
    return contradiction(
        _KIND,
        Stated(f"{path}.phase", "A"),
        Stated("entry", Text("Einstieg in Phase B", "entry into phase B")),
        "difference",
        "{name} liegt in Phase {one}, gewählt ist aber: {other}. Berichtigen Sie eines von beidem.",
        "{name} is in phase {one}, but what is chosen is: {other}. Correct one of them.",
        name=name,
    )


def _edges(dossier: Dossier, phase: Phase) -> tuple[_Edge | None, _Edge | None]:
    rows = [
        (path, row)
        for path, row in stated_rows(PHASE_ROWS, dossier.time_plan.phases)
        if row.phase == phase
    ]
    starts = [_Edge(row.from_, f"{path}.from") for path, row in rows if row.from_ is not None]
    ends = [_Edge(row.to, f"{path}.to") for path, row in rows if row.to is not None]
    whole_start, whole_end = len(starts) == len(rows), len(ends) == len(rows)
    return (
        min(starts, key=_day, default=None) if whole_start else None,
        max(ends, key=_day, default=None) if whole_end else None,
    )


def _day(edge: _Edge) -> date:
    return edge.day
