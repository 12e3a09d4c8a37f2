"""The budget years that a plan spans."""

from app.scoring.content.dossier import Dossier


def plan_years(dossier: Dossier) -> range:
    """From the first to the last year of the phases, or of the positions; empty when unknown."""
    days = [day for phase in dossier.time_plan.phases for day in (phase.from_, phase.to)]
    years = [day.year for day in days if day is not None]
    if not years:
        years = [row.year for row in dossier.cost_plan.positions if row.year is not None]
    return range(min(years), max(years) + 1) if years else range(0)
