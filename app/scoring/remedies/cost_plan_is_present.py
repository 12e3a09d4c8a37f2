"""Costs in numbers, and who pays them."""

from app.scoring.facts import Facts
from app.scoring.funding import sources_of
from app.scoring.refinancing import balanced
from app.scoring.steps.edit import Add, Edit
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own
from app.scoring.totals import POSITIONS, eligible_costs
from app.scoring.values import euros_text

_EXAMPLE = 100_000


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Enter a cost position, a source of money, or both; the amounts are only an example."""
    dossier = facts.dossier
    eligible, rate = eligible_costs(dossier), dossier.cost_plan.financing.rate
    edits: list[Edit] = []
    if not eligible.cents:
        amount = euros_text(_EXAMPLE)
        edits.append(Add(POSITIONS, {"phase": "B", "amount": amount, "text": OWN_TEXT}))
    paid = any(one.kind is not None and one.amount for one in sources_of(dossier.cost_plan))
    if not paid and rate is not None:
        edits += balanced(dossier, eligible.cents or _EXAMPLE, rate)
    elif not paid:
        amount = euros_text(eligible.cents or _EXAMPLE)
        edits.append(Add("cost_plan.financing.sources", {"kind": "own", "amount": amount}))
    return (
        own(
            "Kosten mit Betrag und die Quellen der Finanzierung eintragen",
            "Enter the costs with their amount, and the sources of financing",
            *edits,
        ),
    )
