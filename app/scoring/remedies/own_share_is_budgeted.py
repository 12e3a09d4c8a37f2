"""Own money in the budget, and the follow-up costs."""

from app.scoring.facts import Facts
from app.scoring.funding import SOURCES
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own
from app.scoring.totals import stated_rows


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Name the budget item of every line of own money, and describe the follow-up costs."""
    plan = facts.dossier.cost_plan
    edits: list[Edit] = [
        Put(f"{path}.budget_reference", OWN_TEXT)
        for path, row in stated_rows(SOURCES, plan.financing.sources)
        if row.kind == "own" and row.budget_reference is None
    ]
    if plan.follow_up_costs is None:
        edits.append(Put("cost_plan.follow_up_costs", OWN_TEXT))
    return (
        own(
            "Eigenmittel mit ihrer Haushaltsstelle und die Folgekosten eintragen",
            "Enter the budget item of the own money, and the follow-up costs",
            *edits,
        ),
    )
