"""Places in a dossier as text, so that a verdict can point at the field that would mend it.

A row of a list goes by its id, which stays when rows move; a row without one by its position:
`cost_plan.positions[c1].amount`, `council.resolutions[0].date`.
"""

from collections.abc import Iterable

from app.scoring.content.pieces import Row


def row_path(place: str, index: int, row: Row, attribute: str | None = None) -> str:
    """Where a row of the list at `place` stands, or one `attribute` of it."""
    path = f"{place}[{index if row.id is None else row.id}]"
    return path if attribute is None else f"{path}.{attribute}"


def row_paths(place: str, rows: Iterable[Row], attribute: str | None = None) -> tuple[str, ...]:
    """Where each row of the list at `place` stands, in order."""
    return tuple(row_path(place, index, row, attribute) for index, row in enumerate(rows))
