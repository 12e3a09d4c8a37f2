"""Every cost position has a cost type that the call knows as eligible."""

from fractions import Fraction
from typing import Annotated

from app.scoring.check import check
from app.scoring.cost_terms import COST_TYPES
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, CostTypes
from app.scoring.totals import POSITIONS, stated_positions
from app.scoring.verdict import Verdict, met, partly, unknown, unmet
from app.scoring.wording import Value


@check(
    de="Erfüllt, wenn jede Kostenposition eine der förderfähigen Kostenarten hat; sonst teilweise "
    "nach dem Anteil der Positionen. Ob die Kosten förderfähig sind, beurteilt die Beratung.",
    en="Met if every cost position has one of the eligible cost types; otherwise partly, by the "
    "share of positions. Whether the costs are eligible is for an adviser to judge.",
)
def cost_types_are_eligible(
    facts: Facts, *, types: Annotated[CostTypes, LARGER_IS_LOOSER]
) -> Verdict:
    """Every position has a type in `types`; the share is of positions, not of amounts.

    Why: the call lists what is eligible; a full negative list is not public, so that an adviser
        judges (domain.md 1.4, S14).
    Met: all positions have a listed type.
    Partly: some have one; the others have none yet, or another.
    Unmet: none has a listed type although types are given.
    Unknown: no positions, or none with a type. Declared totals have no types.
    """
    rows = stated_positions(facts.dossier.cost_plan)
    allowed: tuple[Value, ...] = tuple(COST_TYPES[kind] for kind in types)
    others = tuple(f"{path}.type" for path, row in rows if row.type not in types)
    held = len(rows) - len(others)
    if not any(row.type is not None for _, row in rows):
        return unknown(
            "Die Kosten sind noch keinen Kostenarten zugeordnet. Wählen Sie bei jeder Position "
            "eine: {allowed}.",
            "The costs are not assigned to cost types yet. Choose one for every position: "
            "{allowed}.",
            at=others or (POSITIONS,),
            allowed=allowed,
        )
    if not held:
        return unmet(
            "Keine Position hat eine förderfähige Kostenart. Zulässig sind: {allowed}. Ordnen Sie "
            "die Positionen zu oder nehmen Sie sie aus den förderfähigen Kosten heraus.",
            "No position has an eligible cost type. Allowed are: {allowed}. Assign the positions, "
            "or take them out of the eligible costs.",
            at=others,
            allowed=allowed,
        )
    if others:
        return partly(
            "{held} von {all} Positionen haben eine förderfähige Kostenart. Ordnen Sie die übrigen "
            "zu: {allowed}.",
            "{held} of {all} positions have an eligible cost type. Assign the others: {allowed}.",
            Fraction(held, len(rows)),
            at=others,
            held=held,
            all=len(rows),
            allowed=allowed,
        )
    return met(
        "Alle {all} Positionen haben eine förderfähige Kostenart.",
        "All {all} positions have an eligible cost type.",
        at=(POSITIONS,),
        all=len(rows),
    )
