"""The bar of a whole network: how many of its members stand at which level."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.assessment.network import NetworkStanding
from app.scoring.scorecard import Level

LENGTH = 1000
LEAST = 6


@dataclass(frozen=True, slots=True)
class LevelPart:
    """One part of the bar; `level` is None for members without a dossier."""

    level: str | None
    count: int
    start: int
    length: int


def network_parts(standing: NetworkStanding) -> list[LevelPart]:
    """A network's bar: the levels, worst first, and then the members without a dossier."""
    counts = [(level.value, standing.by_level.get(level, 0)) for level in Level]
    return level_parts([*counts, (None, standing.without)])


def level_parts(counts: Sequence[tuple[str | None, int]]) -> list[LevelPart]:
    """The parts in the order given, in thousandths of the bar; all together fill it.

    A part that is not nothing is drawn wide enough to be seen.
    """
    total = sum(count for _, count in counts)
    if not total:
        return [LevelPart(level, 0, 0, 0) for level, _ in counts]
    shown = sum(1 for _, count in counts if count)
    spare = LENGTH - LEAST * shown
    parts: list[LevelPart] = []
    so_far, start = 0, 0
    for level, count in counts:
        least = LEAST if count else 0
        length = least + spare * (so_far + count) // total - spare * so_far // total
        parts.append(LevelPart(level, count, start, length))
        so_far += count
        start += length
    return parts
