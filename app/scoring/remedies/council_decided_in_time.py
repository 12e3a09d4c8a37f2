"""A decision of the council in time."""

from app.scoring.council_terms import DecideBy, Essentials, Kinds, day_of
from app.scoring.decisions import Standing, best_decision
from app.scoring.drafts import decided_by_council
from app.scoring.facts import Facts
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, own


def remedies(
    facts: Facts, *, kinds: Kinds, by: DecideBy, essential: Essentials
) -> tuple[Remedy, ...]:
    """Have the council decide; or enter day and kind of a decision that is recorded without."""

    best = best_decision(facts, kinds=kinds, by=by, essential=essential)
    limit = day_of(by, facts.timetable)
    if best is None or best.standing is not Standing.UNCLEAR:
        return decided_by_council(facts, kinds=kinds, by=by, essential=essential)
    day = min(facts.as_of, limit) if limit else facts.as_of
    kind, when = best.at("kind", "date")
    edits = [Put(kind, kinds[0].key)] if best.row.kind is None else []
    edits += [Put(when, day.isoformat())] if best.row.date is None else []
    return (
        own(
            "{decision}: Art und Tag der Entscheidung eintragen",
            "{decision}: enter its kind and day",
            *edits,
            decision=best.name,
        ),
    )
