"""The own money stands in the budget, and the follow-up costs are named."""

from fractions import Fraction

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.funding import SOURCES, stated_sources
from app.scoring.verdict import Verdict, met, partly, unknown

FOLLOW_UP = "cost_plan.follow_up_costs"


@check(
    de="Erfüllt, wenn jede Zeile eigener Mittel ihre Haushaltsstelle oder das Datum des "
    "(Nachtrags-)Haushalts nennt und die Folgekosten beschrieben sind.",
    en="Met if every line of own money names its budget item or the day of the (supplementary) "
    "budget, and the follow-up costs are described.",
)
def own_share_is_budgeted(facts: Facts) -> Verdict:
    """Every source of kind `own` has a budget reference, and there is a text on follow-up costs.

    Why: own shares needed supplementary budgets, and running costs came as a surprise (domain.md
        6.1, S50, S54, S69).
    Met: all lines of own money have a reference, and the follow-up costs are described; whether
        both convince is for an adviser to judge.
    Partly: follow-up costs are described, and some lines of own money have a reference.
    Unmet: never by itself; what is not named is missing.
    Unknown: no line of own money, none with a reference, or no text on follow-up costs.
    """
    rows = stated_sources(facts.dossier.cost_plan)
    own = [(path, row) for path, row in rows if row.kind == "own"]
    bare = tuple(f"{path}.budget_reference" for path, row in own if row.budget_reference is None)
    anchored = len(own) - len(bare)
    if facts.dossier.cost_plan.follow_up_costs is None:
        return unknown(
            "Es fehlt ein Text zu den Folgekosten: Was kostet der Betrieb nach der Förderung, und "
            "wer trägt ihn? Eigene Mittel mit Haushaltsstelle: {anchored} von {all}.",
            "A text on follow-up costs is missing: what does running it cost after the funding, "
            "and who pays? Lines of own money with a budget reference: {anchored} of {all}.",
            at=(FOLLOW_UP, *bare),
            anchored=anchored,
            all=len(own),
        )
    if not anchored:
        return unknown(
            "Die Folgekosten sind beschrieben; bei den eigenen Mitteln fehlt die Haushaltsstelle "
            "oder das Datum des (Nachtrags-)Haushalts. Tragen Sie sie ein.",
            "The follow-up costs are described; the own money lacks its budget item or the day of "
            "the (supplementary) budget. Enter it.",
            at=bare or (SOURCES,),
        )
    if bare:
        return partly(
            "{anchored} von {all} Zeilen eigener Mittel nennen ihre Haushaltsstelle. Ergänzen Sie "
            "die übrigen; die Folgekosten sind beschrieben.",
            "{anchored} of {all} lines of own money name their budget item. Complete the others; "
            "the follow-up costs are described.",
            Fraction(anchored, len(own)),
            at=bare,
            anchored=anchored,
            all=len(own),
        )
    return met(
        "Alle eigenen Mittel sind im Haushalt verankert, und die Folgekosten sind beschrieben.",
        "All own money stands in the budget, and the follow-up costs are described.",
        at=(SOURCES, FOLLOW_UP),
    )
