"""No federal money beside the grant stands for the own share, and nothing is funded twice."""

from app.scoring.check import check
from app.scoring.cost_terms import worded
from app.scoring.facts import Facts
from app.scoring.funding import SOURCES, Funding, funding_of
from app.scoring.totals import POSITIONS, Sum, computed_grant, eligible_costs, required_own_share
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Euro

RATE = "cost_plan.financing.rate"
AT = (SOURCES, POSITIONS, RATE)


@check(
    de="Erfüllt, wenn Zuschuss und andere öffentliche Mittel zusammen die förderfähigen Kosten "
    "nicht übersteigen und der Eigenanteil ohne weitere Bundesmittel gedeckt ist.",
    en="Met if the grant and other public money together do not exceed the eligible costs and the "
    "own share is covered without other federal money.",
)
def funding_avoids_double_federal_money(facts: Facts) -> Verdict:
    """Public money stays within the costs, and federal money does not replace the own share.

    Why: other public money is allowed up to the eligible costs; federal money may not replace the
        municipality's own share (domain.md 1.4, S12).
    Met: every source is known; grant + other public money <= eligible costs; and there is no
        federal money beside the grant, or the own share is covered without it.
    Unmet: grant + other public money exceed the eligible costs by a cent; or there is federal
        money beside the grant while without it the own share is not covered, even if with it a
        gap remains. The grant is the larger of the computed and the entered one; federal
        money is public under whichever kind it is entered.
    Unknown: no costs, rate or sources for the own share; or what is missing, such as whether
        money is federal, decides.
    """
    dossier = facts.dossier
    eligible, required = eligible_costs(dossier), required_own_share(dossier)
    funding, computed = funding_of(dossier.cost_plan), computed_grant(dossier)
    grant = funding.grant if computed is None else max(funding.grant, computed.cents)
    public = grant + funding.public
    if eligible.complete and public > eligible.cents:
        return _over_funded(public, eligible.cents)
    if required is not None and _replaces_own_share(funding, required):
        return _own_share_from_federal_money(funding, required)
    if required is None or not required.complete or not funding.names_own_share:
        return _unknown_basis(required)
    decided = public + funding.unclear_third_party <= eligible.cents and (
        not funding.unclear or funding.covering >= required.cents
    )
    if not funding.complete or not decided:
        return _unknown_source(funding)
    return met(
        "Zuschuss und andere öffentliche Mittel ergeben {public} und übersteigen die "
        "förderfähigen Kosten von {eligible} nicht; weitere Bundesmittel ersetzen den Eigenanteil "
        "nicht.",
        "The grant and other public money make {public} and do not exceed the eligible costs of "
        "{eligible}; no other federal money replaces the own share.",
        at=AT,
        public=Euro(public),
        eligible=Euro(eligible.cents),
    )


def _replaces_own_share(funding: Funding, required: Sum) -> bool:
    short = funding.possibly_covering < required.cents
    return funding.complete and funding.federal > 0 and short


def _over_funded(public: int, eligible: int) -> Verdict:
    return unmet(
        "Zuschuss und andere öffentliche Mittel ergeben {public} und übersteigen die "
        "förderfähigen Kosten von {eligible} um {excess}. Verringern Sie die anderen öffentlichen "
        "Mittel oder die Förderquote.",
        "The grant and other public money make {public} and exceed the eligible costs of "
        "{eligible} by {excess}. Reduce the other public money or the grant rate.",
        at=AT,
        public=Euro(public),
        eligible=Euro(eligible),
        excess=Euro(public - eligible),
    )


def _own_share_from_federal_money(funding: Funding, required: Sum) -> Verdict:
    return unmet(
        "Ohne die weiteren Bundesmittel von {federal} fehlen am Eigenanteil von {required} noch "
        "{gap}; Bundesmittel dürfen ihn nicht ersetzen. Ersetzen Sie sie durch eigene Mittel, "
        "Landesmittel oder Drittmittel.",
        "Without the other federal money of {federal}, {gap} of the own share of {required} is "
        "missing; federal money may not replace it. Use own, Land or third-party money instead.",
        at=(SOURCES, RATE),
        federal=Euro(funding.federal),
        required=worded(required),
        gap=Euro(required.cents - funding.possibly_covering),
    )


def _unknown_basis(required: Sum | None) -> Verdict:
    if required is None or not required.complete:
        return unknown(
            "Ob eine Überförderung vorliegt, lässt sich noch nicht prüfen: Es fehlen förderfähige "
            "Kosten oder die Förderquote. Ergänzen Sie sie.",
            "Over-funding cannot be checked yet: eligible costs or the grant rate are missing. "
            "Complete them.",
            at=(POSITIONS, RATE),
        )
    return unknown(
        "Es ist noch nicht eingetragen, woher der Eigenanteil von {required} kommt. Tragen Sie "
        "die Quellen ein und geben Sie bei Drittmitteln und anderen öffentlichen Mitteln an, ob "
        "sie vom Bund kommen.",
        "It is not entered yet where the own share of {required} comes from. Enter the sources, "
        "and for third-party and other public money whether it is federal.",
        at=(SOURCES,),
        required=worded(required),
    )


def _unknown_source(funding: Funding) -> Verdict:
    if not funding.complete:
        return unknown(
            "Bei einer Finanzierungsquelle fehlt Art oder Betrag. Ergänzen Sie sie, damit eine "
            "Überförderung ausgeschlossen werden kann.",
            "A source of the financing lacks its kind or amount. Complete it, so that over-funding "
            "can be ruled out.",
            at=(SOURCES,),
        )
    return unknown(
        "Bei Mitteln von {unclear} fehlt die Angabe, ob sie vom Bund kommen; davon hängt ab, ob "
        "sie zulässig sind. Ergänzen Sie sie.",
        "For money of {unclear} it is not said whether it is federal; whether it is allowed "
        "depends on that. Say so.",
        at=(SOURCES,),
        unclear=Euro(funding.unclear),
    )
