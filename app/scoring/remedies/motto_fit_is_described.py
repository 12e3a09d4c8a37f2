"""The fit with the motto."""

from app.scoring.facts import Facts
from app.scoring.parameters import Word
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

FIT = "project_plan.motto_fit"


def remedies(facts: Facts, *, motto: Word) -> tuple[Remedy, ...]:
    """Describe it."""
    if facts.dossier.project_plan.motto_fit is not None:
        return ()
    return (
        own(
            "Den Bezug zum Leitthema „{motto}“ beschreiben",
            "Describe the fit with the motto “{motto}”",
            Put(FIT, OWN_TEXT),
            motto=motto,
        ),
    )
