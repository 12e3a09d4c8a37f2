"""Costs in every year of the time plan."""

from app.scoring.comparisons import planned_years
from app.scoring.facts import Facts
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own
from app.scoring.totals import POSITIONS, stated_rows
from app.scoring.values import euros_text


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Give every position a year of the plan, and every year of the plan a position.

    A year without costs gets a position of 0.00 euros: it says that nothing is planned there.
    """
    years = sorted(planned_years(facts.dossier))
    rows = stated_rows(POSITIONS, facts.dossier.cost_plan.positions)
    if not years or not rows:
        return ()
    uncovered = [
        year
        for year in years
        if not any(row.year == year and row.amount is not None for _, row in rows)
    ]
    edits: list[Edit] = []
    for path, row in rows:
        if row.year not in years:
            year = uncovered.pop(0) if uncovered else years[0]
            edits.append(Put(f"{path}.year", year))
        if row.amount is None:
            edits.append(Put(f"{path}.amount", euros_text(0)))
            uncovered = [year for year in uncovered if year != row.year]
    nothing = euros_text(0)
    edits += [
        Add(
            POSITIONS,
            {"year": year, "amount": nothing, "phase": "B", "type": "services", "text": OWN_TEXT},
        )
        for year in uncovered
    ]
    return (
        own(
            "Alle Kosten den Haushaltsjahren {first} bis {last} zuordnen",
            "Assign all costs to the budget years {first} to {last}",
            *edits,
            first=str(years[0]),
            last=str(years[-1]),
        ),
    )
