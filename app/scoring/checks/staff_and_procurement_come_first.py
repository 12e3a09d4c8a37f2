"""Staff is hired and contracts are awarded before the first measure that needs them."""

from collections.abc import Iterable
from datetime import date

from app.scoring.check import check
from app.scoring.content.project_plan import Measure
from app.scoring.content.time_plan import Milestone, MilestoneKind
from app.scoring.facts import Facts
from app.scoring.measures import stated_measures
from app.scoring.parameters import CostTypes
from app.scoring.schedule import stated_milestones
from app.scoring.totals import positions_of
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Text

MILESTONES = "time_plan.milestones"
MEASURES = "project_plan.measures"
_KINDS: dict[MilestoneKind, Text] = {
    "staff_hired": Text("Stellenbesetzung", "hiring of staff"),
    "procurement": Text("Vergabe", "procurement"),
}
Measures = tuple[tuple[str, Measure], ...]


@check(
    de="Erfüllt, wenn die Stellenbesetzung vor der ersten Maßnahme und die Vergabe vor der ersten "
    "Maßnahme liegt, die Software oder Investitionen braucht.",
    en="Met if staff is hired before the first measure, and procurement is done before the first "
    "measure that needs software or investments.",
)
def staff_and_procurement_come_first(facts: Facts, *, procured: CostTypes) -> Verdict:
    """Milestones `staff_hired` and `procurement` lie before the first measure depending on them.

    Why: a quarter of the created posts stayed unfilled, procurement was slow, and one town nearly
        lost two million (domain.md 6.1, S62, S73, S76). On staff every measure depends; on
        procurement those with software or with positions of a type in `procured`, and all of
        them where none is known to. The earliest milestone of a kind counts; a measure given by
        months starts on the first.
    Met: both milestones lie before, not on, the first day of the first dependent measure.
    Unmet: a milestone is on that day or later; or none is of this kind although each says its kind.
    Unknown: no milestones or measures; a day or kind is missing; or it is not said of an earlier
        measure whether it uses software, or when it starts.
    """
    milestones = stated_milestones(facts.dossier.time_plan)
    measures = stated_measures(facts.dossier.project_plan)
    if not milestones or not measures:
        return unknown(
            "Ob Stellen und Aufträge rechtzeitig vergeben sind, zeigt sich erst an Meilensteinen "
            "und Maßnahmen mit Beginn. Tragen Sie Stellenbesetzung, Vergabe und die Maßnahmen ein.",
            "Whether staff and contracts come in time shows only in milestones and in measures "
            "with a start. Enter hiring, procurement and the measures.",
            at=(MILESTONES, MEASURES),
        )
    sure, possible = _in_need_of_procurement(facts, measures, procured)
    found = (
        _timed("staff_hired", milestones, measures, measures),
        _timed("procurement", milestones, sure, possible),
    )
    decided = [verdict for verdict in found if verdict is not None]
    wrong = [verdict for verdict in decided if verdict.degree is not None]
    if decided:
        return (wrong or decided)[0]
    return met(
        "Stellenbesetzung und Vergabe sind vor den Maßnahmen eingeplant, die sie brauchen.",
        "Hiring and procurement are planned before the measures that need them.",
        at=(MILESTONES, MEASURES),
    )


def _in_need_of_procurement(
    facts: Facts, measures: Measures, procured: CostTypes
) -> tuple[Measures, Measures]:
    """The measures that surely depend on procurement, and those that possibly do."""
    positions = positions_of(facts.dossier.cost_plan)
    bought = {row.measure for row in positions if row.type in procured} - {None}
    sure = tuple((path, row) for path, row in measures if row.software or row.id in bought)
    possible = tuple(
        (path, row) for path, row in measures if (path, row) in sure or row.software is None
    )
    return (sure, possible) if possible else (measures, measures)


def _timed(
    kind: MilestoneKind,
    milestones: Iterable[tuple[str, Milestone]],
    sure: Measures,
    possible: Measures,
) -> Verdict | None:
    """What is wrong or open about one kind of milestone; None if it comes first."""
    rows = tuple(milestones)
    own = [(path, row) for path, row in rows if row.kind == kind]
    if not own:
        return _absent(kind, rows)
    days = [row.date for _, row in own if row.date is not None]
    at = tuple(f"{path}.date" for path, _ in own)
    if days and _starts_by(sure, min(days)) and len(days) == len(own):
        return _late(kind, min(days), min(_starts(sure)), at)
    undated = any(row.from_ is None for _, row in possible)
    if not days or undated or _starts_by(possible, min(days)):
        return unknown(
            "Ob die {kind} vor den Maßnahmen liegt, die sie brauchen, steht noch nicht fest. "
            "Ergänzen Sie ihren Tag sowie Beginn und Software-Angabe der Maßnahmen.",
            "Whether {kind} comes before the measures that need it is not certain yet. Complete "
            "its day, and start and software of the measures.",
            at=(*at, MEASURES),
            kind=_KINDS[kind],
        )
    return None


def _starts(measures: Measures) -> list[date]:
    return [row.from_.first_day for _, row in measures if row.from_ is not None]


def _starts_by(measures: Measures, day: date) -> bool:
    return any(start <= day for start in _starts(measures))


def _absent(kind: MilestoneKind, rows: tuple[tuple[str, Milestone], ...]) -> Verdict:
    unsaid = tuple(f"{path}.kind" for path, row in rows if row.kind is None)
    if unsaid:
        return unknown(
            "Ein Meilenstein für die {kind} ist nicht zu erkennen; Meilensteine ohne Art: {count}. "
            "Geben Sie die Art an.",
            "No milestone for {kind} can be recognised; milestones without a kind: {count}. Say "
            "their kind.",
            at=unsaid,
            kind=_KINDS[kind],
            count=len(unsaid),
        )
    return unmet(
        "Unter den Meilensteinen fehlt die {kind}. Planen Sie sie vor den Maßnahmen ein, die sie "
        "brauchen.",
        "A milestone for {kind} is missing. Plan it before the measures that need it.",
        at=(MILESTONES,),
        kind=_KINDS[kind],
    )


def _late(kind: MilestoneKind, day: date, start: date, at: tuple[str, ...]) -> Verdict:
    return unmet(
        "Die {kind} am {day} liegt nicht vor der ersten Maßnahme, die sie braucht ({start}). "
        "Ziehen Sie sie vor oder beginnen Sie die Maßnahme später.",
        "The {kind} on {day} does not come before the first measure that needs it ({start}). "
        "Bring it forward, or start the measure later.",
        at=(*at, MEASURES),
        kind=_KINDS[kind],
        day=day,
        start=start,
    )
