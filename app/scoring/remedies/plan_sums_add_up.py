"""Sums that agree."""

from app.scoring.comparisons import comparisons
from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts
from app.scoring.funding import funding_of
from app.scoring.parameters import Amount
from app.scoring.positions import completed
from app.scoring.refinancing import balanced, own_money_raised, raised_own_money
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import Remedy, exact, own
from app.scoring.totals import DECLARED, amounts_sum, eligible_costs, own_share_for, positions_of
from app.scoring.values import euros_text
from app.scoring.wording import Euro


def remedies(facts: Facts, *, tolerance: Amount) -> tuple[Remedy, ...]:
    """Make the financing exactly the costs, and the declared totals the sums of the positions."""
    dossier = facts.dossier
    eligible, rate = eligible_costs(dossier), dossier.cost_plan.financing.rate
    if not eligible.cents or rate is None:
        return ()
    open_edits: tuple[Edit, ...] = completed(dossier, "phase", "year", "amount")
    edits = (*open_edits, *_declared(dossier), *balanced(dossier, eligible.cents, rate))
    gap = own_share_for(eligible.cents, rate) - funding_of(dossier.cost_plan).possibly_covering
    if gap > 0 and edits == (raised_own_money(dossier, gap),):
        return (own_money_raised(dossier, gap),)
    make = own if open_edits else exact
    worst = max((abs(pair.difference) for pair in comparisons(dossier)), default=0)
    return (
        make(
            "Finanzierung und Summen an die Kosten von {total} angleichen (größte Abweichung "
            "{worst}, zulässig {tolerance})",
            "Make financing and totals fit the costs of {total} (largest difference {worst}, "
            "allowed {tolerance})",
            *edits,
            total=Euro(eligible.cents),
            worst=Euro(worst),
            tolerance=Euro(tolerance),
        ),
    )


def _declared(dossier: Dossier) -> list[Edit]:
    """The declared totals that differ from the positions, set to what these make."""
    rows = positions_of(dossier.cost_plan)
    declared = dossier.cost_plan.declared_totals
    if not rows:
        return []
    sums = {
        "total": (declared.total, amounts_sum(row.amount for row in rows).cents),
        "A": (declared.A, amounts_sum(row.amount for row in rows if row.phase == "A").cents),
        "B": (declared.B, amounts_sum(row.amount for row in rows if row.phase == "B").cents),
    }
    for year, stated in declared.years.items():
        total = amounts_sum(row.amount for row in rows if row.year == year).cents
        sums[f"years.{year}"] = (stated, total)
    return [
        Put(f"{DECLARED}.{name}", euros_text(total))
        for name, (stated, total) in sums.items()
        if stated is not None and stated != total
    ]
