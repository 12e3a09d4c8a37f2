"""An urgent decision with its legal basis and its ratification."""

from app.scoring.council_terms import DecideBy, Essentials, Kinds
from app.scoring.decisions import best_decision
from app.scoring.drafts import decided_by_council
from app.scoring.facts import Facts
from app.scoring.parameters import Switch
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own


def remedies(
    facts: Facts, *, kinds: Kinds, by: DecideBy, essential: Essentials, ratification: Switch
) -> tuple[Remedy, ...]:
    """Name the legal basis and have it ratified in time; or have the council decide."""
    to_decide = decided_by_council(facts, kinds=kinds, by=by, essential=essential)
    best = best_decision(facts, kinds=kinds, by=by, essential=essential)
    if to_decide or best is None or best.row.kind != "urgent_decision":
        return to_decide
    legal_basis, ratified_on = best.at("legal_basis", "ratified_on")
    edits: list[Edit] = [] if best.row.legal_basis else [Put(legal_basis, OWN_TEXT)]
    limit = facts.timetable.resolution_by
    in_time = limit is None or facts.as_of <= limit
    if ratification and best.row.ratified_on is None and in_time:
        edits.append(Put(ratified_on, facts.as_of.isoformat()))
    return (
        own(
            "Rechtsgrundlage und Bestätigung der Eilentscheidung eintragen",
            "Enter legal basis and ratification of the urgent decision",
            *edits,
        ),
    )
