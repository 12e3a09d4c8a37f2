"""A decision that can be traced."""

from app.scoring.council_terms import DecideBy, Essentials, Kinds
from app.scoring.decisions import best_decision
from app.scoring.drafts import decided_by_council, documented
from app.scoring.facts import Facts
from app.scoring.steps.remedy import Remedy, own


def remedies(
    facts: Facts, *, kinds: Kinds, by: DecideBy, essential: Essentials, **_: object
) -> tuple[Remedy, ...]:
    """Enter body, paper, vote and extract; or have the council decide."""
    to_decide = decided_by_council(facts, kinds=kinds, by=by, essential=essential)
    best = best_decision(facts, kinds=kinds, by=by, essential=essential)
    if to_decide or best is None or best.planned:
        return to_decide
    return (
        own(
            "Gremium, Vorlagennummer, Abstimmung und Beschlussauszug eintragen",
            "Enter body, paper number, vote and extract of the decision",
            *documented(best),
        ),
    )
