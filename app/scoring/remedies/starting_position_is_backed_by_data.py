"""The starting position, with figures."""

from app.scoring.facts import Facts
from app.scoring.parameters import Number
from app.scoring.paths import row_path
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own, own_text

TEXT = "project_plan.baseline.text"
FIGURES = "project_plan.baseline.figures"


def remedies(facts: Facts, *, characters: Number, figures: Number) -> tuple[Remedy, ...]:
    """Describe it at length, and back it by enough figures with value and source."""
    baseline = facts.dossier.project_plan.baseline
    edits: list[Edit] = []
    if len(" ".join((baseline.text or "").split())) < max(characters, 1):
        edits.append(Put(TEXT, own_text(characters)))
    lacking = figures - sum(bool(one.value and one.source) for one in baseline.figures)
    for index, figure in enumerate(baseline.figures):
        missing = [name for name in ("value", "source") if not getattr(figure, name)]
        if missing and lacking > 0:
            lacking -= 1
            edits += [Put(row_path(FIGURES, index, figure, name), OWN_TEXT) for name in missing]
    row = {"statement": OWN_TEXT, "value": OWN_TEXT, "source": OWN_TEXT}
    edits += [Add(FIGURES, row)] * max(0, lacking)
    return (
        own(
            "Die Ausgangslage mit {characters} Zeichen und {figures} Kennzahlen samt Quelle "
            "beschreiben",
            "Describe the starting position with {characters} characters and {figures} figures "
            "with their source",
            *edits,
            characters=characters,
            figures=figures,
        ),
    )
