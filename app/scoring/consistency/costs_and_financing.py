"""What the project costs, and what the sources of money add up to."""

from collections.abc import Iterator
from dataclasses import replace

from app.scoring.comparisons import funding_compared
from app.scoring.consistency.finding import Finding
from app.scoring.consistency.sums import unequal
from app.scoring.content.dossier import Dossier
from app.scoring.funding import SOURCES
from app.scoring.totals import DECLARED, positions_of


def costs_equal_financing(dossier: Dossier) -> Iterator[Finding]:
    """The eligible costs are the sum of grant, own, third-party and other public money."""
    compared = funding_compared(dossier)
    if not positions_of(dossier.cost_plan):
        declared = (SOURCES, f"{DECLARED}.total")
        compared = (replace(one, places=declared) for one in compared)
    return unequal("costs-and-financing", compared)
