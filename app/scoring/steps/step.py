"""A step: one remedy or two, and exactly what the dossier gains when they are carried out."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.scoring.scorecard import Level, Line, Scorecard
from app.scoring.steps.remedy import Remedy
from app.scoring.steps.standing import Standing, is_with_adviser, standing_of

LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class Action:
    """A remedy, and the criteria for which it is proposed."""

    criteria: tuple[str, ...]
    remedy: Remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one remedy brings, or two after one another.

    `before` and `after` are the same day, `on`: what the passing of time does is not counted as
    the step's doing. `gates` are the gates that it fulfils, `broken` those that it undoes, and
    `moved` all criteria that are better off, each of them a gate or one with points.
    """

    actions: tuple[Action, ...]
    on: date
    before: Standing
    after: Standing
    gates: tuple[str, ...]
    broken: tuple[str, ...]
    moved: tuple[str, ...]
    due: date | None

    @property
    def points(self) -> Fraction:
        """The points won, those included that then only await an adviser."""
        return self.after.reached - self.before.reached

    @property
    def earned(self) -> Fraction:
        """The points won at once; negative where a criterion goes to an adviser."""
        return self.after.earned - self.before.earned

    @property
    def awaiting(self) -> Fraction:
        """The points that then only await an adviser, more than before."""
        return self.after.awaiting - self.before.awaiting

    @property
    def relief(self) -> Fraction:
        """By how much less is missing: points won, or no longer asked for."""
        return self.before.missing - self.after.missing

    @property
    def level_rises(self) -> bool:
        """Whether the dossier reaches a better level."""
        return LEVELS.index(self.after.level) > LEVELS.index(self.before.level)

    @property
    def is_good(self) -> bool:
        """Whether it helps, and undoes no gate that is fulfilled.

        A gate is worth its points: without it nothing is funded.
        """
        if self.broken or LEVELS.index(self.after.level) < LEVELS.index(self.before.level):
            return False
        if self.gates or self.level_rises:
            return True
        return self.points > 0 or (self.points == 0 and self.relief > 0)

    @property
    def own(self) -> bool:
        """Whether the municipality has something to choose or to write."""
        return any(action.remedy.own for action in self.actions)

    @property
    def places(self) -> tuple[str, ...]:
        """Where it is done."""
        places = (place for action in self.actions for place in action.remedy.places)
        return tuple(dict.fromkeys(places))

    @property
    def rank(self) -> tuple[bool, date, Fraction, Fraction, int, tuple[str, ...], tuple[str, ...]]:
        """Gates first by their day, then the gain; ties by id."""
        for_gates = bool(self.gates) or self.level_rises
        return (
            not for_gates,
            (self.due or date.max) if for_gates else date.min,
            -self.points,
            -self.relief,
            len(self.actions),
            tuple(action.criteria[0] for action in self.actions),
            tuple(action.remedy.what.pick("en") for action in self.actions),
        )


def step_between(actions: tuple[Action, ...], before: Scorecard, after: Scorecard) -> Step:
    """The step that leads from one scorecard to another of the same day."""
    pairs = tuple(zip(before.lines, after.lines, strict=True))
    won = tuple(new for old, new in pairs if new.gate and new.fulfilled and not old.fulfilled)
    days = [line.due_on for line in won if line.due_on is not None]
    return Step(
        actions=actions,
        on=after.as_of,
        before=standing_of(before),
        after=standing_of(after),
        gates=tuple(line.id for line in won),
        broken=tuple(old.id for old, new in pairs if old.gate and old.fulfilled > new.fulfilled),
        moved=tuple(new.id for old, new in pairs if _is_better(old, new)),
        due=min(days, default=None),
    )


def _is_better(old: Line, new: Line) -> bool:
    if old is new:
        return False
    if new.gate:
        return new.fulfilled and not old.fulfilled
    return _missing(new) < _missing(old)


def _missing(line: Line) -> Fraction:
    return Fraction(0) if is_with_adviser(line) else line.attainable - line.earned
