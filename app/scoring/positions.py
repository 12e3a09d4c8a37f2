"""Cost positions changed: completed where something is missing, reduced by an exact amount."""

from collections.abc import Iterable

from app.scoring.content.cost_plan import Position
from app.scoring.content.dossier import Dossier
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.totals import POSITIONS, stated_rows
from app.scoring.values import euros_text

Rows = Iterable[tuple[str, Position]]


def completed(dossier: Dossier, *attributes: str) -> tuple[Put, ...]:
    """What positions lack of some attributes, as examples that change no sum.

    The phase is that of the measure, the amount 0.00, the year the first one of the plan.
    """
    phases = {row.id: row.phase for row in dossier.project_plan.measures}
    starts = [row.from_ for row in dossier.time_plan.phases if row.from_ is not None]
    year = min(starts).year if starts else None
    edits: list[Put] = []
    for path, row in stated_rows(POSITIONS, dossier.cost_plan.positions):
        examples = {
            "phase": (phases.get(row.measure) if row.measure else None) or "B",
            "amount": euros_text(0),
            "year": year,
            "type": "services",
        }
        edits += [
            Put(f"{path}.{name}", examples[name])
            for name in attributes
            if getattr(row, name) is None and examples[name] is not None
        ]
    return tuple(edits)


def reduced(rows: Rows, excess: int) -> tuple[Put, ...]:
    """The rows' amounts lowered by exactly `excess` in all, the largest first."""
    edits: list[Put] = []
    for path, row in sorted(rows, key=_largest_first):
        less = min(excess, row.amount or 0)
        excess -= less
        if less:
            edits.append(Put(f"{path}.amount", euros_text((row.amount or 0) - less)))
    return tuple(edits)


def moved_to_b(rows: Rows, excess: int) -> tuple[Edit, ...]:
    """Exactly `excess` of the rows' amounts put into positions of phase B, the largest first."""
    edits: list[Edit] = []
    for path, row in sorted(rows, key=_largest_first):
        less = min(excess, row.amount or 0)
        excess -= less
        if less:
            kept = {"measure": row.measure, "type": row.type, "year": row.year, "text": row.text}
            edits.append(Put(f"{path}.amount", euros_text((row.amount or 0) - less)))
            edits.append(Add(POSITIONS, {**kept, "phase": "B", "amount": euros_text(less)}))
    return tuple(edits)


def _largest_first(item: tuple[str, Position]) -> tuple[int, str]:
    return (-(item[1].amount or 0), item[0])
