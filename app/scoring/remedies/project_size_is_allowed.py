"""A project of a size that the programme funds."""

from app.scoring.facts import Facts
from app.scoring.parameters import Amount
from app.scoring.positions import completed, reduced
from app.scoring.refinancing import balanced
from app.scoring.steps.edit import Edit
from app.scoring.steps.remedy import Remedy, exact, own
from app.scoring.totals import POSITIONS, eligible_costs, stated_rows
from app.scoring.wording import Euro


def remedies(facts: Facts, *, most: Amount, **_: object) -> tuple[Remedy, ...]:
    """Reduce the costs by exactly what is too much; or complete the positions.

    A project that is too small can only grow by measures that nobody else can think of.
    """
    dossier = facts.dossier
    rate, costs = dossier.cost_plan.financing.rate, eligible_costs(dossier)
    excess = costs.cents - most
    if excess > 0:
        rows = stated_rows(POSITIONS, dossier.cost_plan.positions)
        edits: tuple[Edit, ...] = reduced(rows, excess)
        if rate is not None:
            edits += balanced(dossier, most, rate)
        return (
            exact(
                "Die Kosten um {excess} senken und die Finanzierung anpassen",
                "Lower the costs by {excess} and adjust the financing",
                *edits,
                excess=Euro(excess),
            ),
        )
    missing = completed(dossier, "amount")
    return (
        own(
            "Jeder Position einen Betrag geben: {count} fehlen",
            "Give every position an amount: {count} are missing",
            *missing,
            count=len(missing),
        ),
    )
