"""Section E as bare predicates."""

from collections.abc import Callable
from fractions import Fraction

from app.scoring.content.council import Resolution
from app.scoring.facts import Facts
from tests.bench.bare.financing import own_share_of, sources, years_of

_NAMES = ("participatory_process", "charta", "not_sectoral", "own_share", "model_learning")
DECLARATIONS = (*_NAMES, "spatial_scope")


def best(facts: Facts) -> Resolution | None:
    """The one decision that counts: in time, then with the most declarations, then the latest."""
    limit = facts.timetable.resolution_by
    found = [
        row
        for row in facts.dossier.council.resolutions
        if row.kind in ("resolution", "urgent_decision")
        and row.date
        and row.date <= facts.as_of
        and (row.vote.in_favour is None or row.vote.in_favour > (row.vote.against or 0))
    ]
    return max(
        found,
        key=lambda row: (
            row.date and limit and row.date <= limit,
            declares(row, "charta") + declares(row, "own_share"),
            sum(declares(row, name) for name in DECLARATIONS),
            row.date,
        ),
        default=None,
    )


def declares(row: Resolution, name: str) -> bool:
    declaration = getattr(row.declarations, name)
    return declaration.declared is True and declaration.passage is not None


def in_time(facts: Facts) -> bool:
    row, limit = best(facts), facts.timetable.resolution_by
    return row is not None and row.date is not None and (limit is None or row.date <= limit)


def substitute(facts: Facts) -> bool:
    row = best(facts)
    return row is not None and (row.kind == "resolution" or row.legal_basis is not None)


def declared(name: str) -> Callable[[Facts], bool]:
    def is_declared(facts: Facts) -> bool:
        row = best(facts)
        return row is not None and declares(row, name)

    return is_declared


def amount(facts: Facts) -> bool:
    row, plan = best(facts), facts.dossier.cost_plan
    if row is None or plan.financing.rate is None:
        return False
    if row.amount is None:
        return row.own_share_rate is None or row.own_share_rate >= 1 - plan.financing.rate
    own = sum(source.amount or 0 for source in sources(plan) if source.kind == "own")
    share = Fraction(1)
    for partner in facts.dossier.applicant.partners or ():
        if partner.cost_share:
            share -= partner.cost_share.value
    if row.amount < (own or own_share_of(plan)) * share * Fraction(995, 1000):
        return False
    years = [year for year in years_of(facts.dossier) if year is not None]
    first, last = row.from_, row.to
    return all((first is None or first <= y) and (last is None or y <= last) for y in years)


def partners(facts: Facts) -> bool:
    limit, asked = facts.timetable.resolution_by, facts.dossier.applicant.partners
    return asked is not None and all(
        one.resolution and one.resolution <= facts.as_of and (not limit or one.resolution <= limit)
        for one in asked
        if not one.lead and one.type not in ("company", "other")
    )


def formalities(facts: Facts) -> bool:
    row = best(facts)
    return row is not None and bool(
        row.body
        and row.date
        and row.paper
        and row.document
        and (
            row.kind == "urgent_decision"
            or row.vote.text
            or (row.vote.in_favour is not None and row.vote.against is not None)
        )
    )


PREDICATES = {
    "res-in-time": in_time,
    "res-substitute": substitute,
    "res-charta": declared("charta"),
    "res-own-share": declared("own_share"),
    "res-own-share-amount": amount,
    "res-participation": declared("participatory_process"),
    "res-cross-sector": declared("not_sectoral"),
    "res-learning": declared("model_learning"),
    "res-partners": partners,
    "res-formalities": formalities,
}
