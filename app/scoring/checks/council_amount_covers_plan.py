"""What the council granted covers the planned own share."""

from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Annotated

from app.scoring.check import check
from app.scoring.content.dossier import Dossier
from app.scoring.cost_shares import applicant_share, planned_own_share
from app.scoring.council_terms import DecideBy, Essentials, Kinds
from app.scoring.decisions import Decision, best_decision, council_decision, planned, undated
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Part
from app.scoring.plan_years import plan_years
from app.scoring.verdict import Outcome, Verdict, met, not_applicable, partly, unknown, unmet
from app.scoring.wording import Euro, Percent, Value

RATE = "cost_plan.financing.rate"
SOURCES = "cost_plan.financing.sources"
COST_SHARE = "applicant.cost_share"
PHASES = "time_plan.phases"


@check(
    de="Erfüllt, wenn der beschlossene Betrag mindestens {part} des geplanten Eigenanteils deckt "
    "(bei Partnern: des Anteils der antragstellenden Kommune). Ist nur eine Eigenanteilsquote "
    "beschlossen, muss sie den Rest neben der Förderquote decken. Beides darf fehlen.",
    en="Met if the amount granted covers at least {part} of the planned own share (with partners: "
    "of the applicant's part). If only an own-share rate is granted, it must cover what the grant "
    "rate leaves. Both may be left out.",
)
def council_amount_covers_plan(
    facts: Facts,
    *,
    kinds: Kinds,
    by: DecideBy,
    essential: Essentials,
    part: Annotated[Part, LARGER_IS_TIGHTER],
) -> Verdict:
    """The amount, or the rate, of the best single decision covers the plan, in all its years.

    Why: councils name an exact amount, only a rate, or only "knowing the own share"; amounts are
        rounded (domain.md 2.2), and a plan may grow after the council decided.
    Met: amount >= `part` of the planned own share x the applicant's cost share. Planned are the
        own sources together; without any, the share that the grant leaves. Or no amount, and the
        rate >= 1 - the plan's rate.
    Partly: enough, but the years that the decision names cover only some of the plan's years.
    Unmet: the amount or rate is too low; the years cover none of the plan's.
    Unknown: no decision, or it has no day or is planned; the plan's share, rate or years are
        missing, or more years may come than the decision names. An incomplete plan is a lower
        bound: what falls short of it is unmet already.
    Not applicable: the decision names neither amount nor rate.
    Choice: an amount prevails over a rate. While it is open how partners share, only an amount
        for the whole share is enough. A period without beginning or end is open on that side.
    """
    best = best_decision(facts, kinds=kinds, by=by, essential=essential)
    if best is not None and best.planned:
        draft = _covers(facts.dossier, best, part)
        verdict = planned(best)
        if draft.outcome is not Outcome.UNMET:
            return verdict
        return verdict.followed_by(draft.reason, *draft.looked_at)
    decision = council_decision(facts, kinds=kinds, by=by, essential=essential)
    if isinstance(decision, Verdict):
        return decision
    verdict = _covers(facts.dossier, decision, part)
    if decision.row.date is None and verdict.outcome is not Outcome.UNMET:
        return undated(decision)
    return verdict


def _covers(dossier: Dossier, decision: Decision, part: Decimal) -> Verdict:
    row = decision.row
    if row.amount is not None:
        verdict = _amount_covers(dossier, decision, row.amount, Fraction(part))
    elif row.own_share_rate is not None:
        verdict = _rate_covers(dossier, decision, row.own_share_rate)
    else:
        return not_applicable(
            "{decision}: Betrag und Quote sind nicht genannt; das ist zulässig.",
            "{decision}: neither an amount nor a rate is named, which is allowed.",
            at=decision.at("amount", "own_share_rate"),
            decision=decision.name,
        )
    if verdict.outcome is Outcome.MET and (row.from_ is not None or row.to is not None):
        return _in_all_years(dossier, decision, verdict)
    return verdict


