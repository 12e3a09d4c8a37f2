"""Section C as bare predicates: exact to the cent, as the checks are, and nothing else."""

from decimal import Decimal

from app.scoring.content.cost_plan import CostPlan, Position, Source
from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts

_TYPES = frozenset(
    ("staff", "material", "services", "training", "investment_first_measures", "investment")
) | {"software", "participation"}
_ISSUERS = ("kommunalaufsicht", "rechtsaufsicht", "kreisverwaltung", "landratsamt", "ministerium")


def positions(plan: CostPlan) -> list[Position]:
    return [row for row in plan.positions if row.is_stated]


def sources(plan: CostPlan) -> list[Source]:
    return [row for row in plan.financing.sources if row.is_stated]


def costs_of(plan: CostPlan) -> int:
    rows = positions(plan)
    if rows:
        return sum(row.amount or 0 for row in rows)
    declared = plan.declared_totals
    return declared.total or (declared.A or 0) + (declared.B or 0)


def grant_of(plan: CostPlan) -> int:
    return int((plan.financing.rate or 0) * costs_of(plan))


def own_share_of(plan: CostPlan) -> int:
    return costs_of(plan) - grant_of(plan)


def present(facts: Facts) -> bool:
    plan = facts.dossier.cost_plan
    return costs_of(plan) > 0 and any(row.kind and row.amount for row in sources(plan))


def caps(facts: Facts) -> bool:
    plan = facts.dossier.cost_plan
    rows = positions(plan)
    if rows and not all(row.phase and row.amount is not None for row in rows):
        return False
    a = sum(row.amount or 0 for row in rows if row.phase == "A")
    b = sum(row.amount or 0 for row in rows if row.phase == "B")
    if not rows:
        a, b = plan.declared_totals.A or 0, plan.declared_totals.B or 0
    return a + b > 0 and a <= 250_000_000 and b <= 1_500_000_000


def first_measures(facts: Facts) -> bool:
    rows = [row for row in positions(facts.dossier.cost_plan) if row.phase == "A"]
    if not rows:
        return facts.dossier.entry == "phase_b_only"
    invested = sum(
        row.amount or 0 for row in rows if row.type in ("investment_first_measures", "investment")
    )
    return invested <= 100_000_000 and all(row.type and row.amount is not None for row in rows)


def rate_allowed(facts: Facts) -> bool:
    financing = facts.dossier.cost_plan.financing
    if financing.rate is None:
        return False
    return financing.rate <= Decimal("0.65") or (
        financing.rate <= Decimal("0.90") and financing.budget_emergency.claimed is True
    )


def emergency_proven(facts: Facts) -> bool:
    financing = facts.dossier.cost_plan.financing
    if financing.rate is None or financing.rate <= Decimal("0.65"):
        return financing.rate is not None
    claim = financing.budget_emergency
    return bool(
        claim.claimed
        and claim.proof
        and claim.issued_by
        and any(word in claim.issued_by.casefold() for word in _ISSUERS)
        and claim.issued_on
        and claim.issued_on <= facts.as_of
    )


def sums_add_up(facts: Facts) -> bool:
    plan = facts.dossier.cost_plan
    rows, declared, costs = positions(plan), plan.declared_totals, costs_of(plan)
    if not costs or plan.financing.rate is None:
        return False
    stated = [(declared.total, costs)]
    for phase, amount in (("A", declared.A), ("B", declared.B)):
        stated.append((amount, sum(row.amount or 0 for row in rows if row.phase == phase)))
    for year, amount in declared.years.items():
        stated.append((amount, sum(row.amount or 0 for row in rows if row.year == year)))
    if rows and any(amount is not None and abs(amount - sum_) > 100 for amount, sum_ in stated):
        return False
    money = sources(plan)
    if not all(row.kind and row.amount is not None for row in money):
        return False
    grant = sum(row.amount or 0 for row in money if row.kind == "grant")
    beside = sum(row.amount or 0 for row in money if row.kind != "grant")
    computed = grant_of(plan)
    if grant and abs(grant - computed) > 100:
        return False
    return beside > 0 and abs((grant or computed) + beside - costs) <= 100


def own_share_covered(facts: Facts) -> bool:
    plan = facts.dossier.cost_plan
    if not costs_of(plan) or plan.financing.rate is None:
        return False
    covering = sum(
        row.amount or 0
        for row in sources(plan)
        if row.kind in ("own", "third_party", "other_public")
        and not row.federal
        and (row.kind == "own" or row.federal is False)
    )
    return covering >= own_share_of(plan)


def third_party(facts: Facts) -> bool:
    plan = facts.dossier.cost_plan
    rows = sources(plan)
    if not costs_of(plan) or plan.financing.rate is None:
        return False
    found = sum(row.amount or 0 for row in rows if row.kind == "third_party")
    complete = all(row.kind and row.amount is not None for row in rows)
    return complete and 2 * found <= own_share_of(plan) and any(row.kind == "own" for row in rows)


def cumulation(facts: Facts) -> bool:
    plan = facts.dossier.cost_plan
    rows = sources(plan)
    if plan.financing.rate is None or not all(row.kind and row.amount is not None for row in rows):
        return False
    beside = [row for row in rows if row.kind != "grant"]
    public = sum(row.amount or 0 for row in beside if row.kind == "other_public" or row.federal)
    grant = sum(row.amount or 0 for row in rows if row.kind == "grant")
    if max(grant, grant_of(plan)) + public > costs_of(plan) or not beside:
        return False
    return all(row.federal is not True for row in beside) or own_share_covered(facts)


def years(facts: Facts) -> bool:
    rows, planned = positions(facts.dossier.cost_plan), years_of(facts.dossier)
    return (
        bool(rows)
        and bool(planned)
        and all(row.amount is not None and row.year in planned for row in rows)
        and planned.issubset({row.year for row in rows})
    )


def years_of(dossier: Dossier) -> set[int | None]:
    return {
        year
        for phase in dossier.time_plan.phases
        if phase.from_ and phase.to
        for year in range(phase.from_.year, phase.to.year + 1)
    }


def cost_types(facts: Facts) -> bool:
    rows = positions(facts.dossier.cost_plan)
    return bool(rows) and all(row.type in _TYPES for row in rows)


def budgeted(facts: Facts) -> bool:
    plan = facts.dossier.cost_plan
    own = [row for row in sources(plan) if row.kind == "own"]
    return bool(own) and plan.follow_up_costs is not None and all(r.budget_reference for r in own)


PREDICATES = {
    "fin-plan-present": present,
    "fin-caps": caps,
    "fin-first-measures-cap": first_measures,
    "fin-grant-rate": rate_allowed,
    "fin-emergency-proof": emergency_proven,
    "fin-arithmetic": sums_add_up,
    "fin-own-share-covered": own_share_covered,
    "fin-third-party-limit": third_party,
    "fin-cumulation": cumulation,
    "fin-annual-breakdown": years,
    "fin-cost-types": cost_types,
    "fin-budget-embedding": budgeted,
}
