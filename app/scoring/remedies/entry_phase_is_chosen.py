"""The entry phase, and the strategy for direct entry into phase B."""

from app.scoring.facts import Facts
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

ENTRY = "entry"
DOCUMENT = "existing_strategy.document"
ADOPTED = "existing_strategy.adopted_on"


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Choose phases A and B; or bring the adopted strategy that direct entry needs."""
    with_a = Put(ENTRY, "phases_a_and_b")
    if facts.dossier.entry is None:
        return (own("Die Einstiegsphase wählen", "Choose the entry phase", with_a),)
    start_with_a = own("Mit Phase A beginnen", "Start with phase A", with_a)
    return (*_adoption(facts), start_with_a)


def _adoption(facts: Facts) -> tuple[Remedy, ...]:
    strategy, apply_by = facts.dossier.existing_strategy, facts.timetable.apply_by
    document: tuple[Edit, ...] = () if strategy.document else (Put(DOCUMENT, OWN_TEXT),)
    adopted = strategy.adopted_on
    day = facts.as_of if adopted is None else max(adopted, facts.as_of)
    if apply_by is not None and (adopted or day) > apply_by:
        return ()
    dated: tuple[Edit, ...] = () if adopted else (Put(ADOPTED, day.isoformat()),)
    return (
        own(
            "Die Strategie beschließen lassen und mit Tag und Fundstelle eintragen",
            "Have the strategy adopted, and enter its day and reference",
            *dated,
            *document,
            on=None if day == facts.as_of else day,
        ),
    )
