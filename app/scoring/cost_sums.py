"""The sums under the cost plan: per phase and year, per source, and what they leave to be paid."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.scoring.content.cost_plan import CostPlan
from app.scoring.content.dossier import Dossier
from app.scoring.funding import funding_of
from app.scoring.totals import (
    computed_grant,
    eligible_costs,
    grant_for,
    positions_of,
    required_own_share,
    sums_by_phase,
    sums_by_year,
)


@dataclass(frozen=True, slots=True)
class SumRow:
    """The sums of one phase in cents by year; `phase` is None for positions without one."""

    phase: str | None
    by_year: Sequence[int]
    total: int


@dataclass(frozen=True, slots=True)
class CostSums:
    """Sums of the positions; `incomplete` says that a position lacks its amount."""

    years: Sequence[int | None]
    rows: Sequence[SumRow]
    by_year: Sequence[int]
    total: int
    incomplete: bool


@dataclass(frozen=True, slots=True)
class Covering:
    """Who pays, in cents. None where rate or costs are not known yet."""

    eligible: int
    grant: int | None
    own_share: int | None
    own: int
    third_party: int
    other_public: int
    gap: int | None


def cost_sums(plan: CostPlan) -> CostSums | None:
    """The sums of the positions; None as long as there are none."""
    positions = positions_of(plan)
    if not positions:
        return None
    stated = {position.year for position in positions}
    years = [
        *sorted(year for year in stated if year is not None),
        *([None] if None in stated else []),
    ]
    by_phase = sums_by_phase(plan)
    phases = sorted(by_phase, key=lambda phase: phase or "Z")
    rows = [
        SumRow(
            phase=phase,
            by_year=[
                sum(p.amount or 0 for p in positions if p.phase == phase and p.year == year)
                for year in years
            ],
            total=by_phase[phase].cents,
        )
        for phase in phases
    ]
    per_year = sums_by_year(plan)
    return CostSums(
        years=years,
        rows=rows,
        by_year=[per_year[year].cents for year in years],
        total=sum(row.total for row in rows),
        incomplete=any(position.amount is None for position in positions),
    )


def covering(content: Dossier) -> Covering | None:
    """What is to be paid and by whom; None as long as no costs are known."""
    eligible = eligible_costs(content)
    if not eligible.cents:
        return None
    grant, own_share = computed_grant(content), required_own_share(content)
    funding = funding_of(content.cost_plan)
    gap = None if own_share is None else max(0, own_share.cents - funding.covering)
    return Covering(
        eligible=eligible.cents,
        grant=None if grant is None else grant.cents,
        own_share=None if own_share is None else own_share.cents,
        own=funding.own,
        third_party=funding.third_party,
        other_public=funding.other_public,
        gap=gap,
    )


def shares_grant_by_rate(plan: CostPlan) -> bool:
    """Whether each year's grant has to be computed, because no grant names its year."""
    grants = [source for source in plan.financing.sources if source.kind == "grant"]
    return plan.financing.rate is not None and all(grant.year is None for grant in grants)


def paid_by_year(plan: CostPlan) -> list[tuple[int, Mapping[str, int]]]:
    """Per budget year who pays how much, as far as the sources name their year.

    A computed grant is rounded down over all years together, so that its years add up to it.
    """
    years = sorted(year for year in sums_by_year(plan) if year is not None)
    paid: list[tuple[int, Mapping[str, int]]] = []
    costs_before = 0
    for year in years:
        costs = sums_by_year(plan)[year].cents
        paid.append((year, _paid_in(plan, year, costs, costs_before)))
        costs_before += costs
    return paid


def _paid_in(plan: CostPlan, year: int, costs: int, costs_before: int) -> Mapping[str, int]:
    paid: dict[str, int] = {}
    for source in plan.financing.sources:
        if source.year == year and source.kind is not None and source.amount is not None:
            paid[source.kind] = paid.get(source.kind, 0) + source.amount
    rate = plan.financing.rate
    if rate is not None and shares_grant_by_rate(plan):
        paid["grant"] = grant_for(costs_before + costs, rate) - grant_for(costs_before, rate)
    uncovered = costs - sum(paid.values())
    return {**paid, "uncovered": uncovered} if uncovered > 0 else paid
