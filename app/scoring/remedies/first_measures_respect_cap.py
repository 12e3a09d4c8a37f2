"""Investments in phase A within their cap."""

from app.scoring.content.cost_plan import CostType
from app.scoring.facts import Facts
from app.scoring.parameters import Amount
from app.scoring.positions import completed, moved_to_b
from app.scoring.steps.remedy import Remedy, exact, own
from app.scoring.totals import POSITIONS, amounts_sum, stated_rows
from app.scoring.wording import Euro

INVESTMENTS: tuple[CostType, ...] = ("investment_first_measures", "investment")


def remedies(facts: Facts, *, cap: Amount) -> tuple[Remedy, ...]:
    """Move exactly what is too much into phase B; or complete positions."""
    rows = stated_rows(POSITIONS, facts.dossier.cost_plan.positions)
    inside = [(path, row) for path, row in rows if row.phase == "A" and row.type in INVESTMENTS]
    excess = amounts_sum(row.amount for _, row in inside).cents - cap
    if excess > 0:
        return (
            exact(
                "Investitionen von {excess} aus Phase A in Phase B verschieben",
                "Move investments of {excess} from phase A into phase B",
                *moved_to_b(inside, excess),
                excess=Euro(excess),
            ),
        )
    edits = completed(facts.dossier, "phase", "type", "amount")
    return (
        own(
            "Jeder Position Betrag, Phase und Kostenart geben: {count} Angaben fehlen",
            "Give every position an amount, a phase and a type: {count} entries are missing",
            *edits,
            count=len(edits),
        ),
    )
