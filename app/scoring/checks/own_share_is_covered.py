"""The own share that the plan needs is covered by money that may stand for it."""

from app.scoring.check import check
from app.scoring.cost_terms import worded
from app.scoring.facts import Facts
from app.scoring.funding import SOURCES, Funding, funding_of
from app.scoring.totals import POSITIONS, Sum, required_own_share
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Euro

RATE = "cost_plan.financing.rate"


@check(
    de="Erfüllt, wenn eigene Mittel, Drittmittel und andere öffentliche Mittel, die nicht vom Bund "
    "kommen, den Eigenanteil (förderfähige Kosten abzüglich Zuschuss) auf den Cent decken.",
    en="Met if own, third-party and other public money that is not federal covers the own share "
    "(eligible costs less the grant) to the cent.",
)
def own_share_is_covered(facts: Facts) -> Verdict:
    """Own, third-party and other public money, none of it federal, is at least the own share.

    Why: the municipality must show that it can pay its part; federal money may not replace it
        (domain.md 1.4, S2, S12).
    Met: costs and rate are known and the money known not to be federal covers the required share,
        even if further sources are incomplete.
    Unmet: one cent or more is missing although every source is complete; money whose origin is
        not said is counted in favour here. A lower bound of the costs is enough for that.
    Unknown: no rate, no costs, no source for the own share; or what is missing decides.
    """
    required, funding = required_own_share(facts.dossier), funding_of(facts.dossier.cost_plan)
    if required is None or (not funding.names_own_share and required.cents):
        return _nothing_to_compare(required)
    shown = {"required": worded(required), "covered": Euro(funding.covering)}
    if required.complete and funding.covering >= required.cents:
        return met(
            "Der Eigenanteil von {required} ist gedeckt: Eigene Mittel, Drittmittel und andere "
            "öffentliche Mittel ohne Bundesmittel ergeben {covered}.",
            "The own share of {required} is covered: own, third-party and other public money "
            "without federal money make {covered}.",
            at=(SOURCES, POSITIONS, RATE),
            **shown,
        )
    if funding.complete and funding.possibly_covering < required.cents:
        return unmet(
            "Der Eigenanteil beträgt {required}, gedeckt sind {covered}; es fehlen {gap}. Ergänzen "
            "Sie eigene Mittel oder Drittmittel, die nicht vom Bund kommen.",
            "The own share is {required}, covered are {covered}; {gap} is missing. Add own money "
            "or third-party money that is not federal.",
            at=(SOURCES, POSITIONS, RATE),
            required=worded(required),
            covered=Euro(funding.possibly_covering),
            gap=Euro(required.cents - funding.possibly_covering),
        )
    return _undecided(required, funding)


def _nothing_to_compare(required: Sum | None) -> Verdict:
    if required is None:
        return unknown(
            "Der Eigenanteil lässt sich noch nicht berechnen: Es fehlen die förderfähigen Kosten "
            "oder die Förderquote. Tragen Sie beides ein.",
            "The own share cannot be computed yet: eligible costs or the grant rate are missing. "
            "Enter both.",
            at=(POSITIONS, RATE),
        )
    return unknown(
        "Es ist noch nicht eingetragen, wer den Eigenanteil von {required} trägt. Tragen Sie "
        "eigene Mittel und gegebenenfalls Drittmittel in die Finanzierung ein.",
        "It is not entered yet who pays the own share of {required}. Enter own money and, where "
        "there is any, third-party money in the financing.",
        at=(SOURCES,),
        required=worded(required),
    )


def _undecided(required: Sum, funding: Funding) -> Verdict:
    shown = {"required": worded(required), "covered": Euro(funding.covering)}
    if not required.complete:
        return unknown(
            "Die förderfähigen Kosten sind noch unvollständig: Der Eigenanteil beträgt {required}, "
            "gedeckt sind {covered}. Geben Sie jeder Position einen Betrag.",
            "The eligible costs are still incomplete: the own share is {required}, {covered} is "
            "covered. Give every position an amount.",
            at=(POSITIONS, SOURCES),
            **shown,
        )
    if not funding.complete:
        return unknown(
            "Bei einer Finanzierungsquelle fehlt Art oder Betrag; gedeckt sind {covered} von "
            "{required}. Ergänzen Sie die Angaben.",
            "A source of the financing lacks its kind or amount; {covered} of {required} is "
            "covered. Complete it.",
            at=(SOURCES,),
            **shown,
        )
    return unknown(
        "Sicher gedeckt sind {covered} von {required}. Bei {unclear} fehlt die Angabe, ob es "
        "Bundesmittel sind; Bundesmittel dürfen den Eigenanteil nicht ersetzen. Ergänzen Sie sie.",
        "{covered} of {required} is certainly covered. For {unclear} it is not said whether the "
        "money is federal; federal money may not replace the own share. Say so.",
        at=(SOURCES,),
        unclear=Euro(funding.unclear),
        **shown,
    )