def _amount_covers(dossier: Dossier, decision: Decision, amount: int, part: Fraction) -> Verdict:
    planned_share, own_part = planned_own_share(dossier), applicant_share(dossier.applicant)
    total = Fraction(0 if planned_share is None else planned_share.cents)
    due = total if own_part is None else total * own_part
    settled = planned_share is not None and planned_share.complete
    at = (*decision.at("amount"), SOURCES, COST_SHARE)
    shown: dict[str, Value] = {
        "decision": decision.name,
        "amount": Euro(amount),
        "due": Euro(ceil(due)),
        "part": Percent(part),
    }
    if amount < due * part and own_part is not None:
        return unmet(
            "{decision}: Beschlossen sind {amount}, geplant sind als Eigenanteil {due}; verlangt "
            "sind mindestens {part} davon. Lassen Sie den Betrag erhöhen oder passen Sie den Plan "
            "an.",
            "{decision}: {amount} are granted, the planned own share is {due}; at least {part} of "
            "it is required. Have the amount raised or adjust the plan.",
            at=at,
            **shown,
        )
    if not settled:
        return unknown(
            "{decision}: Beschlossen sind {amount}; der geplante Eigenanteil steht noch nicht "
            "fest. Vervollständigen Sie Kosten, Förderquote und Eigenmittel.",
            "{decision}: {amount} are granted; the planned own share is not settled yet. Complete "
            "costs, grant rate and own funds.",
            at=(*at, RATE),
            **shown,
        )
    if amount < due * part:
        return unknown(
            "{decision}: Beschlossen sind {amount}, geplant sind für alle Beteiligten {due}. "
            "Tragen Sie ein, wie sich die Kosten auf Sie und Ihre Partner verteilen.",
            "{decision}: {amount} are granted, {due} are planned for all bodies together. Enter "
            "how you and your partners share the costs.",
            at=at,
            **shown,
        )
    return met(
        "{decision}: Beschlossen sind {amount}, geplant sind als Eigenanteil {due}; verlangt sind "
        "mindestens {part} davon.",
        "{decision}: {amount} are granted, the planned own share is {due}; at least {part} of it "
        "is required.",
        at=at,
        **shown,
    )


def _rate_covers(dossier: Dossier, decision: Decision, rate: Decimal) -> Verdict:
    grant_rate = dossier.cost_plan.financing.rate
    at = (*decision.at("own_share_rate"), RATE)
    if grant_rate is None:
        return unknown(
            "{decision}: Beschlossen ist ein Eigenanteil von {rate}; die Förderquote fehlt. Tragen "
            "Sie sie im Finanzierungsplan ein.",
            "{decision}: an own share of {rate} is granted; the grant rate is missing. Enter it in "
            "the financing plan.",
            at=at,
            decision=decision.name,
            rate=Percent(rate),
        )
    shown: dict[str, Value] = {
        "decision": decision.name,
        "rate": Percent(rate),
        "due": Percent(1 - grant_rate),
    }
    if rate < 1 - grant_rate:
        return unmet(
            "{decision}: Beschlossen ist ein Eigenanteil von {rate}, der Plan braucht {due}. "
            "Lassen Sie die Quote erhöhen oder passen Sie den Plan an.",
            "{decision}: an own share of {rate} is granted, the plan needs {due}. Have the rate "
            "raised or adjust the plan.",
            at=at,
            **shown,
        )
    return met(
        "{decision}: Beschlossen ist ein Eigenanteil von {rate}, der Plan braucht {due}.",
        "{decision}: an own share of {rate} is granted, the plan needs {due}.",
        at=at,
        **shown,
    )


def _in_all_years(dossier: Dossier, decision: Decision, verdict: Verdict) -> Verdict:
    plan, row = plan_years(dossier), decision.row
    years, at = plan.known, (*decision.at("from", "to"), PHASES)
    if not years:
        return unknown(
            "{decision}: Der Beschluss nennt Jahre; die Jahre des Plans fehlen noch. Tragen Sie "
            "die Phasen im Zeitplan ein.",
            "{decision}: the decision names years; the years of the plan are missing. Enter the "
            "phases in the time plan.",
            at=at,
            decision=decision.name,
        )
    first = years[0] if row.from_ is None else row.from_
    last = years[-1] if row.to is None else row.to
    covered = [year for year in years if first <= year <= last]
    words = (
        "{decision}: Betrag oder Quote genügt, der Beschluss gilt aber für {covered} der {all} "
        "Planjahre {from_} bis {to}. Lassen Sie den Zeitraum anpassen.",
        "{decision}: amount or rate is enough, but the decision holds for {covered} of the {all} "
        "years of the plan, {from_} to {to}. Have the period adjusted.",
    )
    shown: dict[str, Value] = {
        "decision": decision.name,
        "covered": len(covered),
        "all": len(years),
        "from_": str(years[0]),
        "to": str(years[-1]),
    }
    if not covered:
        return unmet(*words, at=at, **shown)
    if len(covered) < len(years):
        return partly(*words, Fraction(len(covered), len(years)), at=at, **shown)
    early = plan.may_start_earlier and row.from_ is not None
    if early or (plan.may_end_later and row.to is not None):
        return unknown(
            "{decision}: Der Beschluss deckt die bisher geplanten Jahre {from_} bis {to}; ob es "
            "alle sind, steht noch nicht fest. Ergänzen Sie Beginn und Ende jeder Phase.",
            "{decision}: the decision covers the years planned so far, {from_} to {to}; whether "
            "these are all is not certain yet. Complete the start and end of every phase.",
            at=at,
            **shown,
        )
    return verdict
