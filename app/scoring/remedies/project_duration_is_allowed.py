"""A project that is not too long."""

from app.scoring.facts import Facts
from app.scoring.parameters import Number
from app.scoring.periods import Length, last_day_of, length_of
from app.scoring.phase_days import missing_days
from app.scoring.schedule import PHASE_ROWS
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import Remedy, exact, own
from app.scoring.totals import stated_rows


def remedies(facts: Facts, *, months: Number) -> tuple[Remedy, ...]:
    """End the project on the last allowed day; or enter the days that are missing."""
    rows = stated_rows(PHASE_ROWS, facts.dossier.time_plan.phases)
    starts = [row.from_ for _, row in rows if row.from_ is not None]
    ends = [row.to for _, row in rows if row.to is not None]
    if starts and ends and min(starts) <= max(ends) and months:
        latest = last_day_of(min(starts), months)
        if length_of(min(starts), max(ends)) > Length(months):
            edits: list[Edit] = [
                Put(f"{path}.to", latest.isoformat())
                for path, row in rows
                if row.to is not None and row.to > latest
            ]
            return (
                exact(
                    "Das Vorhaben spätestens am {latest} enden lassen",
                    "Let the project end on {latest} at the latest",
                    *edits,
                    latest=latest,
                ),
            )
    words = ("Beginn und Ende des Vorhabens eintragen", "Enter start and end of the project")
    return (own(*words, *missing_days(facts)),)
