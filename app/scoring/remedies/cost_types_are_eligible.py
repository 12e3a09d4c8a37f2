"""An eligible type for every position."""

from app.scoring.facts import Facts
from app.scoring.parameters import CostTypes
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, own
from app.scoring.totals import POSITIONS, stated_rows


def remedies(facts: Facts, *, types: CostTypes) -> tuple[Remedy, ...]:
    """Assign the positions that have none; the type tried is that of an investment-free service."""
    usual = "services" if "services" in types else types[0]
    rows = stated_rows(POSITIONS, facts.dossier.cost_plan.positions)
    edits = [Put(f"{path}.type", usual) for path, row in rows if row.type not in types]
    return (
        own(
            "{count} Positionen eine förderfähige Kostenart geben",
            "Give {count} positions an eligible cost type",
            *edits,
            count=len(edits),
        ),
    )
