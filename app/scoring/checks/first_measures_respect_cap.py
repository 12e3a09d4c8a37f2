"""Investments in first measures during phase A stay within their cap."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.content.cost_plan import CostType, Position
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, Amount
from app.scoring.totals import POSITIONS, amounts_sum, stated_positions
from app.scoring.verdict import Verdict, met, not_applicable, unknown, unmet
from app.scoring.wording import Euro

INVESTMENTS: tuple[CostType, ...] = ("investment_first_measures", "investment")


@check(
    de="Erfüllt, wenn die Investitionen in Phase A zusammen höchstens {cap} betragen; beide "
    "Investitionsarten zählen.",
    en="Met if the investments in phase A are at most {cap} in all; both types of investment "
    "count.",
)
def first_measures_respect_cap(
    facts: Facts, *, cap: Annotated[Amount, LARGER_IS_LOOSER]
) -> Verdict:
    """Positions of both investment types in phase A add up to at most the cap.

    Why: phase A is for the strategy; only a part of it may go into first measures (domain.md 1.1,
        S12, S13).
    Met: every position has amount, phase and type where needed, and the sum is at or below the
        cap, also when phase A has costs but no investment.
    Unmet: the investments known to lie in phase A exceed the cap, whatever is missing.
    Unknown: no positions (declared totals do not tell investments apart), none in phase A yet, or
        one that may be such an investment lacks its amount, phase or type.
    Not applicable: only phase B is applied for, and no position lies in phase A.
    """
    rows = stated_positions(facts.dossier.cost_plan)
    inside = [(path, row) for path, row in rows if row.phase == "A" and row.type in INVESTMENTS]
    found = amounts_sum(row.amount for _, row in inside).cents
    at = tuple(f"{path}.amount" for path, _ in inside) or (POSITIONS,)
    shown = {"found": Euro(found), "cap": Euro(cap)}
    if found > cap:
        return unmet(
            "Die Investitionen in Phase A betragen {found} und liegen {excess} über dem "
            "Höchstbetrag von {cap}. Verschieben Sie Investitionen in Phase B oder kürzen Sie sie.",
            "The investments in phase A are {found}, which is {excess} above the cap of {cap}. "
            "Move investments into phase B or reduce them.",
            at=at,
            excess=Euro(found - cap),
            **shown,
        )
    if facts.dossier.entry == "phase_b_only" and not any(row.phase == "A" for _, row in rows):
        return not_applicable(
            "Beantragt wird nur Phase B; die Grenze für erste Maßnahmen betrifft Phase A.",
            "Only phase B is applied for; the cap on first measures concerns phase A.",
            at=("entry", POSITIONS),
        )
    if not any(row.phase == "A" for _, row in rows):
        return unknown(
            "Für Phase A sind noch keine Kostenpositionen eingetragen. Tragen Sie sie mit "
            "Kostenart ein; Investitionen in Phase A dürfen höchstens {cap} betragen.",
            "No cost positions are entered for phase A yet. Enter them with their cost type; "
            "investments in phase A may be at most {cap}.",
            at=(POSITIONS,),
            cap=Euro(cap),
        )
    unclear = tuple(path for path, row in rows if _may_be_one(row))
    if unclear:
        return unknown(
            "Die Investitionen in Phase A (bisher {found}, höchstens {cap}) stehen noch nicht "
            "fest: Positionen ohne Betrag, Phase oder Kostenart: {count}. Ergänzen Sie sie.",
            "The investments in phase A ({found} so far, at most {cap}) are not certain yet: "
            "positions without amount, phase or cost type: {count}. Complete them.",
            at=unclear,
            count=len(unclear),
            **shown,
        )
    return met(
        "Die Investitionen in Phase A betragen {found}; zulässig sind höchstens {cap}.",
        "The investments in phase A are {found}; at most {cap} is allowed.",
        at=at,
        **shown,
    )


def _may_be_one(row: Position) -> bool:
    """Whether what is missing in a position may still raise the investments in phase A."""
    if row.phase == "B" or (row.type is not None and row.type not in INVESTMENTS):
        return False
    return row.phase is None or row.type is None or row.amount is None
