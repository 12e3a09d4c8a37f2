"""Third-party money within its part of the own share."""

from fractions import Fraction
from math import floor

from app.scoring.facts import Facts
from app.scoring.funding import SOURCES, funding_of
from app.scoring.parameters import Part
from app.scoring.refinancing import raised_own_money, summing_to
from app.scoring.steps.remedy import Remedy, exact
from app.scoring.totals import required_own_share, stated_rows
from app.scoring.wording import Euro


def remedies(facts: Facts, *, part: Part) -> tuple[Remedy, ...]:
    """Put own money in the place of exactly what is too much."""
    plan = facts.dossier.cost_plan
    required = required_own_share(facts.dossier)
    if required is None or not required.complete:
        return ()
    limit = floor(Fraction(part) * required.cents)
    excess = funding_of(plan).third_party - limit
    if excess <= 0:
        return ()
    rows = stated_rows(SOURCES, plan.financing.sources)
    third = [(path, row) for path, row in rows if row.kind == "third_party"]
    return (
        exact(
            "{excess} Drittmittel durch Eigenmittel ersetzen",
            "Replace {excess} of third-party money by own money",
            *summing_to(third, limit),
            raised_own_money(facts.dossier, excess),
            excess=Euro(excess),
        ),
    )
