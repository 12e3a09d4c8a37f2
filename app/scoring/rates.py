"""The grant rate lowered to the standard one, with a financing that fits it to the cent."""

from decimal import Decimal

from app.scoring.content.dossier import Dossier
from app.scoring.refinancing import balanced
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import Remedy, exact
from app.scoring.totals import eligible_costs, own_share_for, positions_of
from app.scoring.wording import Euro, Percent

RATE = "cost_plan.financing.rate"


def lowered_rate(dossier: Dossier, standard: Decimal) -> Remedy:
    """The rate changed to `standard`; sources, where there are any, are made to fit."""
    eligible = eligible_costs(dossier)
    edits: tuple[Edit, ...] = (Put(RATE, str(standard)),)
    known = bool(eligible.cents) and bool(positions_of(dossier.cost_plan) or eligible.complete)
    if known and dossier.cost_plan.financing.sources:
        share = own_share_for(eligible.cents, standard)
        return exact(
            "Fördersatz auf {standard} ändern; der Eigenanteil beträgt dann {share}",
            "Change the grant rate to {standard}; the own share is then {share}",
            *edits,
            *balanced(dossier, eligible.cents, standard),
            standard=Percent(standard),
            share=Euro(share),
        )
    return exact(
        "Fördersatz auf {standard} ändern",
        "Change the grant rate to {standard}",
        *edits,
        standard=Percent(standard),
    )
