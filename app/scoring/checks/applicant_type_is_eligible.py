"""The body that leads the application is of a kind that may apply."""

from typing import Annotated

from app.scoring.bodies import applicant_body, partner_bodies
from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, BodyTypes
from app.scoring.terms import BODY_TYPES
from app.scoring.verdict import Verdict, met, unknown, unmet


@check(
    de="Erfüllt, wenn die antragstellende Stelle zu den Gebietskörperschaften und Verbünden "
    "gehört, die sich bewerben dürfen; das gilt auch für einen federführenden Partner.",
    en="Met if the applicant is a municipal body or alliance that may apply; so must be a partner "
    "that leads.",
)
def applicant_type_is_eligible(
    facts: Facts, *, applicant_types: Annotated[BodyTypes, LARGER_IS_LOOSER]
) -> Verdict:
    """The applicant, and a partner marked as lead, is of a kind in `applicant_types`.

    Why: only municipal bodies, their associations and alliances may apply, firms may not
        (domain.md 1.2, S4).
    Met: their types are in the list. Partners that do not lead are not looked at: whether a firm
        may join is not public; the rule of the call is about who applies.
    Unmet: the type of the applicant, or of a partner marked as lead, is not in the list.
    Unknown: neither is wrong, and one of these types is not given.
    """
    applicant = facts.dossier.applicant
    itself = applicant_body(applicant)
    leading = [itself, *(body for body in partner_bodies(applicant) if body.marked_lead)]
    allowed = tuple(BODY_TYPES[kind] for kind in applicant_types)
    for body in leading:
        if body.kind is not None and body.kind not in applicant_types:
            return unmet(
                "Als „{kind}“ kann sich {name} nicht bewerben. Antragsberechtigt sind: {allowed}. "
                "Berichtigen Sie die Angabe oder lassen Sie eine antragsberechtigte Kommune die "
                "Bewerbung führen.",
                "As “{kind}”, {name} cannot apply. Eligible are: {allowed}. Correct the entry or "
                "let an eligible municipal body lead the application.",
                at=(f"{body.path}.type",),
                name=body.name,
                kind=BODY_TYPES[body.kind],
                allowed=allowed,
            )
    for body in leading:
        if body.kind is None:
            return unknown(
                "Es fehlt die Angabe, welche Art von Stelle {name} ist. Tragen Sie sie ein; "
                "antragsberechtigt sind: {allowed}.",
                "It is not said what kind of body {name} is. Enter it; eligible are: {allowed}.",
                at=(f"{body.path}.type",),
                name=body.name,
                allowed=allowed,
            )
    return met(
        "Antragsberechtigt: {name} ist eingetragen als „{kind}“.",
        "Eligible: {name} is entered as “{kind}”.",
        at=tuple(f"{body.path}.type" for body in leading),
        name=itself.name,
        kind=BODY_TYPES[itself.kind or "other"],
    )
