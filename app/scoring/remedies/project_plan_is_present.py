"""The core of a project plan."""

from app.scoring.facts import Facts
from app.scoring.parameters import Word
from app.scoring.paths import row_path
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

PLAN = "project_plan"


def remedies(facts: Facts, *, proves: Word) -> tuple[Remedy, ...]:
    """Fill in what is missing of title, summary, goal and measure; or record the document."""
    plan = facts.dossier.project_plan
    edits: list[Edit] = [
        Put(f"{PLAN}.{name}", OWN_TEXT)
        for name in ("title", "summary")
        if getattr(plan, name) is None
    ]
    for name, key in (("goals", "text"), ("measures", "title")):
        rows = getattr(plan, name)
        if not rows:
            edits.append(Add(f"{PLAN}.{name}", {key: OWN_TEXT}))
        elif not any(getattr(row, key) for row in rows):
            edits.append(Put(row_path(f"{PLAN}.{name}", 0, rows[0], key), OWN_TEXT))
    return (
        own(
            "Titel, Kurzbeschreibung, ein Ziel und eine Maßnahme eintragen",
            "Enter title, summary, a goal and a measure",
            *edits,
        ),
        own(
            "Den Projektplan als Dokument hinterlegen",
            "Record the project plan as a document",
            Add("documents", {"title": OWN_TEXT, "proves": [proves]}),
        ),
    )
