"""The eligible costs of each phase stay within the cap of the call."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, Amount
from app.scoring.totals import DECLARED, POSITIONS, Sum, eligible_costs, phase_costs, positions_of
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Euro, Text

_BY_POSITIONS = Text(
    "Geben Sie jeder Position Betrag und Phase", "Give every position an amount and a phase"
)
_BY_TOTALS = Text(
    "Tragen Sie die Positionen ein, oder wenigstens die Summe jeder Phase",
    "Enter the positions, or at least the total of each phase",
)


@check(
    de="Erfüllt, wenn die förderfähigen Kosten in Phase A höchstens {phase_a} und in Phase B "
    "höchstens {phase_b} betragen.",
    en="Met if the eligible costs are at most {phase_a} in phase A and at most {phase_b} in phase "
    "B.",
)
def phase_costs_respect_caps(
    facts: Facts,
    *,
    phase_a: Annotated[Amount, LARGER_IS_LOOSER],
    phase_b: Annotated[Amount, LARGER_IS_LOOSER],
) -> Verdict:
    """Each phase costs at most its cap; the caps are of eligible costs, not of the grant.

    Why: funded cases show that the caps limit the eligible total costs (domain.md 1.1, S55, S58).
    Met: both phases at or below their cap; for direct entry into B, phase A is not needed.
    Unmet: a phase is above its cap, whatever the other is; or all costs together exceed both caps.
        Positions without amount or phase make lower bounds: above a cap is unmet all the same.
    Unknown: nothing breaks a cap, and the costs of a needed phase are missing or incomplete.
    """
    dossier = facts.dossier
    at: tuple[str, ...] = (POSITIONS,)
    if not positions_of(dossier.cost_plan):
        at = (f"{DECLARED}.A", f"{DECLARED}.B", POSITIONS)
    costs = {"A": phase_costs(dossier, "A"), "B": phase_costs(dossier, "B")}
    for phase, cap in (("A", phase_a), ("B", phase_b)):
        if costs[phase].cents > cap:
            return _over(phase, costs[phase].cents, cap, at)
    total = eligible_costs(dossier)
    together = phase_a + phase_b
    if total.cents > together:
        return unmet(
            "Die förderfähigen Kosten betragen zusammen {total} und übersteigen damit die "
            "Höchstbeträge von zusammen {cap} um {excess}. Kürzen Sie sie.",
            "The eligible costs are {total} in all and exceed the caps of {cap} together by "
            "{excess}. Reduce them.",
            at=at,
            total=Euro(total.cents),
            cap=Euro(together),
            excess=Euro(total.cents - together),
        )
    if not (total.complete and costs["A"].complete and costs["B"].complete):
        return _open(costs, total, phase_a, phase_b, at)
    return met(
        "Phase A kostet {a} (höchstens {phase_a}), Phase B {b} (höchstens {phase_b}).",
        "Phase A costs {a} (at most {phase_a}), phase B {b} (at most {phase_b}).",
        at=at,
        a=Euro(costs["A"].cents),
        b=Euro(costs["B"].cents),
        phase_a=Euro(phase_a),
        phase_b=Euro(phase_b),
    )


def _over(phase: str, cents: int, cap: int, at: tuple[str, ...]) -> Verdict:
    return unmet(
        "Phase {phase} kostet {cost} und liegt damit {excess} über dem Höchstbetrag von {cap}. "
        "Kürzen Sie Positionen oder verschieben Sie sie in die andere Phase.",
        "Phase {phase} costs {cost}, which is {excess} above the cap of {cap}. Reduce positions "
        "or move them into the other phase.",
        at=at,
        phase=phase,
        cost=Euro(cents),
        cap=Euro(cap),
        excess=Euro(cents - cap),
    )


def _open(
    costs: dict[str, Sum], total: Sum, phase_a: int, phase_b: int, at: tuple[str, ...]
) -> Verdict:
    caps = {"phase_a": Euro(phase_a), "phase_b": Euro(phase_b)}
    if not total.cents:
        return unknown(
            "Es sind noch keine förderfähigen Kosten eingetragen. Tragen Sie die Positionen mit "
            "Betrag und Phase ein; zulässig sind {phase_a} in Phase A und {phase_b} in Phase B.",
            "No eligible costs are entered yet. Enter the positions with amount and phase; "
            "allowed are {phase_a} in phase A and {phase_b} in phase B.",
            at=at,
            **caps,
        )
    missing = tuple(Text(f"Phase {p}", f"phase {p}") for p in costs if not costs[p].complete)
    return unknown(
        "Für {missing} stehen die förderfähigen Kosten noch nicht fest. {mend}; zulässig sind "
        "{phase_a} in Phase A und {phase_b} in Phase B.",
        "The eligible costs of {missing} are not certain yet. {mend}; allowed are {phase_a} in "
        "phase A and {phase_b} in phase B.",
        at=at,
        missing=missing,
        mend=_BY_POSITIONS if at == (POSITIONS,) else _BY_TOTALS,
        **caps,
    )
