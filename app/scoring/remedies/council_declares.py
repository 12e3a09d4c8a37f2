"""A declaration of the council, with its passage."""

from app.scoring.council_terms import DecideBy, Declared, Essentials, Kinds, day_of
from app.scoring.decisions import best_decision
from app.scoring.drafts import decided_by_council, new_decision
from app.scoring.facts import Facts
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own
from app.scoring.wording import Text


def remedies(
    facts: Facts, *, declaration: Declared, kinds: Kinds, by: DecideBy, essential: Essentials
) -> tuple[Remedy, ...]:
    """Quote its passage; have it adopted where it is missing; or have the council decide at all."""
    to_decide = decided_by_council(facts, kinds=kinds, by=by, essential=essential)
    best = best_decision(facts, kinds=kinds, by=by, essential=essential)
    if to_decide or best is None or best.planned:
        return to_decide
    made = best.declaration(declaration)
    limit = day_of(by, facts.timetable)
    if made.declared is False:
        in_time = limit is None or facts.as_of <= limit
        return (new_decision(facts, kinds[0], limit),) if in_time else ()
    place = f"declarations.{declaration.key}"
    flag, passage = best.at(f"{place}.declared", f"{place}.passage")
    edits = [] if made.declared else [Put(flag, True)]
    edits += [] if made.passage else [Put(passage, OWN_TEXT)]
    return (
        own(
            "Die Erklärung „{declaration}“ im Beschluss angeben und ihre Textstelle zitieren",
            "State the declaration “{declaration}” of the decision and quote its passage",
            *edits,
            declaration=Text(declaration.de, declaration.en),
        ),
    )
