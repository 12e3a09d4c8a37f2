"""How long the next steps of one dossier take, against scoring it once for every step tried."""

from dataclasses import dataclass
from statistics import median
from time import perf_counter

from app.checklists.calls import timetable_of
from app.checklists.library import checklist
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.steps.search import next_steps
from tests.bench.dossiers import measured_dossiers
from tests.bench.scoring import CHECKLIST

TURNS = 12


@dataclass(frozen=True)
class AdvisingTime:
    """`score_ms` is one whole `score()` of the same dossiers."""

    dossiers: int
    steps: float
    median_ms: float
    slowest_twentieth_ms: float
    score_ms: float

    @property
    def ratio(self) -> float:
        """How many times a score() it takes."""
        return self.median_ms / self.score_ms


def advising_time() -> AdvisingTime:
    """Measure every dossier in turns, scored once and then advised."""
    rules = checklist(CHECKLIST)
    timetable = timetable_of(rules)
    assert timetable.apply_by is not None
    chosen = measured_dossiers() * TURNS
    scored: list[float] = []
    advised: list[float] = []
    found: list[int] = []
    for dossier in chosen:
        facts = Facts(dossier=dossier, timetable=timetable, as_of=timetable.apply_by)
        start = perf_counter()
        score(facts, rules)
        middle = perf_counter()
        found.append(len(next_steps(facts, rules).steps))
        scored.append(middle - start)
        advised.append(perf_counter() - middle)
    return AdvisingTime(
        dossiers=len(chosen) // TURNS,
        steps=sum(found) / len(found),
        median_ms=1000 * median(advised),
        slowest_twentieth_ms=1000 * sorted(advised)[int(len(advised) * 0.95)],
        score_ms=1000 * median(scored),
    )
