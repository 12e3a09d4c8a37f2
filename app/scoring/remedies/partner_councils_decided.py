"""The partners' councils."""

from app.scoring.bodies import PARTNERS, partner_bodies
from app.scoring.council_terms import DecideBy, day_of
from app.scoring.facts import Facts
from app.scoring.parameters import BodyTypes
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, own


def remedies(facts: Facts, *, partner_types: BodyTypes, by: DecideBy) -> tuple[Remedy, ...]:
    """Have every municipal partner decide that has not; after the deadline none still can."""
    partners, limit = facts.dossier.applicant.partners, day_of(by, facts.timetable)
    if partners is None:
        return (
            own(
                "Angeben, ob Sie sich mit Partnern bewerben (ohne Partner)",
                "Say whether you apply with partners (without partners)",
                Put(PARTNERS, []),
            ),
        )
    if limit is not None and facts.as_of > limit:
        return ()
    bodies = zip(partner_bodies(facts.dossier.applicant), partners, strict=True)
    lacking = [
        body
        for body, partner in bodies
        if (body.kind is None or body.kind in partner_types)
        and (partner.resolution is None or partner.resolution > facts.as_of)
    ]
    edits = [Put(f"{body.path}.resolution", facts.as_of.isoformat()) for body in lacking]
    names = tuple(body.name for body in lacking)
    if limit is None:
        words = ("Die Partner entscheiden lassen: {names}", "Have the partners decide: {names}")
        return (own(*words, *edits, names=names),)
    return (
        own(
            "Bis {limit}, 24:00 Uhr, auch die Partner entscheiden lassen: {names}",
            "Have the partners decide too by {limit}, 24:00: {names}",
            *edits,
            names=names,
            limit=limit,
        ),
    )
