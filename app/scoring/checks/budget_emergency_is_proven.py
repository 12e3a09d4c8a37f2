"""A grant rate above the standard one rests on a proven budget emergency."""

import re
from decimal import Decimal
from typing import Annotated

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, Part, Words
from app.scoring.totals import eligible_costs, grant_for, own_share_for
from app.scoring.verdict import Verdict, met, not_applicable, unknown, unmet
from app.scoring.wording import Euro, Percent, Sentence, Text, say

RATE = "cost_plan.financing.rate"
EMERGENCY = "cost_plan.financing.budget_emergency"
PROOF, ISSUER, DAY = (f"{EMERGENCY}.{name}" for name in ("proof", "issued_by", "issued_on"))
CLAIMED = f"{EMERGENCY}.claimed"
_MISSING = {
    ISSUER: Text("die ausstellende Stelle", "the issuing body"),
    DAY: Text("das Datum", "the date"),
}


@check(
    de="Erfüllt, wenn bei einer Förderquote über {standard} die Haushaltsnotlage mit einem "
    "datierten Nachweis der Kommunalaufsicht belegt ist; bei höchstens {standard} nicht anwendbar.",
    en="Met if, for a grant rate above {standard}, the budget emergency is proven by a dated paper "
    "of the municipal supervisory authority; not applicable at {standard} or less.",
)
def budget_emergency_is_proven(
    facts: Facts,
    *,
    standard: Annotated[Part, LARGER_IS_LOOSER],
    issuers: Annotated[Words, LARGER_IS_LOOSER],
) -> Verdict:
    """Above the standard rate there is a proof, issued by a supervisory authority, with its day.

    Why: a town was selected with a claim of 90 % and had to change it to 65 % afterwards; another
        federal programme asks for a confirmation by the supervisory authority (domain.md 1.4, S60,
        S84). `issuers` are words of which the issuer's name contains one, whatever their case.
    Met: claimed, with proof, a recognised issuer, and a day that has come.
    Unmet: not claimed; claimed without proof; or issued by a body that is not recognised, which
        an adviser may still confirm. The reason shows the standard rate with its amounts.
    Unknown: the rate is missing; above the standard rate it is not said whether an emergency is
        claimed; there is a proof, but issuer or day is missing or the day lies ahead.
    Not applicable: the rate is at most the standard one, whatever is claimed.
    """
    financing = facts.dossier.cost_plan.financing
    rate, emergency = financing.rate, financing.budget_emergency
    if rate is None:
        return unknown(
            "Es ist noch keine Förderquote eingetragen; erst über {standard} braucht es den "
            "Nachweis einer Haushaltsnotlage.",
            "No grant rate is entered yet; only above {standard} a budget emergency must be "
            "proven.",
            at=(RATE,),
            standard=Percent(standard),
        )
    if rate <= standard:
        return not_applicable(
            "Die Förderquote von {rate} braucht keinen Nachweis einer Haushaltsnotlage.",
            "The grant rate of {rate} needs no proof of a budget emergency.",
            at=(RATE,),
            rate=Percent(rate),
        )
    if emergency.claimed is None:
        return unknown(
            "Die Förderquote von {rate} setzt eine Haushaltsnotlage voraus. Geben Sie an, ob Sie "
            "eine geltend machen, und nennen Sie den Nachweis.",
            "The grant rate of {rate} presupposes a budget emergency. State whether you claim one, "
            "and name its proof.",
            at=(CLAIMED, PROOF),
            rate=Percent(rate),
        )
    if not emergency.claimed or emergency.proof is None:
        return _unproven(rate, standard).followed_by(_alternative(facts, rate, standard))
    issuer, day = emergency.issued_by, emergency.issued_on
    if issuer is None or day is None:
        missing = tuple(place for place, value in ((ISSUER, issuer), (DAY, day)) if value is None)
        return unknown(
            "Zum Nachweis der Haushaltsnotlage fehlt: {missing}. Tragen Sie es ein.",
            "The proof of the budget emergency lacks: {missing}. Enter it.",
            at=missing,
            missing=tuple(_MISSING[place] for place in missing),
        )
    if not any(_names(issuer, word) for word in issuers):
        return _unrecognised(issuer).followed_by(_alternative(facts, rate, standard))
    if day > facts.as_of:
        return unknown(
            "Der Nachweis der Haushaltsnotlage ist für den {day} angekündigt; bis dahin ist er nur "
            "geplant.",
            "The proof of the budget emergency is announced for {day}; until then it is only a "
            "plan.",
            at=(DAY,),
            day=day,
        )
    return met(
        "Die Haushaltsnotlage für {rate} ist belegt: {issuer}, {day}.",
        "The budget emergency for {rate} is proven: {issuer}, {day}.",
        at=(PROOF, ISSUER, DAY),
        rate=Percent(rate),
        issuer=issuer,
        day=day,
    )


def _names(issuer: str, word: str) -> bool:
    """Whether an issuer's name contains a word; a short form such as ADD only as a whole word."""
    if word.isupper():
        return re.search(rf"\b{re.escape(word)}\b", issuer) is not None
    return word.casefold() in issuer.casefold()


def _unrecognised(issuer: str) -> Verdict:
    return unmet(
        "Der Nachweis stammt von „{issuer}“; belegen muss die Haushaltsnotlage die "
        "Kommunalaufsicht. Lassen Sie ihn dort ausstellen; ist die Stelle doch zuständig, kann die "
        "Beratung das bestätigen.",
        "The proof was issued by “{issuer}”; the municipal supervisory authority must prove a "
        "budget emergency. Have it issued there; if this body is competent after all, an adviser "
        "can confirm it.",
        at=(ISSUER,),
        issuer=issuer,
    )


def _unproven(rate: Decimal, standard: Decimal) -> Verdict:
    return unmet(
        "Für die Förderquote von {rate} ist keine Haushaltsnotlage belegt. Fügen Sie den "
        "Nachweis der Kommunalaufsicht bei oder senken Sie die Quote auf {standard}.",
        "No budget emergency is proven for the grant rate of {rate}. Add the proof of the "
        "municipal supervisory authority, or lower the rate to {standard}.",
        at=(CLAIMED, PROOF, RATE),
        rate=Percent(rate),
        standard=Percent(standard),
    )


def _alternative(facts: Facts, rate: Decimal, standard: Decimal) -> Sentence:
    """What the standard rate would mean, in amounts as far as the costs are known."""
    eligible = eligible_costs(facts.dossier)
    if not eligible.complete:
        return say(
            "Mit {standard} stiege der Eigenanteil von {own_now} auf {own_then} der "
            "förderfähigen Kosten.",
            "At {standard} the own share would rise from {own_now} to {own_then} of the eligible "
            "costs.",
            standard=Percent(standard),
            own_now=Percent(1 - rate),
            own_then=Percent(1 - standard),
        )
    return say(
        "Mit {standard} wären es {grant} Zuschuss und {own} Eigenanteil statt {grant_now} und "
        "{own_now}.",
        "At {standard} it would be a grant of {grant} and an own share of {own} instead of "
        "{grant_now} and {own_now}.",
        standard=Percent(standard),
        grant=Euro(grant_for(eligible.cents, standard)),
        own=Euro(own_share_for(eligible.cents, standard)),
        grant_now=Euro(grant_for(eligible.cents, rate)),
        own_now=Euro(own_share_for(eligible.cents, rate)),
    )
