"""Each phase within its cap."""

from collections.abc import Iterator

from app.scoring.content.project_plan import Phase
from app.scoring.facts import Facts
from app.scoring.parameters import Amount
from app.scoring.positions import completed, reduced
from app.scoring.refinancing import balanced
from app.scoring.steps.edit import Edit
from app.scoring.steps.remedy import Remedy, exact, own
from app.scoring.totals import POSITIONS, eligible_costs, phase_costs, positions_of, stated_rows
from app.scoring.wording import Euro


def remedies(facts: Facts, *, phase_a: Amount, phase_b: Amount) -> tuple[Remedy, ...]:
    """Reduce a phase by exactly what is too much, financing included; or complete positions."""
    if not positions_of(facts.dossier.cost_plan):
        return ()
    too_much = list(_too_much(facts, {"A": phase_a, "B": phase_b}))
    if too_much:
        return tuple(too_much)
    edits = completed(facts.dossier, "phase", "amount")
    return (
        own(
            "Jeder Position Betrag und Phase geben: {count} Angaben fehlen",
            "Give every position an amount and a phase: {count} entries are missing",
            *edits,
            count=len(edits),
        ),
    )


def _too_much(facts: Facts, caps: dict[Phase, int]) -> Iterator[Remedy]:
    dossier = facts.dossier
    rate = dossier.cost_plan.financing.rate
    for phase, cap in caps.items():
        excess = phase_costs(dossier, phase).cents - cap
        if excess <= 0:
            continue
        rows = [
            (path, row)
            for path, row in stated_rows(POSITIONS, dossier.cost_plan.positions)
            if row.phase == phase
        ]
        edits: tuple[Edit, ...] = reduced(rows, excess)
        if rate is not None:
            edits += balanced(dossier, eligible_costs(dossier).cents - excess, rate)
        yield exact(
            "Die Kosten von Phase {phase} um {excess} senken und die Finanzierung anpassen",
            "Lower the costs of phase {phase} by {excess} and adjust the financing",
            *edits,
            phase=phase,
            excess=Euro(excess),
        )
