"""How long `score()` takes for a dossier, against bare predicates over the same dossier."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from app.checklists.calls import timetable_of
from app.checklists.library import checklist
from app.scoring.checklist import Checklist
from app.scoring.facts import Facts
from app.scoring.score import score
from tests.bench.bare import PREDICATES
from tests.bench.generating import Plain, generated
from tests.bench.laps import Laps
from tests.builders import dossier

CHECKLIST = "mpsc-2021"
TURN = 500
SCORED, BARE, TRIVIAL = "score()", "bare predicates", "a loop that decides nothing"


@dataclass(frozen=True)
class ScoringSpeed:
    """What one run measured; `agreement` is how often a predicate says what its check says."""

    checklist: str
    criteria: int
    dossiers: int
    laps: Laps
    agreement: float


def scoring_speed(dossiers: int) -> ScoringSpeed:
    """Measure all of it in turns of a few hundred dossiers, each parsed before its turn."""
    rules = checklist(CHECKLIST)
    bare = [PREDICATES[rule.criterion.id] for rule in rules.rules]
    trivial: list[Callable[[Facts], bool]] = [lambda _: True for _ in bare]
    laps = Laps(min(TURN, dossiers))
    agreed = 0
    plain = generated(dossiers)
    while turn := list(islice(plain, TURN)):
        # Each gets dossiers of its own: what one finds out of them once shall not help the other.
        ours, theirs = list(_facts(turn, rules)), list(_facts(turn, rules))
        said = laps.measure(BARE, lambda: _asked(bare, theirs))  # noqa: B023  # done at once
        laps.measure(SCORED, lambda: _scored(ours, rules))  # noqa: B023
        laps.measure(TRIVIAL, lambda: _asked(trivial, theirs))  # noqa: B023
        agreed += _agreed(said, ours, rules)
    return ScoringSpeed(
        checklist=f"{rules.id} {rules.version}",
        criteria=len(rules.rules),
        dossiers=dossiers,
        laps=laps,
        agreement=agreed / (dossiers * len(rules.rules)),
    )


def _facts(turn: list[Plain], rules: Checklist) -> Iterator[Facts]:
    timetable = timetable_of(rules)
    assert timetable.apply_by is not None
    for plain in turn:
        yield Facts(dossier=dossier(plain), timetable=timetable, as_of=timetable.apply_by)


def _scored(all_facts: list[Facts], rules: Checklist) -> None:
    for facts in all_facts:
        score(facts, rules)


def _asked(predicates: list[Callable[[Facts], bool]], all_facts: list[Facts]) -> list[list[bool]]:
    return [[predicate(facts) for predicate in predicates] for facts in all_facts]


def _agreed(said: list[list[bool]], all_facts: list[Facts], rules: Checklist) -> int:
    """How many predicates say what the check says, where there is one."""
    return sum(
        rule.check is None
        or bool(one) is rule.check.run(facts, rule.parameters).outcome.fulfils_gate
        for answers, facts in zip(said, all_facts, strict=True)
        for one, rule in zip(answers, rules.rules, strict=True)
    )
