"""An open licence for every software measure."""

from app.scoring.facts import Facts
from app.scoring.parameters import Words
from app.scoring.paths import row_path
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import Remedy, own

MEASURES = "project_plan.measures"
LICENCE = "EUPL-1.2"


def remedies(facts: Facts, *, closed: Words) -> tuple[Remedy, ...]:
    """Say of every measure whether it is software, and plan an open licence for those that are."""
    shut = {word.casefold() for word in closed}
    edits: list[Edit] = []
    for index, measure in enumerate(facts.dossier.project_plan.measures):
        path = row_path(MEASURES, index, measure)
        if measure.software is None:
            edits.append(Put(f"{path}.software", False))
        elif measure.software and (
            measure.licence is None or measure.licence.strip().casefold() in shut
        ):
            edits.append(Put(f"{path}.licence", LICENCE))
    if not edits:
        return ()
    return (
        own(
            "Bei {count} Maßnahmen angeben, ob Software entsteht, und eine offene Lizenz planen",
            "Say of {count} measures whether software is made, and plan an open licence",
            *edits,
            count=len(edits),
        ),
    )
