"""The own share, to the cent."""

from app.scoring.facts import Facts
from app.scoring.funding import SOURCES, funding_of, is_unclear
from app.scoring.refinancing import balanced, own_money_raised
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import Remedy, own
from app.scoring.totals import eligible_costs, required_own_share, stated_rows


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Add exactly the own money that is missing; or say what is open of the sources."""
    dossier = facts.dossier
    required, funding = required_own_share(dossier), funding_of(dossier.cost_plan)
    rate = dossier.cost_plan.financing.rate
    if required is None or rate is None:
        return ()
    gap = required.cents - funding.possibly_covering
    found: list[Remedy] = []
    if gap > 0 and funding.complete:
        found.append(own_money_raised(dossier, gap))
    rows = stated_rows(SOURCES, dossier.cost_plan.financing.sources)
    said: list[Edit] = [Put(f"{path}.federal", False) for path, row in rows if is_unclear(row)]
    if said:
        found.append(
            own(
                "Bei Drittmitteln und anderen öffentlichen Mitteln angeben, ob sie vom Bund kommen",
                "Say of third-party and other public money whether it is federal",
                *said,
            )
        )
    if not funding.complete:
        edits = balanced(dossier, eligible_costs(dossier).cents, rate)
        found.append(
            own(
                "Art und Betrag jeder Finanzierungsquelle eintragen",
                "Enter kind and amount of every source of financing",
                *said,
                *edits,
            )
        )
    return tuple(found)
