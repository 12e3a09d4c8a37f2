"""The sums of a cost plan, exact to the cent, and what follows from them: grant and own share.

Eligible costs are the positions; where there are none, the declared totals. Amounts are integer
cents. Every sum says whether it is complete: a position without an amount, a phase or a year may
still raise it, so that an incomplete sum is only a lower bound. A sum over nothing is no fact: it
is incomplete, and so is a total of zero, for a project without any cost has not been planned yet.
The cost-plan screen shows the same sums as the checks use.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Protocol, TypeVar

from app.scoring.content.cost_plan import CostPlan, CostType, Position
from app.scoring.content.dossier import Dossier
from app.scoring.content.pieces import Row
from app.scoring.content.project_plan import Phase
from app.scoring.derived import derived
from app.scoring.paths import row_path

POSITIONS = "cost_plan.positions"
DECLARED = "cost_plan.declared_totals"
PHASES: tuple[Phase, ...] = ("A", "B")

RowKind = TypeVar("RowKind", bound=Row)
Key = TypeVar("Key", bound=Hashable)


class Summand(Protocol):
    """A row that has an amount in cents, or none yet."""

    @property
    def amount(self) -> int | None:
        """The amount in cents."""


SummandKind = TypeVar("SummandKind", bound=Summand)


@dataclass(frozen=True, slots=True)
class Sum:
    """Exactly `cents` if `complete`; otherwise at least `cents`."""

    cents: int
    complete: bool

    def __add__(self, other: "Sum") -> "Sum":
        return Sum(self.cents + other.cents, self.complete and other.complete)


NOTHING_KNOWN = Sum(0, complete=False)


def stated_rows(place: str, rows: Iterable[RowKind]) -> tuple[tuple[str, RowKind], ...]:
    """The path and the row of each line of a list in which anything but its id is typed."""
    return tuple(
        (row_path(place, index, row), row) for index, row in enumerate(rows) if row.is_stated
    )


@derived
def stated_positions(plan: CostPlan) -> tuple[tuple[str, Position], ...]:
    """The path and the row of each position in which anything is typed."""
    return stated_rows(POSITIONS, plan.positions)


@derived
def positions_of(plan: CostPlan) -> tuple[Position, ...]:
    """The positions in which anything is typed."""
    return tuple(position for position in plan.positions if position.is_stated)


def amounts_sum(amounts: Iterable[int | None]) -> Sum:
    """The sum of stated amounts; incomplete when one is missing or there is none at all."""
    listed = tuple(amounts)
    known = [amount for amount in listed if amount is not None]
    return Sum(sum(known), complete=bool(known) and len(known) == len(listed))


def running_sums(
    rows: Iterable[SummandKind], key: Callable[[SummandKind], Key]
) -> Mapping[Key, Sum]:
    """The sum under each key; under None stands what has no such key yet."""
    amounts: dict[Key, list[int | None]] = {}
    for row in rows:
        amounts.setdefault(key(row), []).append(row.amount)
    return {under: amounts_sum(listed) for under, listed in amounts.items()}


def sums_by_phase(plan: CostPlan) -> Mapping[Phase | None, Sum]:
    """What the positions of each phase cost."""
    return running_sums(positions_of(plan), lambda row: row.phase)


def sums_by_year(plan: CostPlan) -> Mapping[int | None, Sum]:
    """What the positions of each budget year cost."""
    return running_sums(positions_of(plan), lambda row: row.year)


def sums_by_type(plan: CostPlan) -> Mapping[CostType | None, Sum]:
    """What the positions of each cost type cost."""
    return running_sums(positions_of(plan), lambda row: row.type)


def sums_by_measure(plan: CostPlan) -> Mapping[str | None, Sum]:
    """What the positions of each measure cost."""
    return running_sums(positions_of(plan), lambda row: row.measure)


def positions_sum(plan: CostPlan, key: Callable[[Position], Key | None], wanted: Key) -> Sum:
    """What the positions under one key cost; a position without a key may belong to it.

    It is incomplete as well when no position has this key: then nothing is planned there yet.
    """
    rows = positions_of(plan)
    inside = amounts_sum(row.amount for row in rows if key(row) == wanted)
    settled = all(key(row) is not None and row.amount is not None for row in rows)
    return Sum(inside.cents, complete=inside.complete and settled)


@derived
def eligible_costs(dossier: Dossier) -> Sum:
    """The eligible costs of both phases together."""
    plan = dossier.cost_plan
    positions = positions_of(plan)
    if positions:
        total = amounts_sum(position.amount for position in positions)
    else:
        total = _declared_total(dossier)
    return Sum(total.cents, complete=total.complete and total.cents > 0)


def _declared_total(dossier: Dossier) -> Sum:
    declared = dossier.cost_plan.declared_totals
    if declared.total is not None:
        return Sum(declared.total, complete=True)
    phases = declared_phases(dossier)
    years = amounts_sum(declared.years.values())
    return phases if phases.complete else Sum(max(phases.cents, years.cents), complete=False)


def declared_phases(dossier: Dossier) -> Sum:
    """The declared totals of the phases together; phase A is not needed for direct entry into B."""
    declared = dossier.cost_plan.declared_totals
    if dossier.entry == "phase_b_only" and declared.A is None:
        return amounts_sum((declared.B,))
    return amounts_sum((declared.A, declared.B))


@derived
def phase_costs(dossier: Dossier, phase: Phase) -> Sum:
    """The eligible costs of one phase; exactly nothing for phase A where only B is applied for."""
    plan = dossier.cost_plan
    only_b = dossier.entry == "phase_b_only"
    if positions_of(plan):
        costs = positions_sum(plan, lambda row: row.phase, phase)
        return Sum(0, complete=True) if only_b and phase == "A" and not costs.cents else costs
    stated = plan.declared_totals.A if phase == "A" else plan.declared_totals.B
    if stated is None and only_b:
        if phase == "A":
            return Sum(0, complete=True)
        if plan.declared_totals.A is None:
            return eligible_costs(dossier)
    return amounts_sum((stated,))


def grant_for(eligible: int, rate: Decimal) -> int:
    """The grant in cents: rate x eligible costs over both phases, rounded down to the cent."""
    return floor(Fraction(rate) * eligible)


def own_share_for(eligible: int, rate: Decimal) -> int:
    """The required own share in cents: what the grant leaves. It never falls as costs rise."""
    return eligible - grant_for(eligible, rate)


@derived
def required_own_share(dossier: Dossier) -> Sum | None:
    """The own share that the plan needs; None as long as rate or costs are wholly unknown."""
    rate, eligible = dossier.cost_plan.financing.rate, eligible_costs(dossier)
    if rate is None or not eligible.cents:
        return None
    return Sum(own_share_for(eligible.cents, rate), complete=eligible.complete)


@derived
def computed_grant(dossier: Dossier) -> Sum | None:
    """The grant that follows from rate and costs; None as long as either is wholly unknown."""
    rate, eligible = dossier.cost_plan.financing.rate, eligible_costs(dossier)
    if rate is None or not eligible.cents:
        return None
    return Sum(grant_for(eligible.cents, rate), complete=eligible.complete)
