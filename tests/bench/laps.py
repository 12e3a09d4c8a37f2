"""Times of things done in turns: seconds by the clock and seconds of the processor.

The machine is shared, so what is compared is done in turns, many times, and the median of the
ratios counts; the processor's time does not count the waiting for others.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter, process_time
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lap:
    """One measured turn."""

    wall: float
    cpu: float

    def __add__(self, other: "Lap") -> "Lap":
        return Lap(self.wall + other.wall, self.cpu + other.cpu)


@dataclass(frozen=True, slots=True)
class Laps:
    """The turns of several things by their name; each turn does it for `size` dossiers."""

    size: int
    turns: dict[str, list[Lap]] = field(default_factory=dict)

    def measure(self, name: str, action: Callable[[], Result]) -> Result:
        """Do something once and note how long it took."""
        gc.collect()
        gc.freeze()  # what is there already is the bench's own
        wall, cpu = perf_counter(), process_time()
        result = action()
        lap = Lap(perf_counter() - wall, process_time() - cpu)
        gc.unfreeze()
        self.turns.setdefault(name, []).append(lap)
        return result

    def microseconds(self, name: str) -> Lap:
        """The median time of one dossier."""
        laps = self.turns[name]
        each = 1_000_000 / self.size
        return Lap(median(lap.wall for lap in laps) * each, median(lap.cpu for lap in laps) * each)

    def ratio(self, name: str, *floor: str) -> Lap:
        """How many times the floor, things done one after the other, it takes: the median turn."""
        pairs = [
            (lap, sum(below[1:], below[0]))
            for lap, *below in zip(
                self.turns[name], *(self.turns[one] for one in floor), strict=True
            )
        ]
        return Lap(
            median(lap.wall / below.wall for lap, below in pairs),
            median(lap.cpu / below.cpu for lap, below in pairs),
        )
