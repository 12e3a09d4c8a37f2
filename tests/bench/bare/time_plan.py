"""Section D as bare predicates."""

from datetime import date

from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts
from app.scoring.periods import last_day_of

Span = tuple[date, date]


def phases_of(dossier: Dossier) -> dict[str, Span]:
    """First and last day of each phase, where both are known."""
    found: dict[str, Span] = {}
    for row in dossier.time_plan.phases:
        if row.phase and row.from_ and row.to:
            first, last = found.get(row.phase, (row.from_, row.to))
            found[row.phase] = (min(first, row.from_), max(last, row.to))
    return found


def _all_known(dossier: Dossier, phases: dict[str, Span]) -> bool:
    return "B" in phases and ("A" in phases or dossier.entry == "phase_b_only")


def present(facts: Facts) -> bool:
    return any(row.phase and row.from_ and row.to for row in facts.dossier.time_plan.phases)


def durations(facts: Facts) -> bool:
    phases = phases_of(facts.dossier)
    return _all_known(facts.dossier, phases) and all(
        first <= last <= last_day_of(first, 12 if phase == "A" else 48)
        for phase, (first, last) in phases.items()
    )


def sequence(facts: Facts) -> bool:
    phases, measures = phases_of(facts.dossier), facts.dossier.project_plan.measures
    if not measures or not _all_known(facts.dossier, phases):
        return False
    if "A" in phases and phases["A"][1] >= phases["B"][0]:
        return False
    return all(
        one.phase in phases
        and one.from_
        and one.to
        and phases[one.phase][0] <= one.from_.first_day <= one.to.last_day <= phases[one.phase][1]
        for one in measures
        if one.is_stated
    )


def milestones(facts: Facts) -> bool:
    rows = [
        row for row in facts.dossier.time_plan.milestones if row.date and (row.kind or row.title)
    ]
    if len(rows) < 4 or facts.dossier.entry is None:
        return False
    phases = phases_of(facts.dossier)
    return facts.dossier.entry == "phase_b_only" or any(
        row.kind == "strategy_adopted" and row.date and "B" in phases and row.date < phases["B"][0]
        for row in rows
    )


def staff_first(facts: Facts) -> bool:
    dossier = facts.dossier
    starts = [one.from_.first_day for one in dossier.project_plan.measures if one.from_]
    rows = dossier.time_plan.milestones
    hired = [row.date for row in rows if row.kind == "staff_hired" and row.date]
    bought = [row.date for row in rows if row.kind == "procurement" and row.date]
    if not (starts and hired and bought) or min(hired) >= min(starts):
        return False
    types = ("investment_first_measures", "investment", "software", "services")
    buying = {row.measure for row in dossier.cost_plan.positions if row.type in types}
    needing = [
        one.from_.first_day
        for one in dossier.project_plan.measures
        if one.from_ and (one.software or one.id in buying)
    ]
    return min(bought) < min(needing or starts)


PREDICATES = {
    "time-plan-present": present,
    "time-phase-durations": durations,
    "time-sequence": sequence,
    "time-milestones": milestones,
    "time-staff-procurement": staff_first,
}
