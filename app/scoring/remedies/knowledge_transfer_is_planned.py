"""Knowledge transfer with a budget of its own."""

from app.scoring.facts import Facts
from app.scoring.steps.edit import Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

TRANSFER = "project_plan.knowledge_transfer"
_EXAMPLE = "1.00"


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Name activities, set a budget aside, describe what can be transferred."""
    transfer = facts.dossier.project_plan.knowledge_transfer
    edits: list[Edit] = []
    if not transfer.activities:
        edits.append(Put(f"{TRANSFER}.activities", [OWN_TEXT]))
    if not transfer.budget:
        edits.append(Put(f"{TRANSFER}.budget", _EXAMPLE))
    if transfer.transferability is None:
        edits.append(Put(f"{TRANSFER}.transferability", OWN_TEXT))
    return (
        own(
            "Zum Wissenstransfer Aktivitäten, ein Budget und die Übertragbarkeit eintragen",
            "Enter activities, a budget and the transferability of knowledge transfer",
            *edits,
        ),
    )
