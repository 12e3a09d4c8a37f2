"""There is a cost and financing plan: costs in numbers, and who pays them."""

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.funding import SOURCES, sources_of
from app.scoring.totals import DECLARED, POSITIONS, eligible_costs
from app.scoring.verdict import Verdict, met, unknown
from app.scoring.wording import Euro


@check(
    de="Erfüllt, wenn förderfähige Kosten beziffert sind und mindestens eine Finanzierungsquelle "
    "mit Art und Betrag eingetragen ist.",
    en="Met if eligible costs are stated in numbers and at least one source of financing is "
    "entered with its kind and amount.",
)
def cost_plan_is_present(facts: Facts) -> Verdict:
    """Costs of more than nothing are stated, and at least one source with kind and amount.

    Why: the cost and financing plan is a required document of the application (domain.md 1.5, S1,
        S2).
    Met: positions or declared totals above zero, and a source with kind and amount. Whether all
        is complete, other criteria say. An uploaded plan does not stand in for the numbers: what
        cannot be added up cannot be checked.
    Unmet: never; what is not there is missing, not wrong.
    Unknown: costs or sources are missing.
    """
    costs = eligible_costs(facts.dossier)
    paid = any(
        source.kind is not None and source.amount for source in sources_of(facts.dossier.cost_plan)
    )
    if costs.cents and paid:
        return met(
            "Der Kosten- und Finanzierungsplan liegt vor: {costs} förderfähige Kosten, mit "
            "Angaben zur Finanzierung.",
            "The cost and financing plan is there: {costs} of eligible costs, with sources of "
            "financing.",
            at=(POSITIONS, SOURCES),
            costs=Euro(costs.cents),
        )
    if costs.cents:
        return unknown(
            "Die Kosten von {costs} sind beziffert; es fehlt der Finanzierungsplan. Tragen Sie "
            "mindestens eine Quelle mit Art und Betrag ein, etwa Zuschuss und Eigenmittel.",
            "Costs of {costs} are stated; the financing plan is missing. Enter at least one source "
            "with kind and amount, such as the grant and own money.",
            at=(SOURCES,),
            costs=Euro(costs.cents),
        )
    if paid:
        return unknown(
            "Die Finanzierung ist begonnen; es fehlen die förderfähigen Kosten. Tragen Sie "
            "Positionen mit Betrag ein, oder wenigstens die Gesamtsumme.",
            "The financing is begun; the eligible costs are missing. Enter positions with their "
            "amount, or at least the total.",
            at=(POSITIONS, f"{DECLARED}.total"),
        )
    return unknown(
        "Es gibt noch keinen Kosten- und Finanzierungsplan. Tragen Sie Kostenpositionen mit Betrag "
        "und die Quellen der Finanzierung ein.",
        "There is no cost and financing plan yet. Enter cost positions with their amount and the "
        "sources of financing.",
        at=(POSITIONS, SOURCES),
    )
