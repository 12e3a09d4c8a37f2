"""Exactly one body leads."""

from app.scoring.bodies import PARTNERS, partner_bodies
from app.scoring.facts import Facts
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, own


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Say whether there are partners; or let one of several leads lead."""
    if facts.dossier.applicant.partners is None:
        return (
            own(
                "Angeben, ob Sie sich mit Partnern bewerben (ohne Partner)",
                "Say whether you apply with partners (without partners)",
                Put(PARTNERS, []),
            ),
        )
    first, *others = [body for body in partner_bodies(facts.dossier.applicant) if body.marked_lead]
    return (
        own(
            "Nur eine Stelle als federführend kennzeichnen, etwa {name}",
            "Mark only one body as lead, such as {name}",
            *(Put(f"{body.path}.lead", False) for body in others),
            name=first.name,
        ),
    )
