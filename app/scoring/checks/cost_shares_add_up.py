"""The applicant and its partners share the costs completely."""

from app.scoring.bodies import PARTNERS
from app.scoring.check import check
from app.scoring.cost_shares import WHOLE, partners_share
from app.scoring.facts import Facts
from app.scoring.paths import row_paths
from app.scoring.verdict import Verdict, met, not_applicable, unknown, unmet
from app.scoring.wording import Percent, Value

OWN = "applicant.cost_share"


@check(
    de="Nur mit Partnern: erfüllt, wenn die Kostenanteile genau 100 % ergeben. Der eigene Anteil "
    "kann offen bleiben und ist dann der Rest; er muss größer als 0 % sein.",
    en="With partners only: met if the cost shares add up to exactly 100%. The applicant's own may "
    "be left out and is then the rest, which must be above 0%.",
)
def cost_shares_add_up(facts: Facts) -> Verdict:
    """The shares of all partners and of the applicant add up to exactly one.

    Why: towns and counties settle by contract who pays which part (domain.md 6.1, S51, S59, S65).
    Met: all partners have a share; with the applicant's own they are exactly 1, without it they
        leave a rest above 0.
    Unmet: they do not; or the shares typed so far already exceed 1, or leave no rest.
    Unknown: it is not said whether there are partners; or a share is missing and nothing typed
        breaks the rule yet: a sum with a gap is no fact. Without partners: not applicable.
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
    if not applicant.partners:
        return not_applicable(
            "Entfällt: Sie bewerben sich ohne Partner.",
            "Not applicable: you apply without partners.",
            at=(PARTNERS,),
        )
    theirs, missing = partners_share(applicant)
    own = applicant.cost_share
    total = theirs if own is None else theirs + own.value
    places = row_paths(PARTNERS, applicant.partners, "cost_share")
    shown: dict[str, Value] = {
        "theirs": Percent(theirs),
        "total": Percent(total),
        "missing": missing,
        "rest": Percent(WHOLE - theirs),
    }
    if own is None and theirs >= WHOLE:
        return unmet(
            "Die Partner tragen zusammen {theirs}; für Sie bleibt kein Anteil. Senken Sie ihre "
            "Anteile, damit ein eigener bleibt.",
            "Together the partners bear {theirs}; nothing is left for you. Lower their shares so "
            "that one of your own remains.",
            at=(OWN, *places),
            **shown,
        )
    if total > WHOLE or (own is not None and not missing and total < WHOLE):
        return unmet(
            "Die Kostenanteile ergeben zusammen {total} statt genau 100 %. Gleichen Sie sie an; "
            "Drittel lassen sich als „1/3“ eintragen.",
            "The cost shares add up to {total} instead of exactly 100%. Adjust them; thirds can "
            "be typed as “1/3”.",
            at=(OWN, *places),
            **shown,
        )
    if missing:
        lacking = [one.cost_share is None for one in applicant.partners]
        return unknown(
            "Bei {missing} Partnern fehlt der Kostenanteil; bisher sind {total} verteilt. Tragen "
            "Sie die Anteile ein.",
            "The cost share of {missing} partners is missing; {total} are distributed so far. "
            "Enter the shares.",
            at=tuple(place for place, is_open in zip(places, lacking, strict=True) if is_open),
            **shown,
        )
    if own is None:
        return met(
            "Die Partner tragen zusammen {theirs}, Sie den Rest von {rest}.",
            "Together the partners bear {theirs}, you the rest of {rest}.",
            at=(OWN, *places),
            **shown,
        )
    return met(
        "Die Kostenanteile ergeben genau 100 %.",
        "The cost shares add up to exactly 100%.",
        at=(OWN, *places),
    )
