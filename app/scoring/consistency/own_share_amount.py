"""The own share that the council decided, and the one that the plan needs."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from app.scoring.consistency.finding import Finding, Severity, Stated, contradiction
from app.scoring.consistency.resolutions import decisions_of
from app.scoring.consistency.rounding import is_part_of_rounded_total, is_rounded
from app.scoring.content.dossier import Dossier
from app.scoring.cost_shares import applicant_share, planned_own_share
from app.scoring.funding import SOURCES, sources_of
from app.scoring.totals import eligible_costs
from app.scoring.wording import Euro, Text

_KIND = "own-share-and-council-amount"
_RATE = "cost_plan.financing.rate"
_MEND = Text(
    "Lassen Sie den Betrag anpassen oder berichtigen Sie den Plan.",
    "Have the amount adjusted, or correct the plan.",
)
_ROUNDED = Text(
    "Das sieht nach einer gerundeten Summe aus; prüfen Sie, ob es so gemeint ist.",
    "This looks like a rounded sum; check whether it is meant so.",
)
_MORE = Text(
    "Das ist mehr als nötig; prüfen Sie, ob es so gemeint ist.",
    "This is more than needed; check whether it is meant so.",
)


def own_share_equals_council_amount(dossier: Dossier) -> Iterator[Finding]:
    """Each decided amount is the planned own share x the applicant's part of it, to the cent.

    Below a part of a cent there is no difference. An amount that is rounded, or more than needed,
    is a warning. As long as the plan is incomplete, only what falls short of it already is found.
    """
    planned, part = planned_own_share(dossier), applicant_share(dossier.applicant)
    if planned is None or part is None:
        return
    exact = planned.cents * part
    names_own = any(
        source.kind == "own" and source.amount for source in sources_of(dossier.cost_plan)
    )
    plan = Stated(SOURCES if names_own else _RATE, Euro(ceil(exact)))
    for path, row, name in decisions_of(dossier):
        amount = row.amount
        if amount is None or floor(exact) <= amount <= ceil(exact):
            continue
        if amount > exact and not planned.complete:
            continue
        severity, what_now = _judged(dossier, amount, exact, part)
        yield contradiction(
            _KIND,
            Stated(f"{path}.amount", Euro(amount)),
            plan,
            severity,
            "{name}: Beschlossen sind {one}, geplant sind als Eigenanteil {other} (Differenz "
            "{gap}). {what_now}",
            "{name}: {one} are granted, the planned own share is {other} (difference {gap}). "
            "{what_now}",
            name=name,
            gap=Euro(abs(amount - ceil(exact))),
            what_now=what_now,
        )


def _judged(
    dossier: Dossier, amount: int, exact: Fraction, part: Fraction
) -> tuple[Severity, Text]:
    rate, total = dossier.cost_plan.financing.rate, eligible_costs(dossier)
    rounded = is_rounded(amount, exact) or (
        rate is not None
        and total.complete
        and is_part_of_rounded_total(amount, total.cents, rate, part)
    )
    if rounded:
        return "warning", _ROUNDED
    return ("warning", _MORE) if amount > exact else ("difference", _MEND)
