"""The grant that is entered, and the one that follows from rate and costs."""

from collections.abc import Iterator

from app.scoring.comparisons import grant_compared
from app.scoring.consistency.finding import Finding
from app.scoring.consistency.sums import unequal
from app.scoring.content.dossier import Dossier


def grant_follows_from_rate(dossier: Dossier) -> Iterator[Finding]:
    """The grant among the sources is the rate times the eligible costs, floored to the cent."""
    return unequal("grant-and-rate", grant_compared(dossier))
