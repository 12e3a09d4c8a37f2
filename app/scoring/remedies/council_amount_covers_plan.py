"""An amount of the council that covers the plan."""

from math import ceil

from app.scoring.cost_shares import applicant_share, planned_own_share
from app.scoring.council_terms import DecideBy, Essentials, Kinds
from app.scoring.decisions import Decision, best_decision
from app.scoring.drafts import decided_by_council
from app.scoring.facts import Facts
from app.scoring.plan_years import plan_years
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import Remedy, exact
from app.scoring.values import euros_text
from app.scoring.wording import Euro


def remedies(
    facts: Facts, *, kinds: Kinds, by: DecideBy, essential: Essentials, **_: object
) -> tuple[Remedy, ...]:
    """Have the exact own share granted, for all years of the plan; or have the council decide."""
    to_decide = decided_by_council(facts, kinds=kinds, by=by, essential=essential)
    best = best_decision(facts, kinds=kinds, by=by, essential=essential)
    if to_decide or best is None or best.planned:
        return to_decide
    share, own_part = planned_own_share(facts.dossier), applicant_share(facts.dossier.applicant)
    if share is None or not share.complete or own_part is None:
        return ()
    amount = ceil(share.cents * own_part)
    edits = _granted(facts, best, amount)
    if not edits:
        return ()
    return (
        exact(
            "Den Beschluss auf den Eigenanteil von {amount} in allen Planjahren ergänzen lassen",
            "Have the decision extended to the own share of {amount} in all years of the plan",
            *edits,
            amount=Euro(amount),
        ),
    )


def _granted(facts: Facts, best: Decision, amount: int) -> list[Edit]:
    row, plan = best.row, plan_years(facts.dossier)
    place, rate, first, last = best.at("amount", "own_share_rate", "from", "to")
    edits: list[Edit] = []
    if row.amount is not None and row.amount < amount:
        edits.append(Put(place, euros_text(amount)))
    grant_rate = facts.dossier.cost_plan.financing.rate
    by_rate = row.amount is None and row.own_share_rate is not None
    if by_rate and grant_rate is not None and (row.own_share_rate or 0) < 1 - grant_rate:
        edits.append(Put(rate, str(1 - grant_rate)))
    if plan.known:
        if row.from_ is not None and row.from_ > plan.known[0]:
            edits.append(Put(first, plan.known[0]))
        if row.to is not None and row.to < plan.known[-1]:
            edits.append(Put(last, plan.known[-1]))
    return edits
