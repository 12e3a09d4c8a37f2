"""How many dossiers `score()` scores in a second, against a loop that decides nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from app.checklists.calls import timetable_of
from app.checklists.library import checklist
from app.scoring.facts import Facts
from app.scoring.score import score
from tests.bench.dossiers import measured_dossiers
from tests.bench.rates import per_second

CHECKLIST = "mpsc-2021"
ROUNDS = 7
SECONDS_PER_ROUND = 0.4


@dataclass(frozen=True)
class ScoringSpeed:
    """What one run measured; `bare` is the same loop with as many predicates that say yes."""

    checklist: str
    criteria: int
    dossiers: int
    scored_per_second: float
    bare_per_second: float

    @property
    def ratio(self) -> float:
        """How much of the bare loop's speed is left."""
        return self.scored_per_second / self.bare_per_second


def scoring_speed() -> ScoringSpeed:
    """Measure both loops in turns, so that a slow moment of the machine meets both."""
    rules = checklist(CHECKLIST)
    timetable = timetable_of(rules)
    assert timetable.apply_by is not None
    all_facts = [
        Facts(dossier=dossier, timetable=timetable, as_of=timetable.apply_by)
        for dossier in measured_dossiers()
    ]
    predicates: list[Callable[[Facts], bool]] = [lambda _: True for _ in rules.rules]

    def scored() -> None:
        for facts in all_facts:
            score(facts, rules)

    def bare() -> None:
        for facts in all_facts:
            _ = [predicate(facts) for predicate in predicates]

    rates = [
        (per_second(scored, SECONDS_PER_ROUND), per_second(bare, SECONDS_PER_ROUND))
        for _ in range(ROUNDS)
    ]
    count = len(all_facts)
    return ScoringSpeed(
        checklist=f"{rules.id} {rules.version}",
        criteria=len(rules.rules),
        dossiers=count,
        scored_per_second=count * median(rate for rate, _ in rates),
        bare_per_second=count * median(rate for _, rate in rates),
    )
