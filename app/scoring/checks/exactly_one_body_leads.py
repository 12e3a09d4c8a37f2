"""In a joint application exactly one body leads."""

from app.scoring.bodies import PARTNERS, applicant_body, partner_bodies
from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.terms import first_few
from app.scoring.verdict import Verdict, met, not_applicable, unknown, unmet


@check(
    de="Erfüllt, wenn bei einer gemeinsamen Bewerbung genau eine Stelle federführend ist: die "
    "antragstellende, sofern nicht genau ein Partner so gekennzeichnet ist.",
    en="Met if exactly one body leads a joint application: the applicant, unless exactly one "
    "partner is marked as lead.",
)
def exactly_one_body_leads(facts: Facts) -> Verdict:
    """The applicant leads unless exactly one partner is marked as lead.

    Why: joint applications are made through one lead body (domain.md 1.2, S4).
    Met: no partner or exactly one is marked as lead.
    Unmet: two or more are.
    Unknown: it is not said whether there are partners. Without partners: not applicable.
    """
    applicant = facts.dossier.applicant
    if applicant.partners is None:
        return unknown(
            "Es ist noch nicht angegeben, ob Sie sich gemeinsam mit Partnern bewerben. Tragen Sie "
            "sie ein oder bestätigen Sie, dass es keine gibt.",
            "It is not said yet whether you apply together with partners. Enter them, or confirm "
            "that there are none.",
            at=(PARTNERS,),
        )
    partners = partner_bodies(applicant)
    if not partners:
        return not_applicable(
            "Entfällt: Sie bewerben sich ohne Partner.",
            "Not applicable: you apply without partners.",
            at=(PARTNERS,),
        )
    leads = [body for body in partners if body.marked_lead]
    if len(leads) > 1:
        return unmet(
            "Als federführend sind {count} Stellen gekennzeichnet: {names}. Zulässig ist genau "
            "eine; nehmen Sie die Kennzeichnung bei den übrigen zurück.",
            "{count} bodies are marked as lead: {names}. Exactly one is allowed; unmark the "
            "others.",
            at=tuple(f"{body.path}.lead" for body in leads),
            count=len(leads),
            names=first_few([body.name for body in leads]),
        )
    return met(
        "Federführend ist {name}; eingetragene Partner: {count}.",
        "The lead is {name}; partners entered: {count}.",
        at=tuple(f"{body.path}.lead" for body in (leads or partners)),
        count=len(partners),
        name=(leads[0] if leads else applicant_body(applicant)).name,
    )
