"""The result: one line per criterion, exact points, gates, and the level of readiness."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, Protocol

from app.scoring.judgement import Judge
from app.scoring.verdict import WHOLE, Outcome, Verdict
from app.scoring.wording import Language


class Worded(Protocol):
    """Anything that can be read in both languages: a `Sentence`, or its stored `Text`."""

    def pick(self, language: Language) -> str:
        """The words in one language."""
        ...


class Level(StrEnum):
    """How ready a dossier is, worst first (scoring.md, "Level")."""

    BLOCKED = "blocked"
    INCOMPLETE = "incomplete"
    SUBMITTABLE = "submittable"
    COMPLETE = "complete"


class Line(NamedTuple):
    """What is said of one criterion. `due_on` is the civil day that counts for it, if known.

    `automatic` is what the check alone said, where a person's judgement stands instead of it.
    `awaits_adviser`: the municipality has done its part; only a judgement is missing.
    """

    id: str
    section: str
    gate: bool
    weight: int | None
    due: str
    due_on: date | None
    outcome: Outcome
    degree: Fraction | None
    reason: Worded
    looked_at: tuple[str, ...]
    judged_by: Judge | None = None
    automatic: Verdict | None = None
    awaits_adviser: bool = False

    @property
    def earned(self) -> Fraction:
        """Weight times degree; gates and undecided criteria earn nothing."""
        if self.weight is None or self.degree is None:
            return Fraction(0)
        return self.weight * self.degree

    @property
    def attainable(self) -> int:
        """The weight of an applicable criterion; gates carry no points."""
        return self.weight if self.weight is not None and self.outcome.applies else 0

    @property
    def open(self) -> int:
        """The weight that is still undecided."""
        return self.attainable if self.outcome is Outcome.UNKNOWN else 0

    @property
    def lost(self) -> Fraction:
        """The points that a decided criterion has not earned."""
        return self.attainable - self.open - self.earned

    @property
    def fulfilled(self) -> bool:
        """Whether nothing is left to do: a passed gate, or all points."""
        return self.outcome.fulfils_gate

    def past_due(self, day: date) -> bool:
        """Whether its deadline lies before this day; an unknown deadline never does."""
        return self.due_on is not None and day > self.due_on


@dataclass(frozen=True)
class Points:
    """Exact sums over some lines."""

    lines: tuple[Line, ...]

    @cached_property
    def earned(self) -> Fraction:
        """Sum of weight x degree over the decided criteria."""
        whole = sum(line.attainable for line in self.lines if line.degree is WHOLE)
        parts = (line.earned for line in self.lines if line.degree is not WHOLE and line.degree)
        return sum(parts, Fraction(whole))

    @cached_property
    def attainable(self) -> Fraction:
        """Sum of the weights of applicable, not waived criteria."""
        return Fraction(sum(line.attainable for line in self.lines))

    @cached_property
    def open(self) -> Fraction:
        """Sum of the weights of unknown criteria."""
        return Fraction(sum(line.open for line in self.lines))

    @property
    def percent(self) -> int | None:
        """floor(100 x earned / attainable): 100 only if all is earned; None without points."""
        if not self.attainable:
            return None
        return int(100 * self.earned / self.attainable)

    @cached_property
    def gates(self) -> tuple[Line, ...]:
        """All gates among the lines."""
        return tuple(line for line in self.lines if line.gate)

    @property
    def gates_fulfilled(self) -> int:
        """How many gates let the dossier pass."""
        return sum(line.fulfilled for line in self.gates)

    @property
    def gates_unmet(self) -> int:
        """How many gates are known not to be met."""
        return sum(line.outcome is Outcome.UNMET for line in self.gates)


@dataclass(frozen=True)
class Scorecard(Points):
    """All criteria of a checklist, as they stand on a day."""

    checklist_id: str
    checklist_version: str
    fingerprint: str
    as_of: date

    def section(self, section_id: str) -> Points:
        """The plain sums of one section."""
        return Points(tuple(line for line in self.lines if line.section == section_id))

    def line(self, criterion_id: str) -> Line:
        """One line. Raises KeyError when the checklist has no such criterion."""
        for line in self.lines:
            if line.id == criterion_id:
                return line
        raise KeyError(criterion_id)

    @property
    def coverage(self) -> Fraction | None:
        """decided / (decided + unknown) over all applicable criteria; None if there are none."""
        decided = sum(line.outcome.decided for line in self.lines)
        unknown = sum(line.outcome is Outcome.UNKNOWN for line in self.lines)
        return Fraction(decided, decided + unknown) if decided + unknown else None

    @cached_property
    def level(self) -> Level:
        """The level of scoring.md; the score never changes it.

        A later gate that is still unknown after its date is one whose check crashed (anything else
        has turned unmet by then). It must not pass for submittable.
        """
        at_application = [line for line in self.gates if line.due == "application"]
        later = [line for line in self.gates if line.due != "application"]
        if _any_unmet(at_application) or _any_unmet(
            line for line in later if line.past_due(self.as_of)
        ):
            return Level.BLOCKED
        if not all(line.fulfilled for line in at_application) or any(
            line.outcome is Outcome.UNKNOWN and line.past_due(self.as_of) for line in later
        ):
            return Level.INCOMPLETE
        if not all(line.fulfilled for line in later) or any(
            line.outcome is Outcome.UNKNOWN for line in self.lines
        ):
            return Level.SUBMITTABLE
        return Level.COMPLETE


def _any_unmet(lines: Iterable[Line]) -> bool:
    return any(line.outcome is Outcome.UNMET for line in lines)
