"""A municipality joins."""

from app.scoring.bodies import PARTNERS, partner_bodies
from app.scoring.facts import Facts
from app.scoring.parameters import BodyTypes
from app.scoring.steps.edit import Add, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own


def remedies(
    facts: Facts, *, applicant_types: BodyTypes, partner_types: BodyTypes
) -> tuple[Remedy, ...]:
    """Say what kind a partner is, or win a municipality as a partner."""
    applicant = facts.dossier.applicant
    if applicant.type not in applicant_types:
        return ()
    untyped = [body for body in partner_bodies(applicant) if body.kind is None]
    if untyped:
        return (
            own(
                "Die Art der Partner eintragen, etwa bei {name}",
                "Enter what kind of bodies the partners are, such as {name}",
                Put(f"{untyped[0].path}.type", partner_types[0]),
                name=untyped[0].name,
            ),
        )
    return (
        own(
            "Mindestens eine Gemeinde als Partner gewinnen und eintragen",
            "Win at least one municipality as a partner and enter it",
            Add(PARTNERS, {"name": OWN_TEXT, "type": partner_types[0]}),
        ),
    )
