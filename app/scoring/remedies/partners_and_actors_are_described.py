"""Partners and actors with their role."""

from app.scoring.facts import Facts
from app.scoring.parameters import Number
from app.scoring.paths import row_path
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

ACTORS = "project_plan.partners_and_actors"


def remedies(facts: Facts, *, at_least: Number) -> tuple[Remedy, ...]:
    """Complete those that are begun, and add what is missing to `at_least`."""
    actors = facts.dossier.project_plan.partners_and_actors
    lacking = max(at_least, 1) - sum(bool(one.name and one.role) for one in actors)
    edits: list[Edit] = []
    for index, actor in enumerate(actors):
        missing = [name for name in ("name", "role") if getattr(actor, name) is None]
        if missing and lacking > 0:
            lacking -= 1
            edits += [Put(row_path(ACTORS, index, actor, name), OWN_TEXT) for name in missing]
    edits += [Add(ACTORS, {"name": OWN_TEXT, "role": OWN_TEXT})] * max(0, lacking)
    return (
        own(
            "Die wichtigsten Partner und Akteure mit Namen und Rolle eintragen (mindestens "
            "{at_least})",
            "Enter the most important partners and actors with name and role (at least {at_least})",
            *edits,
            at_least=at_least,
        ),
    )
