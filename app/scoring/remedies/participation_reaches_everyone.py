"""Participation formats, analogue and digital, in every phase."""

from typing import Any

from app.scoring.content.project_plan import Participation
from app.scoring.facts import Facts
from app.scoring.parameters import Number
from app.scoring.paths import row_path
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

FORMATS = "project_plan.participation"
ATTRIBUTES = ("format", "phase", "date", "channel")


def remedies(facts: Facts, *, at_least: Number) -> tuple[Remedy, ...]:
    """Complete the formats that are begun; add those that reach a phase or channel still left out.

    An added format uses both channels.
    """
    rows = facts.dossier.project_plan.participation
    needed = ["B"] if facts.dossier.entry == "phase_b_only" else ["A", "B"]
    example = {
        "format": OWN_TEXT,
        "date": f"{facts.as_of.year + 1}-06",
        "channel": "both",
        "phase": needed[-1],
    }
    edits: list[Edit] = [
        Put(row_path(FORMATS, index, row, name), example[name])
        for index, row in enumerate(rows)
        for name in ATTRIBUTES
        if getattr(row, name) is None
    ]
    phases = {row.phase or needed[-1] for row in rows}
    added: list[dict[str, Any]] = [
        {**example, "phase": phase} for phase in needed if phase not in phases
    ]
    if not added and not _reaches(rows):
        added = [example]
    added += [example] * max(0, at_least - len(rows) - len(added))
    edits += [Add(FORMATS, row) for row in added]
    return (
        own(
            "Mindestens {at_least} Beteiligungsformate mit Phase, Zeitpunkt und Weg eintragen, "
            "analog und digital, in jeder Phase",
            "Enter at least {at_least} participation formats with phase, date and channel, "
            "analogue and digital, in each phase",
            *edits,
            at_least=at_least,
        ),
    )


def _reaches(rows: tuple[Participation, ...]) -> bool:
    channels = {row.channel or "both" for row in rows}
    return "both" in channels or channels >= {"analogue", "digital"}
