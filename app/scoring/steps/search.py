"""The steps that help most: every remedy tried on a copy, alone and after every other one.

Nothing is estimated. A step says what `score()` says of the edited dossier, on the same day as of
the dossier before. A second remedy is one that is proposed once the first is carried out, so a
remedy that only becomes possible by another one is found as well. Two remedies are shown together
where that brings more than each of them alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property

from pydantic import ValidationError

from app.scoring.checklist import Checklist
from app.scoring.facts import Facts
from app.scoring.judgement import Judgement
from app.scoring.score import prevailing
from app.scoring.scorecard import Line
from app.scoring.steps.catalogue import proposers
from app.scoring.steps.edit import NoSuchPlace, contradict, touched
from app.scoring.steps.remedy import Key, Proposer, Remedy
from app.scoring.steps.state import Setting, State
from app.scoring.steps.step import Action, Step, step_between

_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps, best first; and what no step leads to.

    `awaiting`: criteria that only await an adviser. `rest`: criteria that are not fulfilled and
    that no step improves; the reasons on the scorecard say why.
    """

    steps: tuple[Step, ...]
    awaiting: tuple[str, ...]
    rest: tuple[str, ...]


def next_steps(
    facts: Facts,
    checklist: Checklist,
    judgements: Iterable[Judgement] = (),
    *,
    self_assessment: bool = False,
    known: Mapping[str, Proposer] | None = None,
) -> Steps:
    """The next steps of a dossier.

    Args:
        facts: the dossier, the dates of its call, and the day.
        checklist: what it is scored against.
        judgements: what people said of it.
        self_assessment: whether the round lets the lead's own judgements count.
        known: what proposes remedies, by the check that they are for; all there are if left out.
    """
    search = _Search(facts, checklist, tuple(judgements), self_assessment, known)
    singles = search.singles()
    found = [tried.step for tried in singles if tried.step.is_good]
    found += [step for step in search.pairs(singles) if step.is_good]
    lines = search.start.card.lines
    moved = {criterion for step in found for criterion in step.moved}
    return Steps(
        steps=tuple(sorted(found, key=lambda step: step.rank)),
        awaiting=tuple(line.id for line in lines if _awaits(line)),
        rest=tuple(
            line.id
            for line in lines
            if not line.fulfilled and not _awaits(line) and line.id not in moved
        ),
    )


@dataclass(frozen=True)
class _Tried:
    """A remedy carried out alone."""

    remedy: Remedy
    touched: frozenset[str]
    before: State
    after: State
    step: Step

    @cached_property
    def made_anew(self) -> frozenset[int]:
        """The criteria that had to be looked at again."""
        both = enumerate(zip(self.before.lines, self.after.lines, strict=True))
        return frozenset(at for at, (old, new) in both if old is not new)


class _Search:
    def __init__(
        self,
        facts: Facts,
        checklist: Checklist,
        judgements: tuple[Judgement, ...],
        self_assessment: bool,
        known: Mapping[str, Proposer] | None,
    ) -> None:
        self.facts = facts
        self.checklist = checklist
        self.judgements = judgements
        self.self_assessment = self_assessment
        self.known = proposers() if known is None else known
        self.days: dict[date, State] = {}
        self.start = self.on(facts.as_of)

    def on(self, day: date) -> State:
        """The dossier as it is, on a day."""
        if day not in self.days:
            judged = prevailing(self.judgements, day, self_assessment=self.self_assessment)
            setting = Setting(self.checklist, judged, self.known)
            self.days[day] = State.of(setting, replace(self.facts, as_of=day))
        return self.days[day]

    def singles(self) -> list[_Tried]:
        """Every remedy that is proposed for the dossier as it is, carried out alone."""
        tried = (self.try_alone(action) for action in _actions(self.start))
        return [one for one in tried if one is not None]

    def try_alone(self, action: Action) -> _Tried | None:
        """A remedy carried out alone, on its day; None if it cannot be."""
        remedy = action.remedy
        day = remedy.on or self.facts.as_of
        if day < self.facts.as_of:
            return None
        before = self.on(day)
        after = _after(before, remedy)
        if after is None:
            return None
        step = step_between((action,), before.card, after.card)
        return _Tried(remedy, touched(remedy.edits), before, after, step)

    def pairs(self, singles: list[_Tried]) -> Iterator[Step]:
        """Two remedies, the second one as proposed after the first, that bring more together."""
        alone = {tried.remedy.key: tried for tried in singles}
        done: set[frozenset[Key]] = set()
        for first in singles:
            for action in _actions(first.after):
                key = action.remedy.key
                both = frozenset((first.remedy.key, key))
                if len(both) < 2 or both in done:
                    continue
                second = alone.get(key)
                if not self._may_join(first, second, action.remedy):
                    continue
                done.add(both)
                step = self._together(first, action)
                if step is not None and _brings_more(step, first, second or self.try_alone(action)):
                    yield step

    def _may_join(self, first: _Tried, second: _Tried | None, remedy: Remedy) -> bool:
        if (remedy.on or self.facts.as_of) != first.step.on:
            return False
        if contradict(first.remedy.edits, remedy.edits):
            return False
        return second is None or not _independent(first, second)

    def _together(self, first: _Tried, action: Action) -> Step | None:
        after = _after(first.after, action.remedy)
        if after is None:
            return None
        return step_between((*first.step.actions, action), first.before.card, after.card)


def _actions(state: State) -> list[Action]:
    """What is proposed for the criteria that are not fulfilled; the same remedy only once."""
    found: dict[Key, tuple[Remedy, list[str]]] = {}
    for at, line in enumerate(state.card.lines):
        if line.fulfilled or _awaits(line) or line.judged_by is not None:
            continue
        for remedy in filter(_does_something, state.remedies(at)):
            found.setdefault(remedy.key, (remedy, []))[1].append(line.id)
    return [Action(tuple(criteria), remedy) for remedy, criteria in found.values()]


def _does_something(remedy: Remedy) -> bool:
    return bool(remedy.edits)


def _awaits(line: Line) -> bool:
    return line.awaits_adviser and not line.fulfilled


def _after(state: State, remedy: Remedy) -> State | None:
    try:
        return state.after(remedy.edits)
    except (NoSuchPlace, ValidationError):
        return None


def _independent(one: _Tried, other: _Tried) -> bool:
    """Whether no criterion depends on both, so that each brings what it brings alone."""
    if one.made_anew & other.made_anew:
        return False
    for mine, theirs in ((one, other), (other, one)):
        if not all(mine.after.lines[at].stands(theirs.touched) for at in mine.made_anew):
            return False
    return True


def _brings_more(step: Step, *parts: _Tried | None) -> bool:
    """Whether two remedies together bring more than each of them alone, added up.

    They fulfil a gate that neither fulfils, or keep one that either alone would undo, or win more
    points. What a remedy alone would cost is not held against the other one.
    """
    apart = [part.step for part in parts if part is not None]
    return (
        bool(set(step.gates).difference(*(part.gates for part in apart)))
        or bool({gate for part in apart for gate in part.broken}.difference(step.broken))
        or step.points > sum(max(part.points, _NOTHING) for part in apart)
        or step.relief > sum(max(part.relief, _NOTHING) for part in apart)
    )
