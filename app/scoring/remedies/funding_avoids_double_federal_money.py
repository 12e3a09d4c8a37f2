"""No federal money for the own share, nothing funded twice."""

from app.scoring.facts import Facts
from app.scoring.funding import SOURCES, funding_of, is_unclear
from app.scoring.refinancing import balanced, raised_own_money
from app.scoring.steps.edit import Edit, Put, Remove
from app.scoring.steps.remedy import Remedy, exact, own
from app.scoring.totals import eligible_costs, required_own_share, stated_rows
from app.scoring.wording import Euro


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Put own money in the place of federal money; make the sources pay no more than the costs."""
    dossier = facts.dossier
    required, funding = required_own_share(dossier), funding_of(dossier.cost_plan)
    rate = dossier.cost_plan.financing.rate
    if required is None or rate is None:
        return ()
    rows = stated_rows(SOURCES, dossier.cost_plan.financing.sources)
    found: list[Remedy] = []
    federal = [path for path, row in rows if row.federal and row.kind not in ("grant", "own")]
    if federal:
        gap = max(0, required.cents - funding.possibly_covering)
        instead: tuple[Edit, ...] = (raised_own_money(dossier, gap),) if gap else ()
        found.append(
            exact(
                "Andere Bundesmittel von {federal} durch {gap} Eigenmittel ersetzen",
                "Replace other federal money of {federal} by {gap} of own money",
                *(Remove(path) for path in federal),
                *instead,
                federal=Euro(funding.federal),
                gap=Euro(gap),
            )
        )
    said = [Put(f"{path}.federal", False) for path, row in rows if is_unclear(row)]
    if said:
        found.append(
            own(
                "Bei Drittmitteln und anderen öffentlichen Mitteln angeben, ob sie vom Bund kommen",
                "Say of third-party and other public money whether it is federal",
                *said,
            )
        )
    eligible = eligible_costs(dossier)
    if eligible.complete and not federal:
        found.append(
            exact(
                "Zuschuss, Eigenmittel und andere Mittel genau auf die Kosten von {total} bringen",
                "Make grant, own and other money exactly the costs of {total}",
                *balanced(dossier, eligible.cents, rate),
                total=Euro(eligible.cents),
            )
        )
    return tuple(found)
