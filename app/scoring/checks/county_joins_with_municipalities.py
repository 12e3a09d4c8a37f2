"""A county, association or alliance applies together with at least one municipal body."""

from typing import Annotated

from app.scoring.bodies import PARTNERS, partner_bodies
from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, LARGER_IS_TIGHTER, BodyTypes
from app.scoring.terms import BODY_TYPES, first_few
from app.scoring.verdict import Verdict, met, not_applicable, unknown, unmet


@check(
    de="Erfüllt, wenn sich ein Landkreis, Gemeindeverband oder Verbund gemeinsam mit mindestens "
    "einer Gemeinde oder einem Gemeindeverband bewirbt.",
    en="Met if a county, municipal association or alliance applies together with at least one "
    "municipality or municipal association.",
)
def county_joins_with_municipalities(
    facts: Facts,
    *,
    applicant_types: Annotated[BodyTypes, LARGER_IS_TIGHTER],
    partner_types: Annotated[BodyTypes, LARGER_IS_LOOSER],
) -> Verdict:
    """An applicant of a kind in `applicant_types` has a partner of a kind in `partner_types`.

    Why: counties and other bodies that are no municipality should apply together with
        municipalities (domain.md 1.2, S4: a "should", hence a weight and no gate).
    Met: at least one partner is a municipality or municipal association.
    Unmet: it is stated that there are no partners, or all their types are known and none counts.
    Unknown: the applicant's type or the partners are not given, or no partner counts so far and
        the type of one is missing. For other applicants (municipalities; those who cannot apply
        at all): not applicable. An alliance is asked too: it is no municipality, and only its
        partners show who it consists of.
    """
    applicant = facts.dossier.applicant
    if applicant.type is None:
        return unknown(
            "Es fehlt die Art der antragstellenden Stelle; erst danach steht fest, ob Gemeinden "
            "mitwirken sollen.",
            "The applicant's type is missing; only then is it clear whether municipalities should "
            "join.",
            at=("applicant.type",),
        )
    kind = BODY_TYPES[applicant.type]
    if applicant.type not in applicant_types:
        return not_applicable(
            "Entfällt bei dieser Art von Stelle: {kind}.",
            "Not applicable to this kind of body: {kind}.",
            at=("applicant.type",),
            kind=kind,
        )
    if applicant.partners is None:
        return unknown(
            "Es ist noch nicht angegeben, welche Gemeinden sich gemeinsam mit Ihnen bewerben "
            "(Antragsart: {kind}). Tragen Sie mindestens eine als Partner ein.",
            "It is not said yet which municipalities apply together with you (type of applicant: "
            "{kind}). Enter at least one as a partner.",
            at=(PARTNERS,),
            kind=kind,
        )
    partners = partner_bodies(applicant)
    joining = [body for body in partners if body.kind in partner_types]
    if joining:
        return met(
            "Gemeinsame Bewerbung; beteiligte Gemeinden und Gemeindeverbände: {count} ({names}).",
            "Joint application; municipalities and municipal associations: {count} ({names}).",
            at=tuple(f"{body.path}.type" for body in joining),
            count=len(joining),
            names=first_few([body.name for body in joining]),
        )
    untyped = [body for body in partners if body.kind is None]
    if untyped:
        return unknown(
            "Bei {count} von {all} Partnern fehlt die Art der Stelle: {names}. Tragen Sie sie ein; "
            "mindestens eine Gemeinde oder ein Gemeindeverband soll mitwirken.",
            "The type of {count} of {all} partners is missing: {names}. Enter it; at least one "
            "municipality or municipal association should join.",
            at=tuple(f"{body.path}.type" for body in untyped),
            count=len(untyped),
            all=len(partners),
            names=first_few([body.name for body in untyped]),
        )
    return unmet(
        "Eingetragene Partner: {all}, darunter keine Gemeinde und kein Gemeindeverband. Bei dieser "
        "Antragsart ({kind}) soll mindestens einer dabei sein; gewinnen Sie ihn und tragen Sie ihn "
        "als Partner ein.",
        "Partners entered: {all}, none of them a municipality or municipal association. With this "
        "type of applicant ({kind}) at least one should take part; win it and enter it as a "
        "partner.",
        at=(PARTNERS,),
        all=len(partners),
        kind=kind,
    )
