"""An eligible body leads the application."""

from app.scoring.bodies import applicant_body, partner_bodies
from app.scoring.facts import Facts
from app.scoring.parameters import BodyTypes
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, own


def remedies(facts: Facts, *, applicant_types: BodyTypes) -> tuple[Remedy, ...]:
    """Say of every leading body which eligible kind it is, or have an eligible one lead."""
    applicant = facts.dossier.applicant
    bodies = [
        applicant_body(applicant),
        *(body for body in partner_bodies(applicant) if body.marked_lead),
    ]
    wrong = [body for body in bodies if body.kind not in applicant_types]
    edits = (Put(f"{body.path}.type", applicant_types[0]) for body in wrong)
    if all(body.kind is None for body in wrong):
        words = (
            "Eintragen, welche Art von Stelle die Bewerbung führt",
            "Enter what kind of body leads the application",
        )
    else:
        words = (
            "Eine antragsberechtigte Stelle die Bewerbung führen lassen",
            "Let an eligible body lead the application",
        )
    return (own(*words, *edits),) if wrong else ()
