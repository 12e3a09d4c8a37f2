"""The sums of the cost and financing plan agree with each other."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.comparisons import Comparison, comparisons
from app.scoring.facts import Facts
from app.scoring.funding import SOURCES, funding_of
from app.scoring.parameters import LARGER_IS_LOOSER, Amount
from app.scoring.terms import first_few
from app.scoring.totals import POSITIONS, eligible_costs
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Euro

RATE = "cost_plan.financing.rate"


@check(
    de="Erfüllt, wenn Positionen und erklärte Summen übereinstimmen und Zuschuss, eigene Mittel, "
    "Drittmittel und andere öffentliche Mittel zusammen die förderfähigen Kosten ergeben; "
    "Abweichungen bis {tolerance} sind zulässig.",
    en="Met if positions and declared totals agree and grant, own, third-party and other public "
    "money together make the eligible costs; differences up to {tolerance} are allowed.",
)
def plan_sums_add_up(facts: Facts, *, tolerance: Annotated[Amount, LARGER_IS_LOOSER]) -> Verdict:
    """Positions = declared totals (whole, per phase, per year), and all money = eligible costs.

    Why: sums that do not add up are the first thing that a formal check finds (computed).
    Met: no two sums differ by more than the tolerance; a smaller difference is named.
    Unmet: two sums differ by more, and nothing that is still missing can mend it. Compared are
        also the grant entered with rate x costs, and declared phases and years with the declared
        total. Without a grant among the sources the computed one is used.
    Unknown: no costs, sources or rate; or no difference is certain, but a sum is incomplete.
    """
    found = comparisons(facts.dossier)
    wrong = tuple(pair for pair in found if pair.breaks(tolerance))
    if wrong:
        return unmet(
            "Summen weichen um mehr als {tolerance} voneinander ab: {differences}. Berichtigen Sie "
            "die Positionen, die Finanzierung oder die erklärten Summen.",
            "Sums differ by more than {tolerance}: {differences}. Correct the positions, the "
            "financing or the declared totals.",
            at=_places(wrong),
            tolerance=Euro(tolerance),
            differences=first_few([pair.told for pair in wrong]),
        )
    missing = _missing(facts, found)
    if missing is not None:
        return missing
    near = tuple(pair for pair in found if pair.difference)
    if near:
        return met(
            "Die Summen stimmen im Rahmen von {tolerance} überein; es bleibt: {differences}.",
            "The sums agree within {tolerance}; what remains: {differences}.",
            at=_places(found),
            tolerance=Euro(tolerance),
            differences=first_few([pair.told for pair in near]),
        )
    return met(
        "Alle Summen stimmen überein; Kosten und Finanzierung betragen je {total}.",
        "All sums agree; costs and financing are {total} each.",
        at=_places(found),
        total=Euro(eligible_costs(facts.dossier).cents),
    )


def _missing(facts: Facts, found: tuple[Comparison, ...]) -> Verdict | None:
    eligible, funding = eligible_costs(facts.dossier), funding_of(facts.dossier.cost_plan)
    if not eligible.cents:
        return unknown(
            "Es sind noch keine förderfähigen Kosten eingetragen, also gibt es nichts zu "
            "vergleichen. Tragen Sie die Positionen und die Finanzierung ein.",
            "No eligible costs are entered yet, so there is nothing to compare. Enter the "
            "positions and the financing.",
            at=(POSITIONS, SOURCES),
        )
    if not (funding.names_grant or funding.names_own_share):
        return unknown(
            "Den Kosten von {total} steht noch keine Finanzierung gegenüber. Tragen Sie Zuschuss, "
            "eigene Mittel und gegebenenfalls Drittmittel ein.",
            "No financing stands against the costs of {total} yet. Enter the grant, own money and, "
            "where there is any, third-party money.",
            at=(SOURCES,),
            total=Euro(eligible.cents),
        )
    if facts.dossier.cost_plan.financing.rate is None:
        return unknown(
            "Ohne Förderquote steht nicht fest, wie hoch der Zuschuss sein muss. Tragen Sie sie "
            "ein; erst dann lässt sich die Finanzierung mit den Kosten von {total} vergleichen.",
            "Without the grant rate it is not certain how high the grant must be. Enter it; only "
            "then the financing can be compared with the costs of {total}.",
            at=(RATE,),
            total=Euro(eligible.cents),
        )
    unsettled = tuple(pair for pair in found if not pair.settled)
    if not unsettled:
        return None
    return unknown(
        "Noch nicht vergleichbar, weil Beträge, Zuordnungen oder Quellen fehlen: {open}. Ergänzen "
        "Sie Betrag, Phase und Jahr jeder Position sowie alle Quellen und die Förderquote.",
        "Not comparable yet, because amounts, assignments or sources are missing: {open}. Complete "
        "amount, phase and year of every position, all sources and the grant rate.",
        at=_places(unsettled),
        open=first_few([pair.told for pair in unsettled]),
    )


def _places(pairs: tuple[Comparison, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place for pair in pairs for place in pair.places))
