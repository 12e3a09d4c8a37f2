"""How long the next steps of one dossier take, against scoring it once."""

from dataclasses import dataclass
from statistics import median, quantiles

from app.checklists.calls import timetable_of
from app.checklists.library import checklist
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.steps.search import Steps, next_steps
from tests.bench.bare import PREDICATES
from tests.bench.generating import generated
from tests.bench.laps import Lap, Laps
from tests.bench.scoring import CHECKLIST
from tests.builders import dossier

ADVISED, SCORED, BARE = "next steps", "score() once", "bare predicates once"


@dataclass(frozen=True)
class AdvisingTime:
    """`laps` has one turn for each dossier."""

    dossiers: int
    steps: float
    laps: Laps

    @property
    def slowest_twentieth(self) -> Lap:
        """Microseconds at the 95th percentile."""
        turns = self.laps.turns[ADVISED]
        walls, cpus = [lap.wall for lap in turns], [lap.cpu for lap in turns]
        return Lap(*(1_000_000 * quantiles(one, n=20)[-1] for one in (walls, cpus)))


def advising_time(dossiers: int) -> AdvisingTime:
    """Measure dossier by dossier."""
    rules = checklist(CHECKLIST)
    timetable = timetable_of(rules)
    assert timetable.apply_by is not None
    laps = Laps(1)
    found: list[int] = []
    for plain in generated(dossiers):
        ours, once, bare = (
            Facts(dossier=dossier(plain), timetable=timetable, as_of=timetable.apply_by)
            for _ in range(3)
        )
        steps: Steps = laps.measure(ADVISED, lambda: next_steps(ours, rules))  # noqa: B023  # done at once
        laps.measure(SCORED, lambda: score(once, rules))  # noqa: B023
        laps.measure(BARE, lambda: [one(bare) for one in PREDICATES.values()])  # noqa: B023
        found.append(len(steps.steps))
    return AdvisingTime(dossiers, median(found), laps)
