"""The grant rate asked for is one that the call allows."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, Part
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Percent

RATE = "cost_plan.financing.rate"
CLAIMED = "cost_plan.financing.budget_emergency.claimed"


@check(
    de="Erfüllt, wenn die Förderquote höchstens {standard} beträgt, bei geltend gemachter "
    "Haushaltsnotlage höchstens {emergency}.",
    en="Met if the grant rate is at most {standard}, or at most {emergency} if a budget emergency "
    "is claimed.",
)
def grant_rate_is_allowed(
    facts: Facts,
    *,
    standard: Annotated[Part, LARGER_IS_LOOSER],
    emergency: Annotated[Part, LARGER_IS_LOOSER],
) -> Verdict:
    """The rate is at most the standard one, or the emergency one if an emergency is claimed.

    Why: a town applied with 90 % and had to go back to 65 % (domain.md 1.4, S60).
    Met: rate <= standard; or rate <= emergency and the emergency is claimed, proven or not.
    Unmet: rate > emergency; or rate > standard and no emergency is claimed.
    Unknown: no rate; or rate > standard and it is not said whether an emergency is claimed.
    """
    financing = facts.dossier.cost_plan.financing
    rate, claimed = financing.rate, financing.budget_emergency.claimed
    if rate is None:
        return unknown(
            "Es ist noch keine Förderquote eingetragen. Tragen Sie sie im Finanzierungsplan ein; "
            "zulässig sind höchstens {standard}.",
            "No grant rate is entered yet. Enter it in the financing plan; at most {standard} is "
            "allowed.",
            at=(RATE,),
            standard=Percent(standard),
        )
    shown = {"rate": Percent(rate), "standard": Percent(standard), "emergency": Percent(emergency)}
    if rate <= standard:
        return met(
            "Die Förderquote von {rate} liegt nicht über {standard}.",
            "The grant rate of {rate} does not exceed {standard}.",
            at=(RATE,),
            **shown,
        )
    if rate > emergency:
        return unmet(
            "Die Förderquote von {rate} liegt über dem Höchstsatz von {emergency}, der nur bei "
            "Haushaltsnotlage gilt. Senken Sie sie auf höchstens {standard}.",
            "The grant rate of {rate} exceeds even the {emergency} for budget emergencies. Lower "
            "it to at most {standard}.",
            at=(RATE, CLAIMED),
            **shown,
        )
    if claimed is None:
        return unknown(
            "Die Förderquote von {rate} ist nur bei Haushaltsnotlage zulässig. Geben Sie an, ob "
            "Sie eine geltend machen, oder senken Sie die Quote auf {standard}.",
            "The grant rate of {rate} is allowed in a budget emergency only. State whether you "
            "claim one, or lower the rate to {standard}.",
            at=(RATE, CLAIMED),
            **shown,
        )
    if not claimed:
        return unmet(
            "Die Förderquote von {rate} liegt über {standard}, und eine Haushaltsnotlage wird "
            "nicht geltend gemacht. Senken Sie die Quote auf höchstens {standard}.",
            "The grant rate of {rate} exceeds {standard} and no budget emergency is claimed. "
            "Lower the rate to at most {standard}.",
            at=(RATE, CLAIMED),
            **shown,
        )
    return met(
        "Die Förderquote von {rate} ist bei Haushaltsnotlage zulässig (höchstens {emergency}); "
        "der Nachweis wird gesondert geprüft.",
        "The grant rate of {rate} is allowed in a budget emergency (at most {emergency}); its "
        "proof is checked separately.",
        at=(RATE, CLAIMED),
        **shown,
    )
