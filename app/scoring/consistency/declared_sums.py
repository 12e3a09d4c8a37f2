"""The declared totals, per year, phase and altogether, and the sums that they stand for."""

from collections.abc import Iterator

from app.scoring.comparisons import costs_compared
from app.scoring.consistency.finding import Finding
from app.scoring.consistency.sums import unequal
from app.scoring.content.dossier import Dossier


def declared_sums_add_up(dossier: Dossier) -> Iterator[Finding]:
    """The yearly sums, those of the phases and the total agree with each other or the positions."""
    return unequal("declared-sums", costs_compared(dossier))
