"""A grant rate that the call allows."""

from app.scoring.facts import Facts
from app.scoring.parameters import Part
from app.scoring.rates import RATE, lowered_rate
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, own
from app.scoring.wording import Percent

CLAIMED = "cost_plan.financing.budget_emergency.claimed"


def remedies(facts: Facts, *, standard: Part, emergency: Part) -> tuple[Remedy, ...]:
    """Enter a rate, lower it to the standard one, or claim the emergency that it needs."""
    rate = facts.dossier.cost_plan.financing.rate
    if rate is None:
        return (
            own(
                "Den Fördersatz eintragen (höchstens {standard})",
                "Enter the grant rate (at most {standard})",
                Put(RATE, str(standard)),
                standard=Percent(standard),
            ),
        )
    lowered = lowered_rate(facts.dossier, standard)
    if rate > emergency:
        return (lowered,)
    claimed = own(
        "Fördersatz {rate}: Haushaltsnotlage geltend machen",
        "Grant rate {rate}: claim a budget emergency",
        Put(CLAIMED, True),
        rate=Percent(rate),
    )
    return (lowered, claimed)
