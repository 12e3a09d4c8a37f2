"""The sources of a financing plan, changed so that they exactly pay for the costs.

Grant rows make the grant that follows from rate and costs; own money pays what the grant and the
other money that is not federal leave. What has to change is changed from the last row upwards, so
that as few rows as possible move; federal money beside the grant is left as it is.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.scoring.content.cost_plan import Source
from app.scoring.content.dossier import Dossier
from app.scoring.funding import OWN_SHARE_KINDS, SOURCES
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import Remedy, exact
from app.scoring.totals import grant_for, own_share_for, stated_rows
from app.scoring.values import euros_text
from app.scoring.wording import Euro

Rows = Sequence[tuple[str, Source]]


def balanced(dossier: Dossier, eligible: int, rate: Decimal) -> tuple[Edit, ...]:
    """The edits of the sources that make them pay for these costs at this rate, to the cent.

    A row without kind becomes own money. None of them if the sources pay for it already.
    """
    rows = stated_rows(SOURCES, dossier.cost_plan.financing.sources)
    grants = [(path, row) for path, row in rows if row.kind == "grant"]
    own = [(path, row) for path, row in rows if row.kind in ("own", None)]
    other = [
        (path, row)
        for path, row in rows
        if row.kind in OWN_SHARE_KINDS and row.kind != "own" and not row.federal
    ]
    required = own_share_for(eligible, rate)
    others = sum(row.amount or 0 for _, row in other)
    edits: list[Edit] = [Put(f"{path}.kind", "own") for path, row in own if row.kind is None]
    if grants:
        edits += summing_to(grants, grant_for(eligible, rate))
    if others > required:
        edits += summing_to(other, required)
    rest = max(0, required - others)
    if own:
        edits += summing_to(own, rest)
    elif rest:
        edits.append(Add(SOURCES, {"kind": "own", "amount": euros_text(rest)}))
    return tuple(edits)


def summing_to(rows: Rows, target: int) -> Iterator[Put]:
    """The amounts to set so that the rows, of which there is at least one, sum up to the target."""
    surplus = sum(row.amount or 0 for _, row in rows) - target
    for position, (path, row) in reversed(list(enumerate(rows))):
        amount = row.amount or 0
        last = position == len(rows) - 1
        less = min(surplus, amount) if surplus > 0 else (surplus if last else 0)
        surplus -= less
        if less or row.amount is None:
            yield Put(f"{path}.amount", euros_text(amount - less))


def raised_own_money(dossier: Dossier, gap: int) -> Edit:
    """The edit that adds exactly so much own money: to its last row, or as a row of its own."""
    rows = stated_rows(SOURCES, dossier.cost_plan.financing.sources)
    own = [(path, row.amount) for path, row in rows if row.kind == "own"]
    if not own:
        return Add(SOURCES, {"kind": "own", "amount": euros_text(gap)})
    path, amount = own[-1]
    return Put(f"{path}.amount", euros_text((amount or 0) + gap))


def own_money_raised(dossier: Dossier, gap: int) -> Remedy:
    """The own money raised by exactly what is missing."""
    return exact(
        "Eigenmittel um {gap} erhöhen",
        "Raise the own money by {gap}",
        raised_own_money(dossier, gap),
        gap=Euro(gap),
    )
