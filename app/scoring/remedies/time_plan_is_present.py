"""A time plan."""

from app.scoring.facts import Facts
from app.scoring.phase_days import missing_days
from app.scoring.steps.remedy import Remedy, own


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Enter start and end of every phase that is applied for; the days are only an example."""
    words = ("Beginn und Ende jeder Phase eintragen", "Enter the start and end of every phase")
    return (own(*words, *missing_days(facts)),)
