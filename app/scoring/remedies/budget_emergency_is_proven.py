"""A proven budget emergency, or none needed."""

from typing import Any

from app.scoring.facts import Facts
from app.scoring.parameters import Part, Words
from app.scoring.rates import lowered_rate
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own
from app.scoring.wording import Percent

EMERGENCY = "cost_plan.financing.budget_emergency"


def remedies(facts: Facts, *, standard: Part, issuers: Words) -> tuple[Remedy, ...]:
    """Lower the rate to the standard one; or enter the dated proof of the supervisory authority."""
    financing = facts.dossier.cost_plan.financing
    rate, emergency = financing.rate, financing.budget_emergency
    if rate is None or rate <= standard:
        return ()
    planned = emergency.issued_on is not None and emergency.issued_on > facts.as_of
    wanted: dict[str, Any] = {"issued_by": issuers[0]}
    if not emergency.claimed:
        wanted["claimed"] = True
    if emergency.proof is None:
        wanted["proof"] = OWN_TEXT
    if emergency.issued_on is None:
        wanted["issued_on"] = facts.as_of.isoformat()
    proven = own(
        "Fördersatz {rate} belegen: Nachweis der Haushaltsnotlage von der Kommunalaufsicht "
        "eintragen",
        "Prove the grant rate of {rate}: enter the supervisory authority's proof of the budget "
        "emergency",
        *(Put(f"{EMERGENCY}.{name}", value) for name, value in wanted.items()),
        on=emergency.issued_on if planned else None,
        rate=Percent(rate),
    )
    return (lowered_rate(facts.dossier, standard), proven)
