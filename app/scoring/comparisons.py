"""Sums of a cost plan that must be equal: declared totals and positions, money and costs.

A comparison of incomplete sums is open, unless what is known already breaks it: amounts are never
negative, so that a lower bound above an exact sum cannot come right any more.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.scoring.content.cost_plan import Position
from app.scoring.content.dossier import Dossier
from app.scoring.derived import derived
from app.scoring.funding import SOURCES, funding_of, funding_total
from app.scoring.periods import years_of
from app.scoring.schedule import schedule_of
from app.scoring.totals import (
    DECLARED,
    PHASES,
    POSITIONS,
    Key,
    Sum,
    amounts_sum,
    computed_grant,
    declared_phases,
    eligible_costs,
    positions_of,
    positions_sum,
)
from app.scoring.wording import Euro, Sentence, Text, say


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sums that ought to be equal, what they are called, and where they stand."""

    of: Text
    to: Text
    found: Sum
    expected: Sum
    places: tuple[str, ...]

    @property
    def difference(self) -> int:
        """By how many cents `found` exceeds `expected`."""
        return self.found.cents - self.expected.cents

    def breaks(self, tolerance: int) -> bool:
        """Whether the sums differ by more than the tolerance, whatever is still missing."""
        too_much = self.expected.complete and self.difference > tolerance
        too_little = self.found.complete and -self.difference > tolerance
        return too_much or too_little

    @property
    def settled(self) -> bool:
        """Whether both sums are complete."""
        return self.found.complete and self.expected.complete

    @property
    def told(self) -> Sentence:
        """Both sums and their difference in words."""
        return say(
            "{of} {found}, {to} {expected} (Differenz {difference})",
            "{of} {found}, {to} {expected} (difference {difference})",
            of=self.of,
            found=Euro(self.found.cents),
            to=self.to,
            expected=Euro(self.expected.cents),
            difference=Euro(abs(self.difference)),
        )


@derived
def comparisons(dossier: Dossier) -> tuple[Comparison, ...]:
    """All sums of the plan that can be compared with one another."""
    return (*costs_compared(dossier), *grant_compared(dossier), *funding_compared(dossier))


def costs_compared(dossier: Dossier) -> Iterator[Comparison]:
    """Declared totals with the positions, or with each other where there are no positions."""
    listed = positions_of(dossier.cost_plan)
    return _positions_compared(dossier) if listed else _declared_compared(dossier)


_DECLARED_TOTAL = Text("erklärte Gesamtsumme", "declared total")


def _positions_compared(dossier: Dossier) -> Iterator[Comparison]:
    plan, declared = dossier.cost_plan, dossier.cost_plan.declared_totals
    if declared.total is not None:
        yield Comparison(
            Text("Summe der Positionen", "sum of the positions"),
            _DECLARED_TOTAL,
            amounts_sum(row.amount for row in positions_of(plan)),
            Sum(declared.total, complete=True),
            (POSITIONS, f"{DECLARED}.total"),
        )
    for phase, stated in zip(PHASES, (declared.A, declared.B), strict=True):
        if stated is not None:
            yield Comparison(
                Text(f"Positionen der Phase {phase}", f"positions of phase {phase}"),
                Text("erklärt", "declared"),
                _planned(dossier, lambda row: row.phase, phase),
                Sum(stated, complete=True),
                (POSITIONS, f"{DECLARED}.{phase}"),
            )
    for year, amount in sorted(declared.years.items()):
        if amount is not None:
            yield Comparison(
                Text(f"Positionen des Jahres {year}", f"positions of the year {year}"),
                Text("erklärt", "declared"),
                _planned(dossier, lambda row: row.year, year),
                Sum(amount, complete=True),
                (POSITIONS, f"{DECLARED}.years"),
            )


def _planned(dossier: Dossier, key: Callable[[Position], Key | None], wanted: Key) -> Sum:
    """What the positions under one key cost; no position there is exactly nothing."""
    rows = positions_of(dossier.cost_plan)
    assigned = all(key(row) is not None and row.amount is not None for row in rows)
    found = positions_sum(dossier.cost_plan, key, wanted)
    return Sum(found.cents, complete=assigned)


def _declared_compared(dossier: Dossier) -> Iterator[Comparison]:
    declared = dossier.cost_plan.declared_totals
    if declared.total is None:
        return
    total = Sum(declared.total, complete=True)
    if declared.A is not None or declared.B is not None:
        yield Comparison(
            Text("Summe der erklärten Phasen", "sum of the declared phases"),
            _DECLARED_TOTAL,
            declared_phases(dossier),
            total,
            (f"{DECLARED}.A", f"{DECLARED}.B", f"{DECLARED}.total"),
        )
    if declared.years:
        years = amounts_sum(declared.years.values())
        yield Comparison(
            Text("Summe der erklärten Jahre", "sum of the declared years"),
            _DECLARED_TOTAL,
            Sum(years.cents, complete=years.complete and _all_years_declared(dossier, years)),
            total,
            (f"{DECLARED}.years", f"{DECLARED}.total"),
        )


def _all_years_declared(dossier: Dossier, years: Sum) -> bool:
    """Whether no year can come any more: the total is reached, or the time plan is complete."""
    declared = dossier.cost_plan.declared_totals
    if declared.total is not None and years.cents >= declared.total:
        return True
    return schedule_of(dossier).complete and planned_years(dossier) <= set(declared.years)


def grant_compared(dossier: Dossier) -> Iterator[Comparison]:
    """The grant entered with the one that rate and costs give."""
    funding, computed = funding_of(dossier.cost_plan), computed_grant(dossier)
    if funding.names_grant and computed is not None:
        yield Comparison(
            Text("eingetragener Zuschuss", "grant entered"),
            Text("Förderquote mal förderfähige Kosten", "grant rate times eligible costs"),
            Sum(funding.grant, complete=funding.grant_complete),
            computed,
            (SOURCES, "cost_plan.financing.rate"),
        )


def funding_compared(dossier: Dossier) -> Iterator[Comparison]:
    """The money of all sources with the costs."""
    funding, eligible = funding_of(dossier.cost_plan), eligible_costs(dossier)
    if eligible.cents and (funding.names_grant or funding.names_own_share):
        yield Comparison(
            Text("Summe der Finanzierung", "sum of the financing"),
            Text("förderfähige Kosten", "eligible costs"),
            funding_total(funding, computed_grant(dossier)),
            eligible,
            (SOURCES, POSITIONS),
        )


@derived
def planned_years(dossier: Dossier) -> frozenset[int]:
    """The years that the phases of the time plan touch, as far as both ends are known."""
    return frozenset(
        year
        for phase in dossier.time_plan.phases
        if phase.from_ is not None and phase.to is not None
        for year in years_of(phase.from_, phase.to)
    )
