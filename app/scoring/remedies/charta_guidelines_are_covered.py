"""Every guideline of the Smart City Charta."""

from app.scoring.facts import Facts
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own
from app.scoring.terms import GUIDELINES

TEXTS = "project_plan.charta"


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """A sentence on every guideline that no measure covers."""
    plan = facts.dossier.project_plan
    tagged = {guideline for measure in plan.measures for guideline in measure.charta}
    missing = [one for one in GUIDELINES if one not in tagged and not plan.charta.get(one)]
    return (
        own(
            "Zu {missing} der Smart City Charta einen Satz schreiben oder eine Maßnahme zuordnen",
            "Write a sentence on {missing} of the Smart City Charta, or assign a measure",
            *(Put(f"{TEXTS}.{number}", OWN_TEXT) for number in missing),
            missing=tuple(GUIDELINES[number] for number in missing),
        ),
    )
