"""What the project costs the applicant itself per budget year, exact to the cent.

The own money in the financing plan where it stands there; until then the own share that the grant
leaves, spread over the years as the costs are. Where partners share the costs, the applicant's part
of it. Amounts are rounded over all years together, so that the years add up to the total.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import ceil

from app.scoring.content.cost_plan import CostPlan
from app.scoring.content.dossier import Dossier
from app.scoring.cost_shares import applicant_share
from app.scoring.funding import funding_of, sources_of
from app.scoring.totals import (
    eligible_costs,
    own_share_for,
    positions_of,
    required_own_share,
    sums_by_year,
)


class Basis(StrEnum):
    """Where the amounts come from."""

    PLANNED = "planned"
    COMPUTED = "computed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class YearAmount:
    """An amount in cents; the year is None where none is named."""

    year: int | None
    cents: int


@dataclass(frozen=True, slots=True)
class TownShare:
    """What the applicant pays.

    Attributes:
        years: the amounts in order, those without a year last.
        others: what others bring to a computed own share, to be taken off.
        complete: whether no amount is missing any more.
        part: the applicant's part of the own share; None while it is open how partners share, and
            then the amounts are those of all together.
    """

    basis: Basis
    years: tuple[YearAmount, ...] = ()
    others: int = 0
    complete: bool = False
    part: Fraction | None = Fraction(1)

    @property
    def total(self) -> int | None:
        """What it costs in all; None while nothing is known."""
        if self.basis is Basis.UNKNOWN:
            return None
        return max(0, sum(amount.cents for amount in self.years) - self.others)


NOTHING = TownShare(Basis.UNKNOWN)


def town_share(dossier: Dossier) -> TownShare:
    """What a dossier's applicant has to pay, as far as it is known."""
    plan, part = dossier.cost_plan, applicant_share(dossier.applicant)
    own = [row for row in sources_of(plan) if row.kind == "own" and row.amount]
    if own:
        amounts = _by_year((row.year, row.amount or 0) for row in own)
        complete = funding_of(plan).complete
        return TownShare(Basis.PLANNED, _portion(amounts, part), 0, complete, part)
    required = required_own_share(dossier)
    rate = plan.financing.rate
    if required is None or rate is None:
        return NOTHING
    amounts = _own_shares(_costs_by_year(dossier), rate)
    others = _portion({None: funding_of(plan).covering}, part)
    return TownShare(
        Basis.COMPUTED, _portion(amounts, part), others[0].cents, required.complete, part
    )


def _by_year(rows: Iterable[tuple[int | None, int]]) -> Mapping[int | None, int]:
    found: dict[int | None, int] = {}
    for year, cents in rows:
        found[year] = found.get(year, 0) + cents
    return _ordered(found)


def _costs_by_year(dossier: Dossier) -> Mapping[int | None, int]:
    """The eligible costs by year; declared ones where there are no positions."""
    plan: CostPlan = dossier.cost_plan
    if positions_of(plan):
        return _ordered({year: total.cents for year, total in sums_by_year(plan).items()})
    total = eligible_costs(dossier).cents
    declared: dict[int | None, int] = {
        year: cents for year, cents in plan.declared_totals.years.items() if cents
    }
    rest = total - sum(declared.values())
    if rest:
        # Years that say more than the total are no ground to spread it by.
        return _ordered({**declared, None: rest}) if rest > 0 else {None: total}
    return _ordered(declared)


def _ordered(amounts: Mapping[int | None, int]) -> Mapping[int | None, int]:
    return dict(sorted(amounts.items(), key=lambda pair: (pair[0] is None, pair[0] or 0)))


def _own_shares(costs: Mapping[int | None, int], rate: Decimal) -> Mapping[int | None, int]:
    shares: dict[int | None, int] = {}
    before = 0
    for year, cents in costs.items():
        shares[year] = own_share_for(before + cents, rate) - own_share_for(before, rate)
        before += cents
    return shares


def _portion(amounts: Mapping[int | None, int], part: Fraction | None) -> tuple[YearAmount, ...]:
    """The applicant's part of each year, rounded up over all years together."""
    portion = Fraction(1) if part is None else part
    found: list[YearAmount] = []
    before = 0
    for year, cents in amounts.items():
        found.append(YearAmount(year, ceil((before + cents) * portion) - ceil(before * portion)))
        before += cents
    return tuple(found)
