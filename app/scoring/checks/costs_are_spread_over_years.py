"""Every year of the time plan has its costs, and every position its year."""

from fractions import Fraction

from app.scoring.check import check
from app.scoring.comparisons import planned_years
from app.scoring.content.time_plan import PhasePeriod
from app.scoring.facts import Facts
from app.scoring.schedule import schedule_of, stated_phases
from app.scoring.totals import POSITIONS, stated_positions
from app.scoring.verdict import Verdict, met, partly, unknown, unmet
from app.scoring.wording import Text, Value

PHASES = "time_plan.phases"


@check(
    de="Erfüllt, wenn jedes Jahr des Zeitplans Kostenpositionen hat und jede Position ein Jahr des "
    "Zeitplans; sonst teilweise nach dem Anteil der abgedeckten Jahre.",
    en="Met if every year of the time plan has cost positions and every position a year of the "
    "time plan; otherwise partly, by the share of years covered.",
)
def costs_are_spread_over_years(facts: Facts) -> Verdict:
    """Positions with an amount cover all years that the phases touch, and all have such a year.

    Why: the own share is paid over several budget years, and the council decides on each (domain.md
        6.1, S41, S49).
    Met: every year covered, every position with an amount and a year of the plan. An amount of
        zero covers its year: it says that nothing is planned there.
    Partly: the share of years covered or of positions with amount and year of the plan, whichever
        is smaller, so that filling in more never lowers the result.
    Unmet: every position has a year, and none of them belongs to the time plan.
    Unknown: no positions (declared totals do not spread costs over years); none has both amount
        and year; a needed phase is missing or lacks its start or end, or ends before it starts.
    """
    rows = stated_positions(facts.dossier.cost_plan)
    schedule = schedule_of(facts.dossier)
    phases = [row for _, row in stated_phases(facts.dossier.time_plan)]
    if not schedule.complete or any(_is_open(phase) for phase in phases):
        return unknown(
            "Der Zeitplan nennt noch nicht Beginn und Ende jeder Phase, so dass die Haushaltsjahre "
            "nicht feststehen. Ergänzen Sie ihn.",
            "The time plan does not name start and end of every phase yet, so that the budget "
            "years are not certain. Complete it.",
            at=(PHASES,),
        )
    years = planned_years(facts.dossier)
    placed = [row.year for _, row in rows if row.amount is not None and row.year in years]
    unplaced = tuple(path for path, row in rows if row.amount is None or row.year not in years)
    if not placed:
        astray = bool(rows) and all(row.year is not None for _, row in rows)
        return _nothing_placed(
            years, unplaced, astray and not any(row.year in years for _, row in rows)
        )
    uncovered = years.difference(placed)
    if not uncovered and not unplaced:
        return met(
            "Die Kosten sind auf alle Jahre des Zeitplans verteilt: {years}.",
            "The costs are spread over all years of the time plan: {years}.",
            at=(POSITIONS, PHASES),
            years=_listed(years),
        )
    return partly(
        "{covered} von {all} Jahren des Zeitplans haben Kosten; ohne Kosten: {uncovered}; "
        "Positionen ohne Betrag oder ohne Jahr des Zeitplans: {unplaced}. Ordnen Sie alle Kosten "
        "den Jahren zu.",
        "{covered} of {all} years of the time plan have costs; without costs: {uncovered}; "
        "positions without amount or without a year of the time plan: {unplaced}. Assign all costs "
        "to the years.",
        min(Fraction(len(years) - len(uncovered), len(years)), Fraction(len(placed), len(rows))),
        at=unplaced or (POSITIONS, PHASES),
        covered=len(years) - len(uncovered),
        all=len(years),
        uncovered=_listed(uncovered) or Text("keines", "none"),
        unplaced=len(unplaced),
    )


def _is_open(phase: PhasePeriod) -> bool:
    return phase.from_ is None or phase.to is None or phase.to < phase.from_


def _listed(years: frozenset[int]) -> tuple[Value, ...]:
    return tuple(str(year) for year in sorted(years))


def _nothing_placed(years: frozenset[int], unplaced: tuple[str, ...], astray: bool) -> Verdict:
    if astray:
        return unmet(
            "Keine Position liegt in einem Jahr des Zeitplans ({years}). Berichtigen Sie die Jahre "
            "der Positionen oder den Zeitplan.",
            "No position lies in a year of the time plan ({years}). Correct the years of the "
            "positions, or the time plan.",
            at=(*unplaced, PHASES),
            years=_listed(years),
        )
    return unknown(
        "Die Kosten sind noch nicht auf Haushaltsjahre verteilt. Geben Sie jeder Position einen "
        "Betrag und eines der Jahre {years}.",
        "The costs are not spread over budget years yet. Give every position an amount and one of "
        "the years {years}.",
        at=unplaced or (POSITIONS,),
        years=_listed(years),
    )
